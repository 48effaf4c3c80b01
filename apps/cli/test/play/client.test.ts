import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Client } from '../../src/play/client.js';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
  readonly authorization: string | undefined;
  readonly language: string | undefined;
  readonly body: string;
}

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** A server that gives the replies one after another, the last one for ever, and notes what it was asked. */
async function serverThat(...replies: Reply[]): Promise<{ url: string; port: number; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      seen.push({
        method,
        url,
        idempotencyKey: headers['idempotency-key'] as string | undefined,
        ifMatch: headers['if-match'],
        authorization: headers.authorization,
        language: headers['accept-language'],
        body: Buffer.concat(chunks).toString(),
      });
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      reply?.(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, seen };
}

function answers(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return (_, response) => {
    response.writeHead(status, { 'content-type': type, ...headers }).end(JSON.stringify(body));
  };
}

const breaksOff: Reply = (request) => request.socket.destroy();

const breaksOffInTheMiddle: Reply = (request, response) => {
  response.writeHead(201, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":', () => request.socket.destroy());
};

const created = answers(201, { id: 'r1' });

const patient = (url: string): Client => new Client(url, { milliseconds: 20_000 });

describe('a call to a service that is killed and started again', () => {
  it.each([
    ['the connection breaks off', breaksOff],
    ['the answer breaks off in the middle', breaksOffInTheMiddle],
    ['the database is down', answers(503, { title: 'down' })],
    ['there are too many calls', answers(429, { title: 'slow down' }, { 'retry-after': '0' })],
    ['the first try is still at work', answers(409, { title: 'wait', rule: 'idempotency.in_flight' })],
  ])('is made again under the same Idempotency-Key when %s', async (_, fault) => {
    const { url, seen } = await serverThat(fault, fault, created);
    expect(await patient(url).post('/reports', 'secret', { title: 'A' })).toEqual({ id: 'r1' });
    expect(seen).toHaveLength(3);
    expect(seen[0]?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(seen.map((call) => call.idempotencyKey)).size).toBe(1);
    expect(new Set(seen.map((call) => call.body))).toEqual(new Set(['{"title":"A"}']));
  });

  it('waits until something listens', async () => {
    const { port, url } = await serverThat(created);
    const [first] = servers.splice(0);
    await new Promise((resolve) => first?.close(resolve));
    const reasons: string[] = [];
    const back = createServer((_, response) => created(_, response));
    servers.push(back);
    const onRetry = (reason: string): void => {
      reasons.push(reason);
      if (reasons.length === 2) back.listen(port, '127.0.0.1');
    };
    const client = new Client(url, { milliseconds: 20_000, onRetry });
    expect(await client.post('/reports', 'secret', {})).toEqual({ id: 'r1' });
    expect(reasons.slice(0, 2)).toEqual(['ECONNREFUSED', 'ECONNREFUSED']);
  });

  it('is given up at last, naming the call and the reason', async () => {
    const { url } = await serverThat(answers(503, { title: 'down' }));
    const client = new Client(url, { milliseconds: 120 });
    await expect(client.get('/newsroom', 'secret')).rejects.toMatchObject({
      name: 'ServiceUnreachable',
      message: `GET ${url}/v1/newsroom: answered 503, for 0.12 s`,
    });
  });

  it('ends when the play is broken off', async () => {
    const { url } = await serverThat(answers(503, { title: 'down' }));
    const breakOff = new AbortController();
    const client = new Client(url, { milliseconds: 20_000, signal: breakOff.signal, onRetry: () => breakOff.abort() });
    await expect(client.get('/newsroom', 'secret')).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('two calls', () => {
  it('have different Idempotency-Keys', async () => {
    const { url, seen } = await serverThat(created);
    await patient(url).post('/reports', 'secret', {});
    await patient(url).post('/reports', 'secret', {});
    expect(new Set(seen.map((call) => call.idempotencyKey)).size).toBe(2);
  });
});

describe('a refusal', () => {
  it('carries the rule and the errors of the problem document, and is not tried again', async () => {
    const problem = {
      title: 'Unprocessable',
      detail: 'A report can not rest on itself',
      rule: 'derivation.from_itself',
      errors: [{ pointer: '/from/0', detail: 'is the report itself' }],
    };
    const { url, seen } = await serverThat(answers(422, problem));
    await expect(patient(url).post('/reports/r1/derivations', 'secret', {})).rejects.toMatchObject({
      name: 'Refusal',
      status: 422,
      ...problem,
    });
    expect(seen).toHaveLength(1);
  });

  it('needs no problem document', async () => {
    const { url } = await serverThat((_, response) => response.writeHead(500).end('<h1>Oops</h1>'));
    await expect(patient(url).get('/claims/c1', 'secret')).rejects.toMatchObject({ name: 'Refusal', status: 500 });
  });
});

describe('an address where no Caveat answers', () => {
  it('is said to be one when the answer is not JSON', async () => {
    const { url } = await serverThat((_, response) => response.end('<h1>Welcome</h1>'));
    await expect(patient(url).get('/newsroom', 'secret')).rejects.toThrow('is this Caveat');
  });

  it('is said to be unreachable when there is no such host', async () => {
    const client = new Client('http://no-such-host.invalid', { milliseconds: 100 });
    await expect(client.get('/newsroom', 'secret')).rejects.toMatchObject({
      name: 'ServiceUnreachable',
    });
  });
});

describe('a change of a claim', () => {
  const claim = (etag: string) => answers(200, { id: 'c1' }, { etag });
  const stale = answers(412, { title: 'stale' });

  it('names the version that it has read', async () => {
    const { url, seen } = await serverThat(claim('"4"'), answers(201, { id: 'v1' }));
    const made = await patient(url).change('c1', '/verifications', 'secret', { outcome: 'confirmed' });
    expect(made).toEqual({ id: 'v1' });
    expect(seen.map(({ method, url: path, ifMatch }) => [method, path, ifMatch])).toEqual([
      ['GET', '/v1/claims/c1', undefined],
      ['POST', '/v1/claims/c1/verifications', '"4"'],
    ]);
  });

  it('is made again under the next version when a job has changed the claim in between', async () => {
    const { url, seen } = await serverThat(claim('"4"'), stale, claim('"5"'), answers(201, { id: 'v1' }));
    await patient(url).change('c1', '/verifications', 'secret', {});
    const posts = seen.filter(({ method }) => method === 'POST');
    expect(posts.map(({ ifMatch }) => ifMatch)).toEqual(['"4"', '"5"']);
    expect(posts[0]?.idempotencyKey).toBe(posts[1]?.idempotencyKey);
  });

  it('is given up when the claim never stands still', async () => {
    const { url } = await serverThat((request, response) =>
      (request.method === 'GET' ? claim('"4"') : stale)(request, response),
    );
    await expect(patient(url).change('c1', '/verifications', 'secret', {})).rejects.toMatchObject({ status: 412 });
  });
});

describe('every call', () => {
  it('carries the key and the language asked for', async () => {
    const { url, seen } = await serverThat(answers(200, {}));
    await patient(`${url}/`).get('/claims/c1', 'secret', 'uk');
    expect(seen[0]).toMatchObject({ url: '/v1/claims/c1', authorization: 'Bearer secret', language: 'uk' });
  });
});
