import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useSession } from '../claim/use-claim.ts';
import { Text } from '../intl/text.tsx';
import { useNow } from '../intl/use-now.ts';
import { useCommands } from '../keys/keys.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyDialog } from '../ui/lazy-dialog.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { Refused } from './refused.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { useChosen } from './queue-place.ts';
import { useBulk, type BulkKind } from './use-bulk.ts';
import { useCounts, useQueue } from './use-queue.ts';
import { useSelection } from './use-selection.ts';
import { nameOf } from './view.ts';
import { Views } from './views.tsx';

const BulkDialog = lazyDialog(async () => import('./bulk-dialog.tsx'));

/** What waits for somebody, and everything else that can be asked for. */
export function QueuePage(): ReactNode {
  const view = useSearch({ from: '/' });
  const name = nameOf(view);
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState<BulkKind | null>(null);
  const { claims, isThere, error, readAt, more, look } = useQueue(view);
  const { data: counts } = useCounts(view, readAt);
  const me = useSession().data?.member;
  const now = useNow();
  const [chosen, choose] = useChosen(claims, name);
  const selection = useSelection(claims, name);
  const bulk = useBulk();
  const isSelecting = selection.claims.length > 0;
  // What is asked is done to what is selected, else to the claim that one is on.
  const here = claims[chosen];
  const meant = isSelecting ? selection.claims : here ? [here] : [];
  const start = (kind: BulkKind) => () => {
    if (meant.length > 0) ask(kind);
  };
  const step = (by: number, isSelecting: boolean) => () => {
    const next = Math.min(Math.max(chosen + by, 0), claims.length - 1);
    if (isSelecting) selection.extend(chosen, next);
    // Whoever walks the list is in it from now on: the row takes the focus from where it was.
    const focused = document.activeElement;
    if (next !== chosen && focused instanceof HTMLElement && !focused.dataset['claim']) focused.blur();
    choose(next);
  };
  useCommands({
    next: step(1, false),
    previous: step(-1, false),
    open: () => here && void navigate({ to: '/claims/$claimId', params: { claimId: here.id } }),
    search: () => search.current?.focus(),
    select: () => selection.toggle(chosen),
    extendDown: step(1, true),
    extendUp: step(-1, true),
    selectAll: selection.all,
    ...(isSelecting && { selectNone: selection.none }),
    assign: start('assign'),
    moveDesk: start('desk'),
    setRecheck: start('recheck'),
  });
  return (
    <div className="mx-auto flex max-w-6xl flex-col gap-3 p-4">
      <h1 className="m-0 text-xl font-semibold">
        <Text id="queue.title" />
      </h1>
      <Views view={view} counts={counts} me={me?.id} />
      <QueueFilters view={view} counts={counts} search={search} />
      {error && <Failure error={error} />}
      {!isThere && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {isThere && (
        <p className="m-0 text-sm text-quiet" role="status">
          <Text
            {...(claims.length === 0
              ? { id: 'queue.empty' as const }
              : { id: 'queue.shown' as const, values: { count: claims.length } })}
          />
        </p>
      )}
      <Refused refused={bulk.refused} onDismiss={bulk.dismiss} />
      <BulkBar
        selection={selection}
        onAsk={(kind) => {
          // The bar may be gone when it has been done; what is asked gives the focus back to the row.
          document.querySelector<HTMLElement>(`[data-claim="${here?.id}"]`)?.focus({ preventScroll: true });
          ask(kind);
        }}
      />
      {claims.length > 0 && (
        <QueueList
          claims={claims}
          me={me?.id}
          now={now}
          chosen={chosen}
          selection={selection}
          onChoose={choose}
          onLook={look}
          onEnd={more}
        />
      )}
      {asked && (
        <BulkDialog
          kind={asked}
          claims={meant}
          desks={counts?.byDesk.map(({ desk }) => desk) ?? []}
          me={me}
          bulk={bulk}
          onClose={() => ask(null)}
          onDone={() => {
            ask(null);
            selection.none();
          }}
        />
      )}
    </div>
  );
}
