import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../claim/use-claim.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Ago } from '../intl/when.tsx';
import { useKeys } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { drafts } from './kept-drafts.ts';

/** What whoever looks has begun to write about a claim, and has not saved. */
export function Unfinished({ claimId }: { readonly claimId: string }): ReactNode {
  const say = useSay();
  const { runSoon } = useKeys();
  const session = useSession().data;
  const changes = useSyncExternalStore(drafts.watch, drafts.changes);
  const [newsroomId, memberId] = [session?.newsroom.id, session?.member.id];
  const begun = useMemo(
    () => (newsroomId !== undefined && memberId !== undefined ? drafts.of({ newsroomId, memberId }, claimId) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- read anew with each change
    [newsroomId, memberId, claimId, changes],
  );
  if (begun.length === 0) return null;
  return (
    <ul aria-label={say('draft.unfinished')} className="no-print mt-3 mb-0 list-none p-0 text-sm">
      {begun.map(([key, { title, reopen, at }]) => (
        <li key={key.form} className="flex flex-wrap items-center gap-x-2 rounded-md bg-accent-page px-3 py-1">
          <span className="grow">
            <Text id="draft.begun" values={{ title }} /> <Ago at={at} now={Date.now()} />
          </span>
          {reopen && (
            <Button look="quiet" aria-label={say('draft.goOnWith', { title })} onPress={() => runSoon(reopen)}>
              <Text id="draft.goOn" />
            </Button>
          )}
          <Button look="quiet" aria-label={say('draft.discardOf', { title })} onPress={() => drafts.forget(key)}>
            <Text id="draft.discard" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
