import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openSender, type Sender, type SenderOptions } from '../src/sending/sender.js';
import type { Sent } from '../src/sending/sent.js';
import { httpServer, httpsServer, tcpServer, trusting, type LocalServer } from './servers.js';

const LOOPBACK = { http: true, ports: 'any', networks: [{ name: 'loopback', cidr: '127.0.0.0/8' }] } as const;
const DEADLINE_MS = 400;
/** What a server may have pushed into the buffers of two sockets before it learns that nobody reads. */
const BUFFERED_BYTES = 16 * 2 ** 20;
const NAME = 'hooks.example.com';

const opened: (LocalServer | Sender)[] = [];
afterEach(async () => {
  // Senders first: they wait for what they send, which the servers would break off.
  for (const each of opened.splice(0).reverse()) await each.close();
});
const kept = <T extends LocalServer | Sender>(each: T): T => {
  opened.push(each);
  return each;
};

const sender = (options: Partial<SenderOptions> = {}) =>
  kept(openSender({ policy: LOOPBACK, connectionsPerOrigin: 2, userAgent: 'Caveat/1', deadlineMs: 5_000, ...options }));
const impatient = () => sender({ deadlineMs: DEADLINE_MS });

const serve = async (listener: RequestListener, host?: string, port?: number) =>
  kept(await httpServer(listener, host, port));

/** Posts to a server that answers by `listener`. */
async function sentTo(listener: RequestListener, through = sender()): Promise<Sent> {
  const { port } = await serve(listener);
  return through.send({ url: `http://127.0.0.1:${port}/hook`, headers: {}, body: '{}' });
}

/** Posts to a server that says just these bytes, and ends the connection then. */
async function sentToRaw(bytes: string, through = sender()): Promise<Sent> {
  const server = kept(await tcpServer((socket) => socket.once('data', () => socket.end(bytes))));
  return through.send({ url: `http://127.0.0.1:${server.port}/`, headers: {}, body: '{}' });
}

