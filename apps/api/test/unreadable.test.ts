import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from './support/test-api.js';

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api.close());

/** Sends these bytes, and reads until the service ends the connection. */
async function tell(bytes: string): Promise<{ status: number; type: string; body: Record<string, unknown> }> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString();
  });
  socket.write(bytes);
  await once(socket, 'end');
  socket.destroy();
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    type: /^content-type: (.*)$/im.exec(head)?.[1] ?? '',
    body: JSON.parse(body) as Record<string, unknown>,
  };
}

describe('What is no request is answered with a problem document, and the connection ends', () => {
  it.each([
    ['no line of a request', 'hello\r\n\r\n', 400, 'malformed-request'],
    ['no header', 'GET / HTTP/1.1\r\nnone\r\n\r\n', 400, 'malformed-request'],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n', 400, 'malformed-request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx',
      400,
      'malformed-request',
    ],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ...([400, 'malformed-request'] as const),
    ],
    ['a method of nobody', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'malformed-request'],
    [
      'a head that is too large',
      `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(100_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ] as const)('%s', async (_, bytes, status, type) => {
    const answer = await tell(bytes);
    expect(answer).toMatchObject({
      ...{ status, type: 'application/problem+json; charset=utf-8' },
      body: { status, type: `urn:caveat:problem:${type}` },
    });
  });

  it('while an expectation that nobody knows hinders nothing', async () => {
    const asked = 'GET /health/live HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n';
    expect(await tell(asked)).toMatchObject({ status: 200 });
  });
});
