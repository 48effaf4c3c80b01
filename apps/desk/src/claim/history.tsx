import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { english, type MessageId } from '../intl/english.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import { STATUSES } from '../queue/view.ts';
import { useHistory } from './use-claim.ts';

type Event = Schemas['HistoryPage']['items'][number];

/** Everything that has happened to the claim, newest first. */
export function History({ claimId }: { readonly claimId: string }): ReactNode {
  const say = useSay();
  const { data: events, error } = useHistory(claimId);
  return (
    <Section title={say('claim.history')}>
      {error && <Failure error={error} />}
      <ol className="m-0 flex list-none flex-col gap-2 border-s border-line p-0 ps-4">
        {events?.toReversed().map((event) => (
          <Line key={event.id} event={event} />
        ))}
      </ol>
    </Section>
  );
}

function Line({ event: { type, at, by, reason, data } }: { readonly event: Event }): ReactNode {
  const say = useSay();
  const status = STATUSES.find((each) => each === statusIn(data));
  const event = `events.${type}`;
  const rule = `rule.${reason}`;
  return (
    <li>
      <p className="m-0 text-sm">
        <strong>{say(isMessage(event) ? event : 'events.other')}</strong>{' '}
        {status && <Text id="events.to" values={{ status: say(`status.${status}`) }} />}{' '}
        <span className="text-quiet">
          {by ? <Text id="events.by" values={{ name: by.name }} /> : <Text id="events.byRule" />} · <Moment at={at} />
        </span>
      </p>
      {reason !== null && (
        <p dir="auto" className="m-0 text-sm text-quiet">
          {isMessage(rule) ? say(rule) : reason}
        </p>
      )}
    </li>
  );
}

const isMessage = (id: string): id is MessageId => Object.hasOwn(english, id);

/** The status that the claim has by an event, where the event moved it. */
function statusIn(data: Record<string, unknown>): unknown {
  const after = data['after'];
  return typeof after === 'object' && after !== null && 'status' in after ? after.status : undefined;
}
