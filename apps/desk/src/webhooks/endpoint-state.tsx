import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';

/** Whether an endpoint is sent anything, since when not, and why; in words and with a sign. */
export function EndpointState({ endpoint }: { readonly endpoint: Schemas['WebhookEndpoint'] }): ReactNode {
  const { disabled, failingSince } = endpoint;
  if (disabled)
    return (
      <span className="text-sm text-bad">
        <span aria-hidden="true">⊘ </span>
        <Text id={`webhooks.off.${disabled.reason}`} /> <Moment at={disabled.at} />
      </span>
    );
  if (failingSince !== null)
    return (
      <span className="text-sm text-warn">
        <span aria-hidden="true">⚠ </span>
        <Text id="webhooks.failing" /> <Moment at={failingSince} />
      </span>
    );
  return (
    <span className="text-sm text-good">
      <span aria-hidden="true">● </span>
      <Text id="webhooks.on" />
    </span>
  );
}
