import { openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Mode } from '../plan/fault.js';
import { answerAs } from './answer.js';
import type { LogLine } from './log.js';
import { verifierOf, type Verify } from './verify.js';

// A process of its own, which outlives every fault: it writes down all that it gets, then answers as its endpoints are
// told to. `receiver LOG`; `/to/NAME` takes webhooks, `/endpoints/NAME` changes an endpoint, `/open` tells who waits.

const log = openSync(process.argv[2] ?? '', 'a');
const endpoints = new Map<string, { mode: Mode; verifiers: Verify[] }>();
let arrived = 0;
/** Ports of those whose requests wait for an answer. */
const open = new Map<number, number>();

const write = (line: LogLine): void => void writeSync(log, `${JSON.stringify(line)}\n`);

async function take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const { mode = 'well', verifiers = [] } = endpoints.get(name) ?? {};
  const { type, data } = JSON.parse(body) as { type: string; data: { sequence: number; claim?: ClaimTold } };
  const n = arrived++;
  const verifiedBy = verifiers.findIndex((verify) => verify(body, request.headers));
  write({
    ...{ kind: 'arrived', n, at: Date.now(), endpoint: name, id: String(request.headers['webhook-id']), type },
    ...{ sequence: data.sequence, claim: data.claim?.id ?? null, version: data.claim?.version ?? null },
    ...{ status: data.claim?.status ?? null, verifiedBy: verifiedBy < 0 ? null : verifiedBy, mode },
  });
  open.set(n, request.socket.remotePort ?? 0);
  let answered = false;
  response.once('close', () => {
    open.delete(n);
    if (!answered) write({ kind: 'left alone', n, at: Date.now() });
  });
  await answerAs(mode, n, response, (status) => {
    if (response.destroyed) return false;
    answered = true;
    write({ kind: 'answered', n, at: Date.now(), status });
    return true;
  });
}

interface ClaimTold {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

async function change(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { mode, key } = JSON.parse(await text(request)) as { mode?: Mode; key?: string };
  const endpoint = endpoints.get(name) ?? { mode: 'well' as const, verifiers: [] };
  if (mode) endpoint.mode = mode;
  if (key) endpoint.verifiers.unshift(verifierOf(key));
  endpoints.set(name, endpoint);
  response.writeHead(204).end();
}

const server = createServer((request, response) => {
  const [, place = '', name = ''] = (request.url ?? '').split('/');
  if (place === 'open') response.end(JSON.stringify([...open.values()]));
  else
    (place === 'to' ? take : change)(name, request, response).catch(() => {
      // Its sender was killed in the middle of it.
      response.destroy();
    });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('disconnect', () => process.exit());
