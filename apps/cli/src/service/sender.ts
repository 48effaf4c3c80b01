import type { WebhookEnvironment } from '#config/environment.js';
import type { Sender } from '#delivery/sending/sender.js';

/** Connections that one process opens to one origin at most. */
const CONNECTIONS = 16;

/**
 * What posts webhooks, to where the environment allows it. It is loaded by the first that is posted: a newsroom without
 * endpoints pays for it neither in time to start nor in memory.
 */
export function senderOf({ http, ports, networks, timeoutSeconds }: WebhookEnvironment): Sender {
  let opened: Promise<Sender> | undefined;
  const open = async (): Promise<Sender> => {
    const { openSender } = await import('#delivery/sending/sender.js');
    return openSender({
      policy: { http, ports, networks },
      connectionsPerOrigin: CONNECTIONS,
      userAgent: 'Caveat-Webhooks/1',
      deadlineMs: timeoutSeconds * 1000,
    });
  };
  return {
    send: async (request) => (await (opened ??= open())).send(request),
    close: async () => (await opened)?.close(),
  };
}
