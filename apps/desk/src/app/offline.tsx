import type { ReactNode } from 'react';
import { reach } from '../api/reach.ts';
import { useWatched } from '../api/watched.ts';
import { Text } from '../intl/text.tsx';

/** Says so while the service cannot be reached. */
export function Offline(): ReactNode {
  const isAway = useWatched(reach) === 'away';
  return (
    <div role="status" className="sticky top-0 z-10">
      {isAway && (
        <p className="m-0 border-b border-warn bg-warn-page px-4 py-2 text-warn">
          <Text id="app.offline" />
        </p>
      )}
    </div>
  );
}
