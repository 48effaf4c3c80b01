import { connect as connectTcp, type Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import type { Lookup } from '../addresses/lookup.js';
import type { AddressPolicy } from '../addresses/policy.js';
import { resolveChecked } from '../addresses/resolve-checked.js';
import { ConnectFailure } from './connect-failure.js';

export interface ConnectorOptions {
  readonly policy: AddressPolicy;
  readonly lookup: Lookup;
  readonly secureContext: SecureContext;
  /** For the lookup, TCP and TLS together. */
  readonly timeoutMs: number;
}

export interface Connector {
  /** For undici; fails with a ConnectFailure. */
  readonly connect: buildConnector.connector;
  /** Lets go of the connections that are still being made. */
  close(): void;
}

/**
 * The only road to a socket: every address that a host stands for is checked, literal ones too, and the connection goes
 * to the very address that was checked, so that no second lookup can give another. TLS still asks for the name.
 */
export function checkedConnector({ policy, lookup, secureContext, timeoutMs }: ConnectorOptions): Connector {
  // No time-out of its own: ours covers it.
  const secure = buildConnector({ secureContext, timeout: 0 });
  const attempts = new Set<AbortController>();

  async function open(options: buildConnector.Options, signal: AbortSignal): Promise<Socket> {
    const resolved = await resolveChecked(options.hostname, policy, lookup);
    if (!resolved.ok) throw new ConnectFailure(resolved.failure);
    signal.throwIfAborted();
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    const socket = connectTcp({ host: resolved.address, port, noDelay: true, keepAlive: true });
    signal.addEventListener('abort', () => socket.destroy());
    await connected(socket);
    if (options.protocol !== 'https:') return socket;
    return secured({ ...options, hostname: resolved.address, httpSocket: socket }, secure);
  }

  async function openInTime(options: buildConnector.Options): Promise<Socket> {
    const attempt = new AbortController();
    const timer = setTimeout(() => attempt.abort(new ConnectFailure('timeout')), timeoutMs);
    attempts.add(attempt);
    try {
      return await unlessAborted(open(options, attempt.signal), attempt.signal);
    } finally {
      clearTimeout(timer);
      attempts.delete(attempt);
    }
  }

  return {
    connect(options, callback) {
      callbackify(openInTime)(options, (error: Error | null, socket) =>
        error ? callback(error, null) : callback(null, socket),
      );
    },
    close() {
      for (const attempt of attempts) attempt.abort(new ConnectFailure('reset'));
    },
  };
}

function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.on('error', () => reject(new ConnectFailure('connect')));
  });
}

function secured(
  options: buildConnector.Options & { httpSocket: Socket },
  secure: buildConnector.connector,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    secure(options, (error, socket) => {
      if (socket) return resolve(socket);
      options.httpSocket.destroy();
      return reject(new ConnectFailure('tls'));
    });
  });
}

/** A lookup can't be called off, but need not be waited for. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    promise.then(resolve, reject);
  });
}
