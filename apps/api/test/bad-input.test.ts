import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testApi, type Sending, type TestApi, type TestNewsroom } from './support/test-api.js';

const NOBODYS = '01939b2e-5c00-7a10-8000-0000000000ff';

let api: TestApi;
let bbc: TestNewsroom;
let source: string;
let claim: string;
let report: string;
/** Of another newsroom. */
let theirs: { key: string; source: string; claim: string; report: string };

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  ({ source, claim, report } = await file(bbc.keys.reporter));
  const key = (await api.newsroom()).keys.admin;
  theirs = { key, ...(await file(key)) };
});
afterAll(async () => api.close());

async function file(key: string): Promise<{ source: string; claim: string; report: string }> {
  const { body: of } = await api.call('POST', '/v1/sources', { key, json: { name: 'Agency', kind: 'outlet' } });
  const { body: said } = await api.call('POST', '/v1/claims', {
    key,
    json: { statement: 'It was so.', claimantId: of.id },
  });
  const { body: told } = await api.call('POST', '/v1/reports', { key, json: { sourceId: of.id, title: 'It was so' } });
  return { source: of.id, claim: said.id, report: told.id };
}

const post = (path: string, sending: Sending) => api.call('POST', path, { key: bbc.keys.reporter, ...sending });
const newClaim = (fields: object) => post('/v1/claims', { json: { statement: 'x', claimantId: source, ...fields } });

/** How many rows all tables have that the API writes to. */
async function rows(): Promise<unknown> {
  const client = new Client({ connectionString: api.adminUrl });
  await client.connect();
  try {
    const tables = ['sources', 'reports', 'claims', 'evidence', 'derivations', 'history', 'outbox', 'idempotency_keys'];
    const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
    return (await client.query(`SELECT ${counts.join(', ')}`)).rows[0];
  } finally {
    await client.end();
  }
}

describe('a body that cannot be read is answered with 400 or 422, and nothing is written', () => {
  it.each<[string, Sending, number]>([
    ['no JSON', { raw: '{"statement": "x"' }, 400],
    ['an empty body', { raw: '' }, 400],
    ['bytes that are no UTF-8', { raw: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }, 400],
    ['the same name twice', { raw: '{"statement":"x","statement":"y"}' }, 400],
    ['a name that reaches the prototype', { raw: '{"__proto__":{"role":"admin"}}' }, 400],
    ['a name that reaches the constructor', { raw: '{"constructor":{"prototype":{"role":"admin"}}}' }, 400],
    ['more levels than anybody means', { raw: `${'['.repeat(50_000)}${']'.repeat(50_000)}` }, 400],
    ['a list in place of an object', { json: [] }, 422],
    ['null', { json: null }, 422],
    ['another type of body', { raw: 'statement=x', headers: { 'content-type': 'text/plain' } }, 415],
    ['a form', { raw: 'statement=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['more than 256 KiB', { json: { statement: 'x'.repeat(256 * 1024) } }, 413],
  ])('%s', async (_, sending, status) => {
    const before = await rows();
    const answer = await post('/v1/claims', sending);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status, type: expect.stringMatching(/^urn:caveat:problem:/) });
    const pointed = status === 400 || status === 422;
    expect(answer.body.errors?.map(({ pointer }) => pointer)).toEqual(pointed ? [''] : undefined);
    expect(await rows()).toEqual(before);
  });
});

