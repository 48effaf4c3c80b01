import type { ReactNode } from 'react';
import type { Status } from '../api/client.ts';
import { Text } from '../intl/text.tsx';

const LOOKS: Record<Status, readonly [sign: string, look: string]> = {
  reported: ['○', 'border-edge text-ink'],
  corroborated: ['◐', 'border-accent text-accent'],
  disputed: ['⚡', 'border-warn bg-warn-page text-warn'],
  withdrawn: ['⊘', 'border-edge bg-panel text-quiet'],
  independently_verified: ['●', 'border-good bg-good-page text-good'],
  refuted: ['✕', 'border-bad bg-bad-page text-bad'],
};

/** The status in words, with a sign, so that it never hangs on a colour alone. */
export function StatusMark({ status }: { readonly status: Status }): ReactNode {
  const [sign, look] = LOOKS[status];
  return (
    <span className={`inline-flex items-center gap-1 rounded-full border px-2 text-sm whitespace-nowrap ${look}`}>
      <span aria-hidden="true">{sign}</span>
      <Text id={`status.${status}`} />
    </span>
  );
}
