import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it came. */
export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  /** The bytes as text. */
  readonly body: string;
  readonly event: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** What a receiver does with a webhook; it must end the answer, or leave it hanging on purpose. */
export type Answering = (received: Received, response: ServerResponse) => void;

/** A receiver of webhooks: it keeps all that comes, and answers as it is told. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  answer(answering: Answering): void;
  close(): Promise<void>;
}

/** What lets a service's webhooks go to a receiver of this machine. */
export const TO_THIS_MACHINE = {
  CAVEAT_WEBHOOK_HTTP: 'true',
  CAVEAT_WEBHOOK_PORTS: 'any',
  CAVEAT_WEBHOOK_NETWORKS: 'here=127.0.0.0/8',
};

export const well: Answering = (_, response) => response.writeHead(204).end();
export const badly =
  (status: number, headers: Record<string, string> = {}): Answering =>
  (_, response) =>
    response.writeHead(status, headers).end('not now');

export async function openReceiver(): Promise<Receiver> {
  let answering = well;
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const { headers } = request;
      const one = { id: String(headers['webhook-id']), headers, body, event: JSON.parse(body) as Received['event'] };
      received.push(one);
      answering(one, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/caveat`,
    received,
    answer: (how) => {
      answering = how;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