describe('a field that is not right is answered with 422 and a pointer to it', () => {
  it.each<[string, object, string]>([
    ['missing', { statement: undefined }, '/statement'],
    ['unknown', { statment: 'x' }, '/statment'],
    ['of the wrong type', { statement: 7 }, '/statement'],
    ['over its limit', { statement: 'x'.repeat(2001) }, '/statement'],
    ['over its limit in characters of two units', { statement: '😀'.repeat(2001) }, '/statement'],
    ['blank', { statement: ' \n\t' }, '/statement'],
    ['with half a character', { statement: 'x\ud83d' }, '/statement'],
    ['with NUL', { statement: 'x\0y' }, '/statement'],
    ['no id', { claimantId: 'the claimant' }, '/claimantId'],
    ['no language', { language: 'English!' }, '/language'],
    ['none of the words', { priority: 'hot' }, '/priority'],
    ['no time', { recheckAt: '2025-13-01T00:00:00Z' }, '/recheckAt'],
    ['a time beyond what is kept', { recheckAt: '0000-01-01T00:00:00Z' }, '/recheckAt'],
  ])('%s', async (_, fields, pointer) => {
    const before = await rows();
    const { status, body } = await newClaim(fields);
    expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [{ pointer }] });
    expect(await rows()).toEqual(before);
  });

  it('each of several with its own', async () => {
    const { body } = await post('/v1/reports', {
      json: {
        sourceId: source,
        title: '',
        evidence: [
          { claimId: claim, stance: 'likes' },
          { claimId: 'x', stance: 'supports' },
        ],
      },
    });
    expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/evidence/0/stance',
      '/evidence/1/claimId',
      '/title',
    ]);
  });

  it('while the longest text that is right is kept as it was sent', async () => {
    const { status, body } = await newClaim({ statement: '😀'.repeat(2000) });
    expect(status).toBe(201);
    const read = await api.call<{ statement: string }>('GET', `/v1/claims/${body.id}`, { key: bbc.keys.reporter });
    expect(read.body.statement).toBe('😀'.repeat(2000));
  });

  it.each<[string, string, string]>([
    ['claims', 'limit=0', 'limit'],
    ['claims', 'limit=10&limit=20', 'limit'],
    ['claims', 'status=true', 'status'],
    ['claims', 'colour=red', 'colour'],
    ['claims', 'q=%00', 'q'],
    ['sources', 'q=', 'q'],
    ['reports', 'sourceId=x', 'sourceId'],
    ['events', 'after=-1', 'after'],
    ['claims/:id', 'asOf=yesterday', 'asOf'],
  ])('also in the query of %s: %s', async (path, query, parameter) => {
    const { status, body } = await api.call('GET', `/v1/${path.replace(':id', claim)}?${query}`, {
      key: bbc.keys.reporter,
    });
    expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [{ pointer: '', parameter }] });
  });

  it.each(['claims', 'sources', 'reports', 'members', 'claims/:id/history', 'claims/:id/evidence'])(
    'and a cursor of nobody’s is 400 at %s',
    async (path) => {
      for (const cursor of [
        'x',
        'AAAA',
        'W10',
        'eyJhIjoxfQ',
        '%00',
        Buffer.from('["\\u0000"]').toString('base64url'),
      ]) {
        const { status, body } = await api.call('GET', `/v1/${path.replace(':id', claim)}?cursor=${cursor}`, {
          key: bbc.keys.reporter,
        });
        expect({ cursor, status, type: body.type }).toMatchObject({
          status: 400,
          type: 'urn:caveat:problem:invalid-cursor',
        });
      }
    },
  );
});

describe('what is not there, or is of another newsroom, is 404', () => {
  const paths: [string, string, object | null][] = [
    ['GET', '/v1/claims/:claim', null],
    ['GET', '/v1/claims/:claim?asOf=2030-01-01T00:00:00Z', null],
    ['GET', '/v1/claims/:claim/history', null],
    ['GET', '/v1/claims/:claim/evidence', null],
    ['PATCH', '/v1/claims/:claim', { desk: 'world' }],
    ['PUT', '/v1/claims/:claim/hold', { status: 'reported', reason: 'x' }],
    ['DELETE', '/v1/claims/:claim/hold', null],
    ['POST', '/v1/claims/:claim/verifications', { outcome: 'confirmed', methods: ['interview'], findings: 'x' }],
    ['POST', '/v1/claims/:claim/evidence', { reportId: NOBODYS, stance: 'supports' }],
    ['GET', '/v1/sources/:source', null],
    ['PATCH', '/v1/sources/:source', { kind: 'person' }],
    ['GET', '/v1/reports/:report', null],
    ['POST', '/v1/reports/:report/retraction', { reason: 'x' }],
    ['POST', '/v1/reports/:report/derivations', { from: [NOBODYS] }],
    ['POST', '/v1/members/:report/keys', {}],
  ];

  it.each(paths)('%s %s', async (method, path, json) => {
    const headers = { 'if-match': '*' };
    const ids = { ':claim': theirs.claim, ':source': theirs.source, ':report': theirs.report };
    for (const id of [null, NOBODYS, 'no-id', `${NOBODYS}0`]) {
      const at = path.replace(/:\w+(?=$|[/?])/, (name) => id ?? ids[name as keyof typeof ids]);
      const { status, body } = await api.call(method, at, { key: bbc.keys.admin, headers, ...(json && { json }) });
      expect({ at, status, type: body.type }).toMatchObject({ status: 404, type: 'urn:caveat:problem:not-found' });
    }
  });

  it.each<[string, string, (id: string) => object, string]>([
    ['a claimant', '/v1/claims', (claimantId) => ({ statement: 'x', claimantId }), '/claimantId'],
    ['a controlling source', '/v1/sources', (partOf) => ({ name: 'x', kind: 'x', partOf }), '/partOf'],
    ['a source', '/v1/reports', (sourceId) => ({ sourceId, title: 'x' }), '/sourceId'],
  ])('with a pointer to the id in the body: %s', async (_, path, json, pointer) => {
    for (const id of [NOBODYS, theirs.source]) {
      const { status, body } = await post(path, { json: json(id) });
      expect({ status, errors: body.errors }).toMatchObject({ status: 404, errors: [{ pointer }] });
    }
  });

  it('with a pointer to each kind of id in a report, and nothing of the report written', async () => {
    const before = await rows();
    const derived = await post('/v1/reports', {
      json: { sourceId: source, title: 'x', derivedFrom: [report, theirs.report] },
    });
    expect(derived).toMatchObject({ status: 404, body: { errors: [{ pointer: '/derivedFrom/1' }] } });
    const bearing = await post('/v1/reports', {
      json: {
        sourceId: source,
        title: 'x',
        evidence: [
          { claimId: claim, stance: 'supports' },
          { claimId: theirs.claim, stance: 'supports' },
        ],
      },
    });
    expect(bearing).toMatchObject({ status: 404, body: { errors: [{ pointer: '/evidence/1/claimId' }] } });
    expect(await rows()).toEqual(before);
  });

  it('a report of another newsroom is no evidence', async () => {
    const { status, body } = await post(`/v1/claims/${claim}/evidence`, {
      json: { reportId: theirs.report, stance: 'supports' },
    });
    expect({ status, errors: body.errors }).toMatchObject({ status: 404, errors: [{ pointer: '/reportId' }] });
  });

  it('lists hold nothing of another newsroom', async () => {
    const { body } = await api.call<{ items: { id: string }[] }>('GET', '/v1/claims?limit=200', { key: theirs.key });
    expect(body.items.map(({ id }) => id)).toEqual([theirs.claim]);
  });

  it('nor is there a route of another name', async () => {
    for (const path of ['/v1/pages', '/v1', '/v1/claims/', `/v1/claims/${claim}/`, '/v1x/claims', '/v1/openapixjson'])
      for (const method of ['GET', 'POST'])
        expect(await api.call(method, path, { key: bbc.keys.admin })).toMatchObject({ status: 404 });
  });

  it('while a path that takes other methods is answered with those, to whoever asks', async () => {
    for (const [method, path, allowed] of [
      ['PUT', '/v1/claims?limit=1', 'GET, HEAD, POST'],
      ['DELETE', `/v1/claims/${claim}`, 'GET, HEAD, PATCH'],
      ['GET', `/v1/claims/${claim}/hold`, 'DELETE, PUT'],
      ['POST', '/docs', 'GET, HEAD'],
    ] as const) {
      const { status, headers, body } = await api.call(method, path);
      expect({ status, type: body.type }).toEqual({ status: 405, type: 'urn:caveat:problem:method-not-allowed' });
      expect(headers.get('allow')?.split(', ').sort().join(', ')).toBe(allowed);
    }
  });
});

