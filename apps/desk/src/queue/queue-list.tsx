import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { QueueRow } from './queue-row.tsx';

const ROW_HEIGHT = 92;
/** Rows from the end at which the next page is asked for. */
const AHEAD = 30;

interface Props {
  readonly claims: readonly Claim[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onEnd: () => void;
}

/** The claims of a view, of which only those in sight are on the page. */
export function QueueList({ claims, chosen, onChoose, onOpen, onEnd }: Props): ReactNode {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (index) => claims[index]?.id ?? index,
  });
  const items = rows.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= claims.length - AHEAD) onEnd();
  });
  const first = useRef(true);
  useEffect(() => {
    // Where the page opens, it stays where the browser has it.
    if (first.current) first.current = false;
    else rows.scrollToIndex(chosen, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only another choice moves the page
  }, [chosen]);
  return (
    <>
      <p className="m-0 text-sm text-quiet" role="status">
        <Text id="queue.shown" values={{ count: claims.length }} />
      </p>
      <ul
        ref={list}
        aria-label={say('queue.list')}
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
              isChosen={index === chosen}
              onFocus={() => onChoose(index)}
              onOpen={() => onOpen(index)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
