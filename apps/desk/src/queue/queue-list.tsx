import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { QueueRow } from './queue-row.tsx';
import type { Selection } from './use-selection.ts';

const ROW_HEIGHT = 70;
const BAR_HEIGHT = 72;
/** Rows from the end at which the next page is asked for. */
const AHEAD = 60;

interface Props {
  readonly claims: readonly Claim[];
  readonly me: string | undefined;
  readonly now: number;
  readonly chosen: number;
  readonly selection: Selection;
  readonly onChoose: (index: number) => void;
  /** Which claims are in sight, by their places in the list. */
  readonly onLook: (first: number, last: number) => void;
  readonly onEnd: () => void;
}

/** The claims of a view, of which only those in sight are on the page. */
export function QueueList({ claims, me, now, chosen, selection, onChoose, onLook, onEnd }: Props): ReactNode {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    // What is said above the list stays in sight, and must not lie on the row that one is on.
    scrollPaddingStart: selection.claims.length > 0 ? BAR_HEIGHT : 0,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => claims[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    onLook(items[0]?.index ?? 0, last);
    if (last >= claims.length - AHEAD) onEnd();
  });
  const first = useRef(true);
  useEffect(() => {
    // Where the page opens, it stays where it was left.
    if (first.current) first.current = false;
    else rows.scrollToIndex(chosen, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another choice moves the page
  }, [chosen]);
  return (
    <ul
      ref={list}
      aria-label={say('queue.list')}
      onKeyDown={(event) => byArrow(event, selection, chosen, onChoose, claims.length)}
      className="relative m-0 list-none p-0"
      style={{ height: rows.getTotalSize() }}
    >
      {items.map(({ index, key, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-setsize={claims.length}
          aria-posinset={index + 1}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${start - rows.options.scrollMargin}px)` }}
        >
          <QueueRow
            claim={claims[index]!}
            me={me}
            now={now}
            isChosen={index === chosen}
            isSelected={selection.has(claims[index]!.id)}
            onFocus={() => onChoose(index)}
            onSelect={(isRange) => {
              onChoose(index);
              if (isRange) selection.extendTo(index);
              else selection.toggle(index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** Arrows move the choice, and with Shift the selection along; these work with single keys off as well. */
function byArrow(
  event: KeyboardEvent,
  selection: Selection,
  chosen: number,
  onChoose: (index: number) => void,
  count: number,
): void {
  if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    selection.all();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const next = Math.min(Math.max(chosen + step, 0), count - 1);
  if (event.shiftKey) selection.extend(chosen, next);
  onChoose(next);
}
