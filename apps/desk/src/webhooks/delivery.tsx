import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { client, type Schemas } from '../api/client.ts';
import { useChange } from '../api/use-change.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Attempts } from './attempts.tsx';
import { SentBody } from './sent-body.tsx';
import { webhooksKey } from './use-webhooks.ts';

type OneDelivery = Schemas['WebhookDelivery'];

const LOOKS: Record<OneDelivery['state'], readonly [sign: string, look: string]> = {
  waiting: ['…', 'border-edge text-ink'],
  sending: ['→', 'border-accent text-accent'],
  delivered: ['✓', 'border-good bg-good-page text-good'],
  failed: ['✕', 'border-bad bg-bad-page text-bad'],
};

interface Props {
  readonly delivery: OneDelivery;
  readonly endpointId: string;
  readonly mayResend: boolean;
}

/** One event on its way to an endpoint: where it is, each try, and the button that sends it again. */
export function Delivery({ delivery, endpointId, mayResend }: Props): ReactNode {
  const say = useSay();
  const { id, event, state, nextAt, createdAt, failure, attempts } = delivery;
  const name = say('webhooks.deliveryOf', { event: say(`webhooks.event.${event.type}`), sequence: event.sequence });
  const [sign, look] = LOOKS[state];
  const resend = useChange(webhooksKey, async () =>
    client.POST('/v1/webhook-endpoints/{id}/deliveries/{deliveryId}/retry', {
      params: { path: { id: endpointId, deliveryId: id } },
    }),
  );
  return (
    <article aria-label={name} className="rounded-lg border border-line p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="m-0 text-base font-semibold">{name}</h3>
        <span className={`inline-flex items-center gap-1 rounded-full border px-2 text-sm ${look}`}>
          <span aria-hidden="true">{sign}</span>
          <Text id={`webhooks.state.${state}`} />
        </span>
        <span className="grow" />
        {mayResend && (
          <Button
            onPress={() => resend.mutate(undefined)}
            isPending={resend.isPending || state === 'sending'}
            aria-label={say('webhooks.resendOf', { name })}
          >
            <Text id="webhooks.resend" />
          </Button>
        )}
      </div>
      <p className="m-0 flex flex-wrap gap-x-3 text-sm text-quiet">
        <Moment at={createdAt} />
        {event.claimId !== null && (
          <Link to="/claims/$claimId" params={{ claimId: event.claimId }} className="text-accent underline">
            <Text id="webhooks.claim" values={{ version: event.version }} />
          </Link>
        )}
        {nextAt !== null && (
          <span>
            <Text id="webhooks.next" /> <Moment at={nextAt} />
          </span>
        )}
        {failure !== null && (
          <span className="text-bad">{isGivenUp(failure) ? say(`webhooks.gaveUp.${failure}`) : failure}</span>
        )}
      </p>
      {resend.error && <Failure error={resend.error} />}
      <Attempts attempts={attempts} />
      <SentBody endpointId={endpointId} deliveryId={id} />
    </article>
  );
}

const GIVEN_UP = ['gave_up', 'endpoint_disabled', 'endpoint_deleted'] as const;
const isGivenUp = (failure: string): failure is (typeof GIVEN_UP)[number] => GIVEN_UP.some((each) => each === failure);
