import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { filterLook } from '../ui/filter-link.ts';
import { Section } from '../ui/section.tsx';
import { Delivery } from './delivery.tsx';
import { useDeliveries } from './use-webhooks.ts';
import { STATES, type DeliveriesView } from './view.ts';

interface Props {
  readonly endpoint: Schemas['WebhookEndpoint'];
  readonly view: DeliveriesView;
  readonly mayChange: boolean;
}

/** What was sent to an endpoint, or waits to be, with every try. */
export function Deliveries({ endpoint, view, mayChange }: Props): ReactNode {
  const say = useSay();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useDeliveries(endpoint.id, view);
  const deliveries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={say('webhooks.deliveries')}>
      <nav aria-label={say('webhooks.views')} className="mb-3 flex flex-wrap gap-2">
        {[undefined, ...STATES].map((state) => {
          const isCurrent = view.state === state;
          return (
            <Link
              key={state ?? 'all'}
              to="/webhooks/$endpointId"
              params={{ endpointId: endpoint.id }}
              search={state ? { state } : {}}
              {...(isCurrent && { 'aria-current': 'page' as const })}
              className={filterLook(isCurrent)}
            >
              <Text id={state ? `webhooks.state.${state}` : 'webhooks.allDeliveries'} />
            </Link>
          );
        })}
      </nav>
      {error && <Failure error={error} />}
      {isPending && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {data && deliveries.length === 0 && (
        <p>
          <Text id="webhooks.noDelivery" />
        </p>
      )}
      <ol aria-label={say('webhooks.deliveries')} className="m-0 flex list-none flex-col gap-3 p-0">
        {deliveries.map((delivery) => (
          <li key={delivery.id}>
            <Delivery delivery={delivery} endpointId={endpoint.id} mayResend={mayChange && endpoint.enabled} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <p>
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            <Text id="app.more" />
          </Button>
        </p>
      )}
    </Section>
  );
}