describe('what a rule refuses is answered with the rule', () => {
  it('a source that would control itself', async () => {
    const { body: part } = await post('/v1/sources', { json: { name: 'Part', kind: 'outlet', partOf: source } });
    for (const partOf of [source, part.id]) {
      const { status, body } = await api.call('PATCH', `/v1/sources/${source}`, {
        key: bbc.keys.reporter,
        json: { partOf },
      });
      expect({ status, rule: body.rule, errors: body.errors }).toMatchObject({
        status: 422,
        rule: 'source.part_of_loop',
        errors: [{ pointer: '/partOf' }],
      });
    }
  });

  it('a derivation from itself, twice in one list, or known before', async () => {
    const { body: other } = await post('/v1/reports', {
      json: { sourceId: source, title: 'Copy', derivedFrom: [report] },
    });
    const derive = (from: string[]) => post(`/v1/reports/${other.id}/derivations`, { json: { from } });
    const { body: third } = await post('/v1/reports', { json: { sourceId: source, title: 'Third' } });
    const refused = (rule: string, pointer: string) => ({ status: 422, body: { rule, errors: [{ pointer }] } });
    expect(await derive([other.id])).toMatchObject(refused('derivation.from_itself', '/from/0'));
    expect(await derive([third.id, third.id])).toMatchObject(refused('derivation.duplicate', '/from/1'));
    expect(await derive([report])).toMatchObject(refused('derivation.duplicate', '/from/0'));
  });

  it('while a loop of derivations is accepted', async () => {
    const { body: other } = await post('/v1/reports', {
      json: { sourceId: source, title: 'Copy', derivedFrom: [report] },
    });
    expect(await post(`/v1/reports/${report}/derivations`, { json: { from: [other.id] } })).toMatchObject({
      status: 200,
    });
  });

  it('a retraction of what was retracted', async () => {
    const { body: said } = await post('/v1/reports', { json: { sourceId: source, title: 'Wrong' } });
    const retract = () => post(`/v1/reports/${said.id}/retraction`, { json: { reason: 'Wrong.' } });
    expect(await retract()).toMatchObject({ status: 200, body: { retraction: { reason: 'Wrong.' } } });
    expect(await retract()).toMatchObject({ status: 409, body: { rule: 'retraction.already_retracted' } });
  });

  it('a hold by a reporter, at a status that needs a verification, or that is not there to lift', async () => {
    const { body: held } = await newClaim({});
    const path = `/v1/claims/${held.id}/hold`;
    const put = (key: string, status: string) =>
      api.call('PUT', path, { key, json: { status, reason: 'x' }, headers: { 'if-match': '*' } });
    expect(await put(bbc.keys.reporter, 'reported')).toMatchObject({ status: 403, body: { rule: 'hold.by_editor' } });
    expect(await put(bbc.keys.editor, 'refuted')).toMatchObject({
      status: 422,
      body: { rule: 'hold.needs_verification', errors: [{ pointer: '/status' }] },
    });
    expect(await api.call('DELETE', path, { key: bbc.keys.machine })).toMatchObject({
      status: 409,
      body: { rule: 'hold.not_held' },
    });
  });

  it("a sign-off of one's own work, by a reporter, of changed evidence, or of what is not open", async () => {
    const { body: checked } = await newClaim({});
    const headers = { 'if-match': '*' };
    const submit = async () =>
      api.call('POST', `/v1/claims/${checked.id}/verifications`, {
        key: bbc.keys.editor,
        headers,
        json: { outcome: 'confirmed', methods: ['interview'], findings: 'Seen.' },
      });
    const sign = (key: string, id: string) =>
      api.call('POST', `/v1/claims/${checked.id}/verifications/${id}/sign-off`, { key, headers, json: {} });
    const { body: first } = await submit();
    expect(await sign(bbc.keys.editor, first.id)).toMatchObject({
      status: 409,
      body: { rule: 'sign_off.by_someone_else' },
    });
    expect(await sign(bbc.keys.reporter, first.id)).toMatchObject({
      status: 403,
      body: { rule: 'sign_off.by_editor' },
    });
    const { body: denial } = await post('/v1/reports', { json: { sourceId: source, title: 'No' } });
    await post(`/v1/claims/${checked.id}/evidence`, { json: { reportId: denial.id, stance: 'disputes' } });
    expect(await sign(bbc.keys.lead, first.id)).toMatchObject({
      status: 409,
      body: { rule: 'sign_off.evidence_changed' },
    });
    const { body: second } = await submit();
    expect(await sign(bbc.keys.lead, first.id)).toMatchObject({ status: 409, body: { rule: 'sign_off.not_open' } });
    expect(await sign(bbc.keys.lead, second.id)).toMatchObject({ status: 200, body: { state: 'signed_off' } });
  });

  it('members, keys and settings by others than admins', async () => {
    const key = bbc.keys.lead;
    expect(await post('/v1/members', { key, json: { name: 'x', role: 'admin' } })).toMatchObject({
      status: 403,
      body: { rule: 'member.by_admin' },
    });
    expect(await post(`/v1/members/${bbc.memberIds.admin}/keys`, { key, json: {} })).toMatchObject({
      status: 403,
      body: { rule: 'member.by_admin' },
    });
    expect(await api.call('PATCH', '/v1/newsroom', { key, json: { disputeAt: 3 } })).toMatchObject({
      status: 403,
      body: { rule: 'newsroom.by_admin' },
    });
  });

  it('a wording that would hide that nothing was verified', async () => {
    const json = { wording: { en: { reported: 'This is true.' } } };
    expect(await api.call('PATCH', '/v1/newsroom', { key: bbc.keys.admin, json })).toMatchObject({
      status: 422,
      body: { rule: 'wording.must_keep_caveat', errors: [{ pointer: '/wording/en/reported' }] },
    });
  });
});

describe('who has no key gets nothing', () => {
  it.each<[string, string | undefined]>([
    ['none', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no key', 'Bearer x'],
    ['the key of nobody', `Bearer cvt_${NOBODYS.replaceAll('-', '')}_${'a'.repeat(43)}`],
  ])('%s', async (_, authorization) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    for (const path of ['/v1/claims', '/v1/newsroom', '/v1/events', '/%761/claims', '/v1/claims?x=/health/live']) {
      const answer = await api.call('GET', path, { headers });
      expect(answer).toMatchObject({ status: 401, body: { type: 'urn:caveat:problem:unauthenticated' } });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('nor does who has the id of a key and another secret', async () => {
    const wrong = bbc.keys.admin.slice(0, -4) + (bbc.keys.admin.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    expect(await api.call('GET', '/v1/claims', { key: wrong })).toMatchObject({ status: 401 });
  });
});

describe('a fault of the service', () => {
  it('never shows in what is answered, and no body, key or name in the log', () => {
    expect(api.log.filter((line) => /unforeseen|stream ended/.test(line))).toEqual([]);
    expect(api.log.join('')).not.toMatch(/cvt_|It was so|Agency/);
  });
});