const answering =
  (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

describe('a webhook that is sent', () => {
  it('arrives as it was given, byte for byte, and is a success when the answer is 2xx', async () => {
    const body = JSON.stringify({ statement: 'Brücke in Şırnak gesperrt 🌉' });
    let request: IncomingMessage | undefined;
    const parts: Buffer[] = [];
    const { port } = await serve((incoming, response) => {
      request = incoming.on('data', (part: Buffer) => parts.push(part)).on('end', () => response.end('thanks'));
    });
    const before = Date.now();
    const sent = await sender().send({
      url: `http://127.0.0.1:${port}/hook?desk=world#top`,
      headers: { 'webhook-id': 'id', 'webhook-timestamp': '1', 'webhook-signature': 'v1,abc' },
      body,
    });
    expect(sent).toEqual({
      at: expect.any(Date),
      durationMs: expect.any(Number),
      status: 200,
      failure: null,
      retryAfterMs: null,
      answer: 'thanks',
      json: undefined,
      gone: false,
    });
    expect(sent.at.getTime()).toBeGreaterThanOrEqual(before);
    expect(Number.isInteger(sent.durationMs)).toBe(true);
    expect(Buffer.concat(parts).toString()).toBe(body);
    expect(request).toMatchObject({ method: 'POST', url: '/hook?desk=world' });
    expect(request?.headers).toEqual({
      host: `127.0.0.1:${port}`,
      connection: 'keep-alive',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Caveat/1',
      'webhook-id': 'id',
      'webhook-timestamp': '1',
      'webhook-signature': 'v1,abc',
    });
  });

  it.each([200, 201, 202, 204, 299])('is a success with %d', async (status) => {
    expect(await sentTo(answering(status))).toMatchObject({ status, failure: null, gone: false });
  });

  it.each([400, 401, 404, 410, 429, 500, 503, 599])('is a failure with %d', async (status) => {
    const sent = await sentTo(answering(status, {}, 'no'));
    expect(sent).toMatchObject({ status, failure: 'status', answer: 'no', gone: status === 410 });
  });

  it('is told how long to wait, in seconds or by a date, whenever the answer is not 2xx', async () => {
    const waitOf = async (status: number, wait: string) =>
      (await sentTo(answering(status, { 'retry-after': wait }))).retryAfterMs;
    expect(await waitOf(429, '120')).toBe(120_000);
    expect(await waitOf(302, '1')).toBe(1_000);
    expect(await waitOf(503, new Date(Date.now() - 60_000).toUTCString())).toBe(0);
    const untilTomorrow = await waitOf(503, new Date(Date.now() + 86_400_000).toUTCString());
    expect(Math.round((untilTomorrow ?? 0) / 60_000)).toBe(1440);
    expect(await waitOf(429, '9'.repeat(40))).toBe(Number.MAX_SAFE_INTEGER);
    for (const nonsense of ['soon', '-1', '1.5', 'Tuesday 2']) expect(await waitOf(429, nonsense)).toBeNull();
    expect(await waitOf(200, '120')).toBeNull();
  });

  it('goes over the same connection as the one before it', async () => {
    const server = await serve(answering(200));
    const through = sender({ connectionsPerOrigin: 1 });
    for (let count = 0; count < 5; count++)
      await through.send({ url: `http://127.0.0.1:${server.port}/${count}`, headers: {}, body: '{}' });
    expect(server.connections()).toBe(1);
  });

  it('waits its turn when its origin has as many connections as it may', async () => {
    const server = await serve((_, response) => void pause(20).then(() => response.end()));
    const through = sender();
    const url = `http://127.0.0.1:${server.port}/`;
    const all = await Promise.all(Array.from({ length: 12 }, () => through.send({ url, headers: {}, body: '{}' })));
    expect(all.map(({ failure }) => failure)).toEqual(Array.from({ length: 12 }, () => null));
    expect(server.connections()).toBe(2);
  });
});

describe('an answer', () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };

  it('is read as JSON when it is a whole 2xx that says so', async () => {
    const body = JSON.stringify({ acknowledgements: [{ version: 3 }] });
    expect((await sentTo(answering(200, json, body))).json).toEqual(JSON.parse(body));
    expect((await sentTo(answering(201, { 'content-type': 'application/vnd.cms+json' }, body))).json).toBeDefined();
    expect((await sentTo(answering(500, json, body))).json).toBeUndefined();
    expect((await sentTo(answering(200, { 'content-type': 'text/html' }, body))).json).toBeUndefined();
    expect((await sentTo(answering(200, { ...json, 'content-encoding': 'br' }, body))).json).toBeUndefined();
    expect((await sentTo(answering(200, json, `${body}}`))).json).toBeUndefined();
    expect((await sentTo(answering(200, json, ''))).json).toBeUndefined();
  });

  it('is kept as its first KiB, cut between two characters, without NUL', async () => {
    expect((await sentTo(answering(500, {}, 'a\0b'))).answer).toBe('a\uFFFDb');
    expect((await sentTo(answering(500, {}, `a${'€'.repeat(2_000)}`))).answer).toBe(`a${'€'.repeat(341)}`);
    expect((await sentTo(answering(500, {}, `ab${'🌉'.repeat(2_000)}`))).answer).toBe(`ab${'🌉'.repeat(255)}`);
  });

  it('may be no text at all', async () => {
    const sent = await sentTo((_, response) => void response.end(Buffer.alloc(3_000, 0xff)));
    expect(sent.answer).toBe('\uFFFD'.repeat(1024));
    expect((await sentTo((_, response) => void response.end(Buffer.from([0xed, 0xa0, 0x80])))).answer).not.toMatch(
      /[\uD800-\uDFFF]/,
    );
  });

  it('may come in many small parts', async () => {
    const sent = await sentTo((_, response) => {
      response.writeHead(200, json);
      for (const part of `{"a":"${'x'.repeat(3_000)}"}`.match(/.{1,7}/g) ?? []) response.write(part);
      response.end();
    });
    expect(sent).toMatchObject({ failure: null, json: { a: 'x'.repeat(3_000) } });
  });

  it('is still a success when it is 2xx and longer than is read, but is not taken as JSON', async () => {
    const exactly = (bytes: number) => JSON.stringify('x'.repeat(bytes - 2));
    expect(await sentTo(answering(200, json, exactly(65_536)))).toMatchObject({
      failure: null,
      json: expect.any(String),
    });
    expect(await sentTo(answering(200, json, exactly(65_537)))).toMatchObject({ failure: null, json: undefined });
  });

  it('may be announced by an early hint', async () => {
    const hint = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n';
    const sent = await sentToRaw(`${hint}HTTP/1.1 500 No\r\ncontent-length: 2\r\n\r\nno`);
    expect(sent).toMatchObject({ status: 500, failure: 'status', answer: 'no' });
  });
});

