import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testApi, type Answer, type TestApi, type TestNewsroom } from './support/test-api.js';

const HOLD = { status: 'reported', reason: 'Wait.' };

let api: TestApi;
let bbc: TestNewsroom;
let source: string;
let path: string;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  const json = { name: 'Agency', kind: 'outlet' };
  source = (await api.call('POST', '/v1/sources', { key: bbc.keys.editor, json })).body.id;
});
afterAll(async () => api.close());
beforeEach(async () => {
  const json = { statement: 'It was so.', claimantId: source };
  const { body } = await api.call('POST', '/v1/claims', { key: bbc.keys.editor, json });
  path = `/v1/claims/${body.id}`;
});

const read = (headers: Record<string, string> = {}) =>
  api.call<{ version: number; hold: { reason: string } | null }>('GET', path, { key: bbc.keys.editor, headers });
const hold = (match: string | undefined, key = bbc.keys.editor, reason = 'Wait.') =>
  api.call<{ version: number }>('PUT', `${path}/hold`, {
    key,
    json: { ...HOLD, reason },
    headers: match === undefined ? {} : { 'if-match': match },
  });
const patch = (match: string | undefined, key = bbc.keys.editor) =>
  api.call<{ version: number }>('PATCH', path, {
    key,
    json: { desk: 'world' },
    headers: match === undefined ? {} : { 'if-match': match },
  });

describe('the version of a claim', () => {
  it('is its ETag, from its creation on and after each change', async () => {
    expect((await read()).headers.get('etag')).toBe('"1"');
    for (const [answer, version] of [
      [await hold('"1"'), 2],
      [await patch('"2"'), 3],
      [await api.call('DELETE', `${path}/hold`, { key: bbc.keys.editor, headers: { 'if-match': '"3"' } }), 4],
    ] as [Answer<{ version: number }>, number][]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('etag')).toBe(`"${version}"`);
      expect(answer.body.version).toBe(version);
    }
    expect((await read()).headers.get('etag')).toBe('"4"');
  });

  it.each(['"1"', 'W/"1"', '*', '"9", "1"'])('is accepted as %s', async (match) => {
    expect(await hold(match)).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it.each(['"2"', '"0"', '"2", "3"'])('is told where %s is stale, and nothing is changed', async (match) => {
    for (const answer of [await hold(match), await patch(match)]) {
      expect(answer).toMatchObject({
        status: 412,
        body: { type: 'urn:caveat:problem:stale-version', currentVersion: 1 },
      });
      expect(answer.headers.get('etag')).toBe('"1"');
    }
    expect(await read()).toMatchObject({ body: { version: 1, hold: null } });
  });

  it("has to be sent by a person's client, and may be left out by a machine's", async () => {
    expect(await hold(undefined)).toMatchObject({ status: 428, body: { type: 'urn:caveat:problem:version-required' } });
    expect(await patch(undefined)).toMatchObject({ status: 428 });
    expect(await hold(undefined, bbc.keys.machine)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await hold('"1"', bbc.keys.machine)).toMatchObject({ status: 412 });
  });

  it('is no garbage', async () => {
    expect(await hold('1')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'If-Match' }] } });
  });

  it('lets one of two people through who change the claim at once, and tells the other', async () => {
    const answers = await Promise.all(['One.', 'Two.'].map((reason) => hold('"1"', bbc.keys.editor, reason)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = answers.findIndex(({ status }) => status === 200);
    expect(await read()).toMatchObject({ body: { version: 2, hold: { reason: ['One.', 'Two.'][won] } } });
  });

  it('is honoured with evidence, where it is sent', async () => {
    const { body: report } = await api.call('POST', '/v1/reports', {
      key: bbc.keys.editor,
      json: { sourceId: source, title: 'It was so' },
    });
    const file = (headers: Record<string, string>, stance: string) =>
      api.call('POST', `${path}/evidence`, { key: bbc.keys.editor, headers, json: { reportId: report.id, stance } });
    expect(await file({ 'if-match': '"7"' }, 'supports')).toMatchObject({ status: 412, body: { currentVersion: 1 } });
    const filed = await file({}, 'supports');
    expect(filed).toMatchObject({ status: 200, body: { version: 2, evidenceRevision: 1 } });
    expect(filed.headers.get('etag')).toBe('"2"');
    expect(await file({ 'if-match': '"2"' }, 'disputes')).toMatchObject({ status: 200, body: { version: 3 } });
  });
});

describe('a claim that was read', () => {
  it('is for no cache to keep: its caveat may change without a new version', async () => {
    const answer = await read({ 'if-none-match': '"1"' });
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('an Idempotency-Key', () => {
  const create = (headers: Record<string, string>, statement = 'Once.', key = bbc.keys.editor) =>
    api.call('POST', '/v1/claims', { key, headers, json: { statement, claimantId: source } });

  it('has a request done once, and answered the same', async () => {
    const headers = { 'idempotency-key': 'create-once' };
    const [first, second] = [await create(headers), await create(headers)];
    expect(second).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  it('has what was answered repeated to the letter, whatever has been made', async () => {
    const { keys } = bbc;
    const send = async (path: string, json: object, key = keys.editor): Promise<string> => {
      const headers = {
        ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        'idempotency-key': `to the letter ${path}`,
      };
      const answer = await fetch(`${api.url}/v1${path}`, { method: 'POST', headers, body: JSON.stringify(json) });
      expect(answer.status).toBe(201);
      return answer.text();
    };
    for (const [path, json] of [
      ['/sources', { name: 'Wire', kind: 'outlet', reliability: 'B', partOf: source }],
      ['/claims', { statement: 'To the letter.', claimantId: source, desk: 'world' }],
      ['/reports', { sourceId: source, title: 'A report', firsthand: true }],
      ['/members', { name: 'Grace', role: 'reporter' }],
    ] as const)
      expect(await send(path, json, keys.admin)).toBe(await send(path, json, keys.admin));
  });

  it('is no key for another request, nor the key of another member', async () => {
    const headers = { 'idempotency-key': 'create-another' };
    const { body: first } = await create(headers);
    expect(await create(headers, 'Another.')).toMatchObject({
      status: 422,
      body: { rule: 'idempotency.other_request' },
    });
    const { body: second } = await create(headers, 'Once.', bbc.keys.lead);
    expect(second.id).not.toBe(first.id);
  });

  it('brings back the answer of a move that its own If-Match would now be too old for', async () => {
    const headers = { 'idempotency-key': 'verify-once', 'if-match': '"1"' };
    const json = { outcome: 'inconclusive', methods: ['interview'], findings: 'Nothing.' };
    const submit = () => api.call('POST', `${path}/verifications`, { key: bbc.keys.editor, headers, json });
    const [first, second] = [await submit(), await submit()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('etag')).toBe('"2"');
  });

  it('is refused where it is none', async () => {
    expect(await create({ 'idempotency-key': 'a'.repeat(256) })).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'Idempotency-Key' }] },
    });
  });
});
