import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { CallFailed } from '../api/client.ts';
import { Text } from '../intl/text.tsx';

/** Says so while the service cannot be reached. */
export function Offline(): ReactNode {
  const cache = useQueryClient().getQueryCache();
  const [away, setAway] = useState(false);
  useEffect(
    () =>
      cache.subscribe(() => {
        const failing = cache
          .findAll({ type: 'active' })
          .map(({ state }) => state.fetchFailureReason ?? state.error)
          .some((error) => error instanceof CallFailed && (error.problem === null || error.problem.status === 503));
        setAway(failing);
      }),
    [cache],
  );
  return (
    <div role="status">
      {away && (
        <p className="m-0 border-b border-warn bg-warn-page px-4 py-2 text-warn">
          <Text id="app.offline" />
        </p>
      )}
    </div>
  );
}
