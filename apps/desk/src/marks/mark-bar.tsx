import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../api/client.ts';
import { claimKey, useSession } from '../claim/use-claim.ts';
import { isMessage } from '../intl/is-message.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useNow } from '../intl/use-now.ts';
import { useCommands } from '../keys/keys.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useSaid } from '../ui/said.tsx';
import { usePendingMarks, type PendingMark } from './use-pending-marks.ts';

const TICK_MS = 250;

/**
 * The newest mark that has not left the house, with what is left of its time: it can be undone, or told now, from whatever
 * page one has gone on to.
 */
export function MarkBar(): ReactNode {
  const marks = usePendingMarks();
  const now = useNow(marks.length > 0 ? TICK_MS : null);
  const role = useSession().data?.member.role;
  const mark = marks.find(({ endsAt }) => endsAt > now);
  if (!mark || role === undefined || role === 'reporter') return null;
  return (
    <Waiting key={`${mark.claimId} ${mark.version}`} mark={mark} secondsLeft={Math.ceil((mark.endsAt - now) / 1_000)} />
  );
}

function Waiting({ mark, secondsLeft }: { readonly mark: PendingMark; readonly secondsLeft: number }): ReactNode {
  const { claimId, version, type, statement } = mark;
  const say = useSay();
  const keyOf = useKeyOf();
  const undo = useAct(mark, say('marks.undone'), () =>
    client.POST('/v1/claims/{id}/undoing', { params: { path: { id: claimId } }, body: { version } }),
  );
  const release = useAct(mark, say('marks.told'), () =>
    client.POST('/v1/claims/{id}/release', { params: { path: { id: claimId } }, body: { version } }),
  );
  const isBusy = undo.isPending || release.isPending;
  useCommands({ undoMark: () => !isBusy && undo.mutate(), releaseMark: () => !isBusy && release.mutate() });
  const event = `events.${type}`;
  const error = undo.error ?? release.error;
  return (
    <section
      aria-label={say('marks.title')}
      className="no-print fixed inset-x-3 bottom-16 z-20 mx-auto flex max-w-2xl flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-accent bg-accent-page px-3 py-2 text-ink shadow-lg"
    >
      <p className="m-0 min-w-40 grow basis-60 text-sm">
        <strong>{say(isMessage(event) ? event : 'events.other')}</strong>
        {': '}
        <span dir="auto" className="line-clamp-1 inline">
          {statement.length > 80 ? `${statement.slice(0, 79)}…` : statement}
        </span>
        <span className="block text-quiet" aria-hidden="true">
          <Text id="marks.left" values={{ seconds: secondsLeft }} />
        </span>
        <span role="status" className="sr-only">
          <Text id="marks.waits" />
        </span>
      </p>
      <Button onPress={() => undo.mutate()} isDisabled={isBusy} shortcut={keyOf('undoMark')}>
        <Text id="marks.undo" />
      </Button>
      <Button onPress={() => release.mutate()} isDisabled={isBusy} shortcut={keyOf('releaseMark')}>
        <Text id="marks.now" />
      </Button>
      {error && <Failure error={error} />}
    </section>
  );
}

function useAct({ claimId }: PendingMark, done: string, send: () => Promise<unknown>) {
  const queries = useQueryClient();
  const said = useSaid();
  return useMutation({
    mutationFn: send,
    onSuccess: () => said(done),
    // Read again even where one has left its page, for the mark is shown everywhere.
    onSettled: async () => queries.invalidateQueries({ queryKey: claimKey(claimId), refetchType: 'all' }),
  });
}