describe('a hostile or broken receiver', () => {
  it('that never answers is left at the deadline', async () => {
    const sent = await sentTo(() => undefined, impatient());
    expect(sent).toMatchObject({ status: null, failure: 'timeout' });
    expect(sent.durationMs).toBeLessThan(DEADLINE_MS + 1_000);
  });

  it('that lets its body drip for ever is left at the deadline, and its connection ended', async () => {
    let dripping: ServerResponse | undefined;
    const sent = await sentTo((_, response) => {
      dripping = response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 10);
      response.on('close', () => clearInterval(drip));
    }, impatient());
    expect(sent).toMatchObject({
      status: 200,
      failure: 'timeout',
      json: undefined,
      answer: expect.stringMatching(/^\.+$/),
    });
    expect(sent.durationMs).toBeLessThan(DEADLINE_MS + 1_000);
    if (!dripping?.closed) await once(dripping as ServerResponse, 'close');
  });

  it('that lets its headers drip for ever is left at the deadline', async () => {
    const server = kept(
      await tcpServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket.write('x: y\r\n'), 10);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    const sent = await impatient().send({ url: `http://127.0.0.1:${server.port}/`, headers: {}, body: '{}' });
    expect(sent).toMatchObject({ status: null, failure: 'timeout' });
  });

  it('that lets the body of an error drip is a failure by its status', async () => {
    const sent = await sentTo((_, response) => void response.writeHead(410).write('gone'), impatient());
    expect(sent).toMatchObject({ status: 410, failure: 'status', gone: true, answer: 'gone' });
  });

  it.each([
    ['a success', 200, null],
    ['an error', 500, 'status'],
  ])('that sends 1 GB as %s is cut off', async (_, status, failure) => {
    let written = 0;
    let closed: Promise<unknown> | undefined;
    const sent = await sentTo((_request, response) => {
      closed = once(response, 'close');
      response.writeHead(status, { 'content-length': String(2 ** 30) });
      const pour = () => {
        while (written < 2 ** 30 && !response.destroyed) {
          written += 2 ** 16;
          if (!response.write(Buffer.alloc(2 ** 16, 'x'))) break;
        }
      };
      pour();
      response.on('drain', pour);
    });
    expect(sent).toMatchObject({ status, failure, answer: 'x'.repeat(1024) });
    await closed;
    expect(written).toBeLessThan(BUFFERED_BYTES);
  });

  it('that answers with a gzip bomb has packed it in vain', async () => {
    const bomb = gzipSync(JSON.stringify('x'.repeat(2 ** 25)));
    expect(bomb.length).toBeLessThan(65_536);
    const before = process.memoryUsage();
    const sent = await sentTo((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    });
    const after = process.memoryUsage();
    expect(sent).toMatchObject({ status: 200, failure: null, json: undefined });
    expect(sent.answer.length).toBeLessThanOrEqual(1024);
    expect(sent.answer).not.toContain('xxxx');
    expect(after.external - before.external).toBeLessThan(2 ** 24);
  });

  it('that resets the connection has failed', async () => {
    const before = await sentTo((request) => void request.socket.resetAndDestroy());
    expect(before).toMatchObject({ status: null, failure: 'reset' });
    const within = await sentTo((request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => request.socket.resetAndDestroy(), 50);
    });
    expect(within).toMatchObject({ status: 200, failure: 'reset', answer: 'half' });
  });

  it.each([
    ['nothing', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${`x: ${'y'.repeat(1_000)}\r\n`.repeat(100)}`],
    [
      'an upgrade that nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n',
    ],
    ['fewer bytes than it has promised', 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf'],
    ['a broken chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
  ])('that says %s has failed', async (_, bytes) => {
    expect(await sentToRaw(bytes)).toMatchObject({ failure: 'reset', json: undefined });
  });

  it('that listens no more has failed', async () => {
    const gone = await httpServer(answering(200));
    await gone.close();
    const sent = await sender().send({ url: `http://127.0.0.1:${gone.port}/`, headers: {}, body: '{}' });
    expect(sent).toMatchObject({ status: null, failure: 'connect' });
  });

  it('that redirects has failed, and is not followed anywhere', async () => {
    const inner = await serve(answering(200), '127.0.0.2');
    for (const status of [301, 302, 303, 307, 308]) {
      const location = `http://127.0.0.2:${inner.port}/`;
      expect(await sentTo(answering(status, { location }))).toMatchObject({ status, failure: 'redirect' });
    }
    expect(inner.connections()).toBe(0);
  });

  it('is not written to where its sender may not send any more in that very moment', async () => {
    let begun = 0;
    const { port } = await serve(() => void begun++);
    const through = impatient();
    const sent = await through.send({
      url: `http://127.0.0.1:${port}/`,
      headers: {},
      body: '{}',
      mayStart: () => false,
    });
    expect(sent).toMatchObject({ status: null, failure: 'called_off' });
    expect(begun).toBe(0);
  });

  it('does not keep the others waiting', async () => {
    let begun = 0;
    const hanging = await serve(() => void begun++);
    const well = await serve(answering(200));
    const through = sender({ deadlineMs: 2_000 });
    const url = `http://127.0.0.1:${hanging.port}/`;
    const stuck = Array.from({ length: 20 }, () => through.send({ url, headers: {}, body: '{}' }));
    const sent = await through.send({ url: `http://127.0.0.1:${well.port}/`, headers: {}, body: '{}' });
    expect(sent).toMatchObject({ status: 200, failure: null });
    const failures = (await Promise.all(stuck)).map(({ failure }) => failure);
    expect(failures).toEqual(Array.from({ length: 20 }, () => 'timeout'));
    // What had not gone out by its deadline never does, and opens no connection each.
    await pause(100);
    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(20);
    expect(hanging.connections()).toBeLessThan(20);
  });
});

