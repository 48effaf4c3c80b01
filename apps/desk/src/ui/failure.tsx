import type { ReactNode } from 'react';
import { CallFailed } from '../api/client.ts';
import { Text } from '../intl/text.tsx';

/** What went wrong, in the service's own words: what is wrong with what was sent, where it says so. */
export function Failure({ error }: { readonly error: unknown }): ReactNode {
  const problem = error instanceof CallFailed ? error.problem : null;
  const details = problem?.errors?.map(({ detail }) => detail) ?? [];
  return (
    <p role="alert" className="rounded-md border border-bad bg-bad-page px-3 py-2 text-bad">
      {problem ? (
        <Text
          id="app.failed"
          values={{ detail: details.length > 0 ? [...new Set(details)].join(' ') : problem.detail }}
        />
      ) : (
        <Text id="app.offline" />
      )}
    </p>
  );
}
