import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { client } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Failure } from '../ui/failure.tsx';
import { webhooksKey } from './use-webhooks.ts';

interface Props {
  readonly endpointId: string;
  readonly deliveryId: string;
}

/** What is sent, asked for when somebody wants to see it: it is the same at every try. */
export function SentBody({ endpointId, deliveryId }: Props): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: [...webhooksKey, 'body', deliveryId],
    enabled: isOpen,
    staleTime: Infinity,
    queryFn: async () => {
      const params = { path: { id: endpointId, deliveryId } };
      return (await client.GET('/v1/webhook-endpoints/{id}/deliveries/{deliveryId}', { params })).data!.body;
    },
  });
  return (
    <details className="mt-1 text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="cursor-pointer text-accent">
        <Text id="webhooks.body" />
      </summary>
      {error && <Failure error={error} />}
      {data && (
        <pre
          dir="ltr"
          tabIndex={0}
          aria-label={say('webhooks.body')}
          className="m-0 mt-1 max-h-80 overflow-auto rounded bg-panel p-2 text-xs whitespace-pre-wrap"
        >
          {JSON.stringify(data, null, 2)}
        </pre>
      )}
    </details>
  );
}
