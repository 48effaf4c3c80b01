import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { Button } from '../ui/button.tsx';
import type { BulkKind } from './use-bulk.ts';
import { MOST_AT_ONCE, type Selection } from './use-selection.ts';

interface Props {
  readonly selection: Selection;
  readonly onAsk: (kind: BulkKind) => void;
}

/** How many claims are selected, and what can be done to them; it stays in sight while one scrolls. */
export function BulkBar({ selection, onAsk }: Props): ReactNode {
  const say = useSay();
  const keyOf = useKeyOf();
  const count = selection.claims.length;
  const isTooMany = count > MOST_AT_ONCE;
  return (
    <div className={count > 0 ? 'z-10 sm:sticky sm:top-0' : '-mt-3'}>
      <p role="status" className="sr-only">
        {count > 0 && <Text id="bulk.selected" values={{ count }} />}
      </p>
      {count > 0 && (
        <section
          aria-label={say('bulk.bar')}
          className="flex flex-wrap items-center gap-2 rounded-md border border-accent bg-page px-3 py-2 shadow-lg"
        >
          <span className="font-semibold">
            <Text id="bulk.selected" values={{ count }} />
          </span>
          {isTooMany && (
            <span className="text-bad">
              <Text id="bulk.most" values={{ most: MOST_AT_ONCE, count }} />
            </span>
          )}
          <span className="grow" />
          <Button onPress={() => onAsk('assign')} isDisabled={isTooMany} shortcut={keyOf('assign')}>
            <Text id="bulk.assign" />
          </Button>
          <Button onPress={() => onAsk('desk')} isDisabled={isTooMany} shortcut={keyOf('moveDesk')}>
            <Text id="bulk.desk" />
          </Button>
          <Button onPress={() => onAsk('recheck')} isDisabled={isTooMany} shortcut={keyOf('setRecheck')}>
            <Text id="bulk.recheck" />
          </Button>
          <Button onPress={selection.none} shortcut={keyOf('selectNone')}>
            <Text id="bulk.clear" />
          </Button>
        </section>
      )}
    </div>
  );
}
