import type { ReactNode } from 'react';
import { reach } from '../api/reach.ts';
import { useWatched } from '../api/watched.ts';
import { Text } from '../intl/text.tsx';

/** What was sent came to no answer. It can be sent again: it is saved once. */
export function Unanswered(): ReactNode {
  const isBack = useWatched(reach) === 'there';
  return (
    <div role="alert" className="mb-3 rounded-md border border-bad bg-bad-page px-3 py-2 text-bad">
      <Text id="form.unanswered" /> {isBack && <Text id="form.back" />}
    </div>
  );
}