describe('TLS', () => {
  const toLoopback = () => Promise.resolve(['127.0.0.1']);
  const post = async (host: string, options: Partial<SenderOptions>) => {
    const { port } = kept(await httpsServer(answering(200)));
    const through = sender({ lookup: toLoopback, ...options });
    return through.send({ url: `https://${host}:${port}/`, headers: {}, body: '{}' });
  };

  it('is asked for the name of the url, though the connection goes to the address', async () => {
    expect(await post(NAME, { secureContext: trusting() })).toMatchObject({ status: 200, failure: null });
    expect(await post('127.0.0.1', { secureContext: trusting() })).toMatchObject({ status: 200, failure: null });
  });

  it('fails for another name than the certificate has', async () => {
    expect(await post('hooks.example.org', { secureContext: trusting() })).toMatchObject({
      status: null,
      failure: 'tls',
    });
  });

  it('fails for a certificate that nobody vouches for', async () => {
    expect(await post(NAME, {})).toMatchObject({ status: null, failure: 'tls' });
  });

  it('fails where none is spoken', async () => {
    const { port } = await serve(answering(200));
    const sent = await sender().send({ url: `https://127.0.0.1:${port}/`, headers: {}, body: '{}' });
    expect(sent).toMatchObject({ status: null, failure: 'tls' });
  });

  it('that is begun and never ended is left at the deadline', async () => {
    const mute = kept(await tcpServer((socket) => void socket.resume()));
    const sent = await impatient().send({ url: `https://127.0.0.1:${mute.port}/`, headers: {}, body: '{}' });
    expect(sent).toMatchObject({ status: null, failure: 'timeout' });
  });
});

describe('a name', () => {
  const post = (through: Sender, port: number) =>
    through.send({ url: `http://${NAME}:${port}/`, headers: {}, body: '{}' });

  it('that changes after it was checked changes nothing, and is refused at the next connection', async () => {
    const good = await serve((_, response) => response.writeHead(200, { connection: 'close' }).end(), '127.0.0.2');
    const bad = await serve(answering(200), '127.0.0.1', good.port);
    const answers = [['127.0.0.2'], ['127.0.0.1']];
    const through = sender({
      policy: { ...LOOPBACK, networks: [{ name: 'one host', cidr: '127.0.0.2/32' }] },
      lookup: () => Promise.resolve(answers.shift() ?? []),
    });
    expect(await post(through, good.port)).toMatchObject({ status: 200, failure: null });
    expect(answers).toHaveLength(1);
    expect(await post(through, good.port)).toMatchObject({ status: null, failure: 'address_not_allowed' });
    expect(good.connections()).toBe(1);
    expect(bad.connections()).toBe(0);
  });

  it('that nobody answers for is left at the deadline', async () => {
    const through = sender({ deadlineMs: DEADLINE_MS, lookup: () => new Promise(() => undefined) });
    expect(await post(through, 80)).toMatchObject({ status: null, failure: 'timeout' });
  });

  it('that is unknown at first may be known later', async () => {
    const { port } = await serve(answering(200));
    const answers = [[], ['127.0.0.1']];
    const through = sender({ lookup: () => Promise.resolve(answers.shift() ?? []) });
    expect(await post(through, port)).toMatchObject({ status: null, failure: 'dns' });
    expect(await post(through, port)).toMatchObject({ status: 200, failure: null });
  });
});

describe('a sender', () => {
  it('stops at the signal of its caller, with its reason', async () => {
    const { port } = await serve(() => undefined);
    const abort = new AbortController();
    const through = sender();
    const request = { url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}', signal: abort.signal };
    const sent = through.send(request);
    setTimeout(() => abort.abort(new Error('the worker stops')), 20);
    await expect(sent).rejects.toThrow('the worker stops');
    await expect(through.send(request)).rejects.toThrow('the worker stops');
  });

  it('tells its caller of headers that cannot be sent', async () => {
    const { port } = await serve(answering(200));
    const sent = sender().send({
      url: `http://127.0.0.1:${port}/`,
      headers: { 'webhook-id': 'a\r\nb: c' },
      body: '{}',
    });
    await expect(sent).rejects.toThrow('invalid webhook-id header');
  });

  it('that is closed has sent what it was sending', async () => {
    const { port } = await serve((_, response) => void pause(50).then(() => response.end()));
    const through = sender();
    const sent = through.send({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' });
    await through.close();
    expect(await sent).toMatchObject({ status: 200, failure: null });
    await expect(through.send({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' })).rejects.toThrow('closed');
  });
});
