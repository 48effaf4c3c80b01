import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv6, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BadInput } from '../fault.js';
import { acknowledgementOf, Mischief, type Deed } from './answering.js';
import { logLine, type Heard } from './heard.js';
import { Memory } from './memory.js';
import type { ReceiverOptions } from './options.js';
import { verifierOf } from './verify.js';
import { read } from './webhook.js';

/** Far more than Caveat sends. */
const MOST_BYTES = 1_048_576;

export interface Receiver {
  /** What a webhook endpoint takes as its `url`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Listens for webhooks and does with them as it is told: verifies each, tells duplicates and old versions, answers.
 *
 * @param onHeard told of each webhook, just before it is answered
 * @param onRefused told of each connection that it resets
 * @throws BadInput for keys of a wrong form, a log that can't be written, and a port that can't be listened on
 */
export async function openReceiver(
  options: ReceiverOptions,
  onHeard: (heard: Heard) => void,
  onRefused: () => void,
): Promise<Receiver> {
  const verify = verifierOf(options.keys);
  const mischief = new Mischief(options);
  const memory = new Memory();
  if (options.log !== undefined) mustBeWritable(options.log);

  function judge(request: IncomingMessage, body: Buffer): { heard: Heard; deed: Deed } {
    const id = String(request.headers['webhook-id'] ?? '');
    const doubt = verify(request.headers, body);
    const told = read(body);
    const failing = mischief.next();
    // Without a key nothing can be verified, and the receiver only shows what comes.
    const refused = doubt !== undefined && options.keys.length > 0;
    const accepted = failing === undefined && !refused;
    const duplicate = accepted && !memory.accept(id);
    const newest = new Map(accepted ? told?.claims.map((claim) => [claim.id, memory.learn(claim)]) : []);
    const json = options.acknowledge && accepted && told ? acknowledgementOf(told, newest) : undefined;
    const well: Deed = json ? { do: 'answer', status: 200, json } : { do: 'answer', status: 204 };
    const deed = failing ?? (refused ? { do: 'answer', status: 401 } : well);
    const answer = deed.do === 'hang' ? 'nothing' : `${deed.status}${json ? ', with an acknowledgement' : ''}`;
    return {
      deed,
      heard: { ...{ at: new Date(), id, doubt, duplicate, told, newest, answer }, body: body.toString() },
    };
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return void response.writeHead(405, { allow: 'POST' }).end();
    const body = await bodyOf(request);
    if (!body) return void response.writeHead(413, { connection: 'close' }).end();
    const { heard, deed } = judge(request, body);
    if (options.log !== undefined) appendFileSync(options.log, logLine(heard));
    onHeard(heard);
    if (options.slow > 0) await sleep(options.slow);
    if (deed.do === 'answer') answer(response, deed.status, deed.json);
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    if (!mischief.refuses()) return;
    socket.resetAndDestroy();
    onRefused();
  });
  const { host, port } = options;
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${error.message}. Another --port (0 for any free one) or --host may do.`);
  });
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function mustBeWritable(log: string): void {
  try {
    appendFileSync(log, '');
  } catch (error) {
    throw new BadInput(`--log: ${(error as Error).message}`);
  }
}

/** @returns undefined for a body that is too long */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answer(response: ServerResponse, status: number, json: unknown): void {
  if (json === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
}
