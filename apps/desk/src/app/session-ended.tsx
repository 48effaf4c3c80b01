import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { askAgain, sessionEnd } from '../api/session-end.ts';
import { useWatched } from '../api/watched.ts';
import { Text } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));

/** Asks whoever was signed in to be so again, right where they are; and says so for as long as they are not. */
export function SessionEnded(): ReactNode {
  const state = useWatched(sessionEnd);
  const queries = useQueryClient();
  // What could not be read meanwhile is read once somebody is signed in.
  useEffect(() => {
    if (state === 'no') return;
    return () => void queries.invalidateQueries();
  }, [state, queries]);
  return (
    <>
      <div role="status">
        {state === 'left' && (
          <p className="m-0 flex flex-wrap items-center gap-3 border-b border-warn bg-warn-page px-4 py-2 text-warn">
            <span className="grow">
              <Text id="session.over" />
            </span>
            <Button onPress={askAgain}>
              <Text id="session.signIn" />
            </Button>
          </p>
        )}
      </div>
      {state === 'asking' && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </>
  );
}
