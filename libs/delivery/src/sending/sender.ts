import { createSecureContext, type SecureContext } from 'node:tls';
import { Agent } from 'undici';
import { checkUrl } from '../addresses/check-url.js';
import { sharedLookup, systemLookup, type Lookup } from '../addresses/lookup.js';
import type { AddressPolicy } from '../addresses/policy.js';
import { checkedConnector } from './connector.js';
import { Exchange } from './exchange.js';
import type { Sent } from './sent.js';

export interface SenderOptions {
  readonly policy: AddressPolicy;
  /** How many connections one origin gets at most; further requests to it wait within their own deadline. */
  readonly connectionsPerOrigin: number;
  readonly userAgent: string;
  /** For the whole exchange: lookup, connection, request, and the answer to its last byte. 15 s. */
  readonly deadlineMs?: number;
  /** What is read of an answer before its connection is dropped. 64 KiB. */
  readonly mostAnswerBytes?: number;
  /** How names become addresses, when not by the system. */
  readonly lookup?: Lookup;
  /** Which authorities are trusted, when not those of Node.js. */
  readonly secureContext?: SecureContext;
}

export interface ToSend {
  readonly url: string;
  /** Those of the signature. `content-type` and `user-agent` are the sender's. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON; sent as these very bytes. */
  readonly body: string;
  readonly signal?: AbortSignal;
  /** Asked in the moment in which the request would be written, which may be long after `send`: false calls it off. */
  readonly mayStart?: () => boolean;
}

export interface Sender {
  /**
   * Posts once. Resolves for everything that the other side and the network do, at the deadline at the latest.
   * Rejects with the signal's reason when that aborts, and with an error for headers that can't be sent.
   */
  send(request: ToSend): Promise<Sent>;
  /** Waits for what is being sent, then ends all connections. Whoever sends after that is called gets an error. */
  close(): Promise<void>;
}

/**
 * Posts webhooks to addresses that the policy allows, and to no others: the url is judged at every send, the address at
 * every connection. Follows no redirect, and unpacks no answer: it asks for none that is packed.
 */
export function openSender(options: SenderOptions): Sender {
  const { policy, connectionsPerOrigin, userAgent, deadlineMs = 15_000, mostAnswerBytes = 65_536 } = options;
  const connector = checkedConnector({
    policy,
    lookup: sharedLookup(options.lookup ?? systemLookup),
    secureContext: options.secureContext ?? createSecureContext(),
    timeoutMs: deadlineMs,
  });
  const agent = new Agent({
    connect: connector.connect,
    connections: connectionsPerOrigin,
    pipelining: 1,
    // The exchange has one deadline; these would only restart with every byte.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const ownHeaders = { 'content-type': 'application/json', 'user-agent': userAgent };
  const sending = new Set<Promise<unknown>>();
  let closed = false;

  async function exchange({ url: text, headers, body, signal, mayStart }: ToSend): Promise<Sent> {
    if (closed) throw new Error('the sender is closed');
    signal?.throwIfAborted();
    const checked = checkUrl(text, policy);
    if (!checked.ok) return refused();
    const { origin, pathname, search } = checked.url;
    const handler = new Exchange({ deadlineMs, mostAnswerBytes, signal, mayStart });
    agent.dispatch(
      { origin, path: pathname + search, method: 'POST', headers: { ...headers, ...ownHeaders }, body },
      handler,
    );
    return handler.ended;
  }

  return {
    send(request) {
      const sent = exchange(request);
      const settled: Promise<unknown> = sent.then(
        () => sending.delete(settled),
        () => sending.delete(settled),
      );
      sending.add(settled);
      return sent;
    },
    async close() {
      closed = true;
      await Promise.all(sending);
      connector.close();
      await agent.destroy();
    },
  };
}

const refused = (): Sent => ({
  at: new Date(),
  durationMs: 0,
  status: null,
  failure: 'address_not_allowed',
  retryAfterMs: null,
  answer: '',
  json: undefined,
  gone: false,
});
