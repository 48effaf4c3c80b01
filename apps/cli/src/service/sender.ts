import type { WebhookEnvironment } from '#config/environment.js';
import { openSender, type Sender } from '#delivery/sending/sender.js';

/** Connections that one process opens to one origin at most. */
const CONNECTIONS = 16;

/** What posts webhooks, to where the environment allows it. */
export function senderOf({ http, ports, networks, timeoutSeconds }: WebhookEnvironment): Sender {
  return openSender({
    policy: { http, ports, networks },
    connectionsPerOrigin: CONNECTIONS,
    userAgent: 'Caveat-Webhooks/1',
    deadlineMs: timeoutSeconds * 1000,
  });
}
