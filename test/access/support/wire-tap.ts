import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

/** Listens in on what a client and PostgreSQL say to one another. */
export interface WireTap {
  /** The URL of the server, by way of the tap. */
  readonly url: string;
  /** Each message of the protocol that is said during the work, until all is answered: who said it, its type and size. */
  during(work: () => Promise<unknown>): Promise<string[]>;
  close(): void;
}

const READY = 'Z';
/** What makes the server say that it is ready again: a simple query, and the end of an extended one. */
const ASKING = new Set(['', 'Q', 'S']);

export async function wireTap(to: string): Promise<WireTap> {
  const target = new URL(to);
  let said: string[] = [];
  let unanswered = 0;
  const hear = (who: '>' | '<', type: string, bytes: number): void => {
    said.push(`${who}${type}${bytes}`);
    // The first message of a client has no type; it is answered when the server has let it in.
    if (who === '>' && ASKING.has(type)) unanswered += 1;
    if (who === '<' && type === READY) unanswered -= 1;
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const [client, postgres] = [messagesOf(hear, '>', true), messagesOf(hear, '<', false)];
    near.on('data', client).pipe(far);
    far.on('data', postgres).pipe(near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const quiet = async (): Promise<void> => {
    while (unanswered > 0) await turn();
  };
  return {
    url: url.href,
    async during(work) {
      await quiet();
      said = [];
      await work();
      await turn();
      await quiet();
      return said;
    },
    close: () => void server.close(),
  };
}

/** Takes a stream apart into messages: a type of one byte, and a length of four that counts itself. */
function messagesOf(
  hear: (who: '>' | '<', type: string, bytes: number) => void,
  who: '>' | '<',
  begins: boolean,
): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let untyped = begins;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = untyped ? 0 : 1;
      if (rest.length < head + 4) return;
      const bytes = rest.readUInt32BE(head);
      if (rest.length < head + bytes) return;
      hear(who, rest.toString('latin1', 0, head), bytes);
      rest = rest.subarray(head + bytes);
      untyped = false;
    }
  };
}
