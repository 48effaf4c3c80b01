import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cuttableLine, type CuttableLine } from './support/cuttable-line.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;
let line: CuttableLine;

beforeAll(async () => {
  api = await testApi(async (url) => {
    line = await cuttableLine(url);
    return line.url;
  });
  bbc = await api.newsroom();
});
afterAll(async () => {
  await api.close();
  await line.cut();
});

describe('anybody', () => {
  it('can ask whether the service lives and is ready', async () => {
    expect(await api.call('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await api.call('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('can read the document and its page', async () => {
    const document = await api.call<{ openapi: string }>('GET', '/v1/openapi.json');
    expect(document).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
    expect(document.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const page = await api.call<{ text: string }>('GET', '/docs');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.body.text).toContain('Submit a verification');
  });

  it('can read how often each route was called, by its pattern and never by an id', async () => {
    await api.call('GET', '/v1/claims/01939b2e-5c00-7a10-8000-0000000000ff', { key: bbc.keys.editor });
    const { body } = await api.call<{ text: string }>('GET', '/metrics');
    expect(body.text).toMatch(
      /caveat_http_request_duration_seconds_count\{method="GET",route="\/v1\/claims\/:id",status="404"\} 1\n/,
    );
    expect(body.text).not.toContain('01939b2e');
  });
});

describe('an admin', () => {
  it('gives a member a key, which is told once and opens the API for that member', async () => {
    const key = bbc.keys.admin;
    const { body: member } = await api.call('POST', '/v1/members', {
      key,
      json: { name: 'New editor', role: 'editor' },
    });
    const made = await api.call<{ id: string; key: string }>('POST', `/v1/members/${member.id}/keys`, {
      key,
      json: { label: 'Laptop' },
    });
    expect(made).toMatchObject({ status: 201, body: { memberId: member.id, label: 'Laptop', machine: false } });
    const json = { name: 'Agency', kind: 'outlet' };
    expect(await api.call('POST', '/v1/sources', { key: made.body.key, json })).toMatchObject({ status: 201 });
    expect(
      await api.call('POST', '/v1/members', { key: made.body.key, json: { name: 'x', role: 'admin' } }),
    ).toMatchObject({ status: 403 });
  });

  it('words caveats, and claims are shown in the new words and in the language asked for', async () => {
    const key = bbc.keys.admin;
    const { body: source } = await api.call('POST', '/v1/sources', { key, json: { name: 'Agency', kind: 'outlet' } });
    const { body: claim } = await api.call('POST', '/v1/claims', {
      key,
      json: { statement: 'It was so.', claimantId: source.id },
    });
    const json = { caveatName: 'the Beeb', locales: ['en', 'de'], caveatNames: { de: 'die BBC' } };
    expect(await api.call('PATCH', '/v1/newsroom', { key, json })).toMatchObject({ status: 200, body: { version: 2 } });
    const read = (language: string) =>
      api.call<{ caveat: string; caveats: object }>('GET', `/v1/claims/${claim.id}`, {
        key,
        headers: { 'accept-language': language },
      });
    expect((await read('en')).body.caveat).toBe('The Beeb has not independently verified this claim.');
    const german = await read('de-AT, en;q=0.5');
    expect(german.body.caveat).toContain('ie BBC');
    expect(Object.keys(german.body.caveats)).toEqual(['en', 'de']);
  });
});

describe('while the database is away', () => {
  it('calls are answered with 503 and when to come again, and it comes back by itself', async () => {
    const key = bbc.keys.editor;
    await line.cut();
    for (const [path, sending] of [
      ['/health/ready', {}],
      ['/v1/claims', { key }],
    ] as const) {
      const answer = await api.call('GET', path, sending);
      expect(answer).toMatchObject({ status: 503, body: { type: 'urn:caveat:problem:unavailable' } });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await api.call('GET', '/health/live')).toMatchObject({ status: 200 });
    await line.mend();
    expect(await api.call('GET', '/health/ready')).toMatchObject({ status: 200 });
    expect(await api.call('GET', '/v1/claims', { key })).toMatchObject({ status: 200 });
  });
});
