import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Failure } from '../ui/failure.tsx';
import { NotFound } from '../ui/not-found.tsx';
import { Deliveries } from './deliveries.tsx';
import { EndpointActions } from './endpoint-actions.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { useEndpoint, useMayChange } from './use-webhooks.ts';

/** One endpoint: what it is told of, how that goes, and every delivery to it. */
export function EndpointPage(): ReactNode {
  const { endpointId } = useParams({ from: '/webhooks/$endpointId' });
  const view = useSearch({ from: '/webhooks/$endpointId' });
  const { data: endpoint, error } = useEndpoint(endpointId);
  const mayChange = useMayChange();
  const name = endpoint ? (endpoint.description ?? endpoint.url) : undefined;
  useEffect(() => {
    if (name !== undefined) document.title = `${name.slice(0, 60)} · Caveat`;
  }, [name]);
  if (endpoint === null) return <NotFound title="webhooks.notFound" />;
  return (
    <article className="mx-auto max-w-4xl p-4">
      <p className="no-print m-0 mb-2">
        <Link to="/webhooks" className="text-accent underline">
          <Text id="webhooks.all" />
        </Link>
      </p>
      {error && <Failure error={error} />}
      {!endpoint && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {endpoint && (
        <>
          <h1 dir="auto" className="mt-0 mb-1 text-xl font-semibold">
            {name}
          </h1>
          <EndpointState endpoint={endpoint} />
          {mayChange && <EndpointActions endpoint={endpoint} />}
          <Facts endpoint={endpoint} />
          <Deliveries endpoint={endpoint} view={view} mayChange={mayChange} />
        </>
      )}
    </article>
  );
}

function Facts({ endpoint }: { readonly endpoint: Schemas['WebhookEndpoint'] }): ReactNode {
  const say = useSay();
  const { url, eventTypes, desks, rateLimit, signature, publicKey } = endpoint;
  const types = eventTypes.map((type) => say(`webhooks.event.${type}`)).join(', ');
  const facts = [
    [say('webhooks.url'), <span dir="ltr">{url}</span>],
    [say('webhooks.events'), types || say('webhooks.everything')],
    [say('webhooks.desks'), desks.join(', ') || say('webhooks.everyDesk')],
    [say('webhooks.rateLimit'), rateLimit === null ? say('webhooks.noLimit') : String(rateLimit)],
    [say('webhooks.signature'), say(`webhooks.signature.${signature}`)],
    ...(publicKey === null ? [] : [[say('webhooks.publicKey'), <code dir="ltr">{publicKey}</code>] as const]),
  ] as const;
  return (
    <dl className="mt-4 mb-0 grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
      {facts.map(([term, fact]) => (
        <div key={term} className="contents">
          <dt className="text-quiet">{term}</dt>
          <dd className="m-0 max-sm:mb-1">
            <bdi>{fact}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
