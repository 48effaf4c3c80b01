import { Link } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { useKeyOf } from '../keys/use-key-of.ts';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { useFocusBack } from '../ui/focus-back.ts';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { SecretDialog, type ToldSecret } from './secret-dialog.tsx';
import { useEndpoints, useMayChange } from './use-webhooks.ts';

/** Where events are posted to, and how that goes. */
export function WebhooksPage(): ReactNode {
  const say = useSay();
  const mayChange = useMayChange();
  const keyOf = useKeyOf();
  const { data: endpoints, error, isPending } = useEndpoints();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<ToldSecret | null>(null);
  const create = useFocusBack(told !== null);
  useCommands(mayChange ? { record: () => setOpen(true) } : {});
  useEffect(() => {
    document.title = `${say('webhooks.title')} · Caveat`;
  });
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="m-0 grow text-xl font-semibold">
          <Text id="webhooks.title" />
        </h1>
        {mayChange && (
          <Button ref={create} onPress={() => setOpen(true)} shortcut={keyOf('record')}>
            <Text id="webhooks.create" />
          </Button>
        )}
      </div>
      {isOpen && <EndpointDialog onClose={() => setOpen(false)} onCreated={setTold} />}
      {told && <SecretDialog told={told} onClose={() => setTold(null)} />}
      {error && <Failure error={error} />}
      {isPending && !error && (
        <p role="status">
          <Text id="app.loading" />
        </p>
      )}
      {endpoints?.length === 0 && (
        <p>
          <Text id="webhooks.none" />
        </p>
      )}
      <ul aria-label={say('webhooks.title')} className="m-0 flex list-none flex-col gap-3 p-0">
        {endpoints?.map((endpoint) => (
          <li key={endpoint.id} className="rounded-lg border border-line p-3">
            <EndpointEntry endpoint={endpoint} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function EndpointEntry({ endpoint }: { readonly endpoint: Schemas['WebhookEndpoint'] }): ReactNode {
  const say = useSay();
  const { id, url, description } = endpoint;
  const name = description ?? url;
  return (
    <>
      <h2 dir="auto" className="m-0 text-base font-semibold">
        <Link to="/webhooks/$endpointId" params={{ endpointId: id }} search={{}} className="text-accent underline">
          {name}
        </Link>
      </h2>
      {description !== null && (
        <p dir="ltr" className="m-0 text-sm text-quiet">
          {url}
        </p>
      )}
      <p className="m-0 mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <EndpointState endpoint={endpoint} />
        <Link
          to="/webhooks/$endpointId"
          params={{ endpointId: id }}
          search={{ state: 'failed' }}
          aria-label={say('webhooks.failedOf', { name })}
          className="text-sm text-accent underline"
        >
          <Text id="webhooks.failedDeliveries" />
        </Link>
      </p>
    </>
  );
}
