import { useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { isMessage } from '../intl/is-message.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import type { HistoryEvent } from './history-lines.ts';
import { momentsOf, placeAt } from './moments.ts';

/** What lies between two moments of a slide is not asked for. */
const SETTLED_MS = 150;

interface Props {
  /** The whole history, oldest first. */
  readonly events: readonly HistoryEvent[];
  readonly asOf: string | undefined;
  /** Without a time: now. */
  readonly onChange: (asOf: string | undefined) => void;
}

/** Goes back through the claim's life, event by event; at its end is now. */
export function AsOf({ events, asOf, onChange }: Props): ReactNode {
  const say = useSay();
  const intl = useIntl();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const moments = useMemo(() => momentsOf(events), [events]);
  const last = moments.length - 1;
  const addressed = Math.max(placeAt(moments, asOf), 0);
  const [place, setPlace] = useState(addressed);
  // Where the address or the history changes, so does the slider.
  useEffect(() => setPlace(addressed), [addressed]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const slide = (wanted: number): void => {
    setPlace(wanted);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(wanted === last ? undefined : moments[wanted]?.at), SETTLED_MS);
  };
  useCommands(last > 0 ? { past: () => input.current?.focus() } : {});
  if (last < 1) return null;
  const moment = moments[place];
  const event = moment && events[moment.count - 1];
  const what = `events.${event?.type}`;
  const words =
    place === last || !moment
      ? say('asOf.now')
      : say('asOf.moment', {
          when: intl.formatDate(moment.at, { dateStyle: 'long', timeStyle: 'medium' }),
          what: say(isMessage(what) ? what : 'events.other'),
        });
  return (
    <div className="no-print mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <label htmlFor={id} className="font-medium">
        <Text id="asOf.label" />
      </label>
      <input
        ref={input}
        id={id}
        type="range"
        min={0}
        max={last}
        value={place}
        aria-valuetext={words}
        onChange={({ target }) => slide(Number(target.value))}
        className="min-w-40 flex-1 accent-accent max-sm:order-last max-sm:basis-full"
      />
      <output htmlFor={id} className="text-quiet">
        {words}
      </output>
    </div>
  );
}

/** What is done to a claim as it is now. */
const OF_NOW = ['evidence', 'hold', 'filing', 'verify', 'signOff', 'uphold', 'revoke'] as const;

/** Says that this is the past, in which nothing can be done, and leads back. */
export function PastBanner({ asOf, onLeave }: { readonly asOf: string; readonly onLeave: () => void }): ReactNode {
  const intl = useIntl();
  const why = useSay()('keys.inPast');
  useCommands(Object.fromEntries(OF_NOW.map((command) => [command, { why }])));
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3 rounded-md border border-warn bg-warn-page px-3 py-2 text-warn">
      <span>
        <Text id="asOf.past" values={{ when: intl.formatDate(asOf, { dateStyle: 'long', timeStyle: 'medium' }) }} />
      </span>
      <span className="no-print">
        <Button onPress={onLeave}>
          <Text id="asOf.leave" />
        </Button>
      </span>
    </div>
  );
}
