import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Story, StoryPage } from '#contracts/stories.js';
import { testApi, type Answer, type TestApi, type TestNewsroom } from './support/test-api.js';

const NOBODYS = '01939b2e-5c00-7a10-8000-0000000000ff';

let api: TestApi;
let owner: Client;
let bbc: TestNewsroom;
let source: string;
let claim: string;
let other: string;
/** Of another newsroom. */
let theirs: { key: string; claim: string; story: string };
let count = 0;

beforeAll(async () => {
  api = await testApi();
  owner = new Client({ connectionString: api.adminUrl });
  await owner.connect();
  bbc = await api.newsroom();
  source = await newSource(bbc.keys.reporter);
  const key = (await api.newsroom()).keys.admin;
  const theirClaim = await newClaim(key, await newSource(key));
  const { body } = await api.call<Story>('POST', '/v1/stories', {
    key,
    json: { url: 'https://other.example/', headline: 'Theirs', externalId: 'cms-theirs', claimIds: [theirClaim] },
  });
  theirs = { key, claim: theirClaim, story: body.id };
});
afterAll(async () => {
  await owner.end();
  await api.close();
});
beforeEach(async () => {
  claim = await newClaim();
  other = await newClaim();
});

async function newSource(key: string): Promise<string> {
  return (await api.call('POST', '/v1/sources', { key, json: { name: 'Agency', kind: 'outlet' } })).body.id;
}

async function newClaim(key = bbc.keys.reporter, claimantId = source): Promise<string> {
  return (await api.call('POST', '/v1/claims', { key, json: { statement: 'It was so.', claimantId } })).body.id;
}

/** Holds a claim at a status: the shortest way to give it another one. Returns its version after it. */
async function holdAt(status: string, claimId = claim): Promise<number> {
  const { body } = await api.call<{ version: number }>('PUT', `/v1/claims/${claimId}/hold`, {
    key: bbc.keys.machine,
    json: { status, reason: 'A call.' },
  });
  return body.version;
}

const send = (method: string, path: string, json?: object, headers?: Record<string, string>) =>
  api.call<Story>(method, `/v1/stories${path}`, {
    key: bbc.keys.reporter,
    ...(json && { json }),
    ...(headers && { headers }),
  });
const PIECE = { url: 'https://www.news.example/a', headline: 'A headline' };
const record = (fields: object = {}) => send('POST', '', { ...PIECE, claimIds: [claim], ...fields });
const acknowledge = (id: string, ...claims: [string, number][]) =>
  send('POST', `/${id}/acknowledgements`, { claims: claims.map(([claimId, version]) => ({ claimId, version })) });
const page = async (query: string): Promise<string[]> => {
  const { body } = await api.call<StoryPage>('GET', `/v1/stories?${query}`, { key: bbc.keys.reporter });
  return body.items.map(({ id }) => id);
};
const unique = () => `cms-${(count += 1)}`;
const fault = (status: number, rule: string | undefined, pointer: string) => (answer: Answer<Story>) =>
  expect({ status: answer.status, rule: answer.body.rule, errors: answer.body.errors }).toMatchObject({
    ...{ status, errors: [{ pointer }] },
    ...(rule !== undefined && { rule }),
  });

interface Line {
  readonly type: string;
  readonly by: string | null;
  readonly data: Record<string, unknown>;
}

/** What the history says of a story, oldest first: from the table, for without a dispatcher nothing has its place. */
async function linesOf(storyId: string): Promise<Line[]> {
  const { rows } = await owner.query<Line>(
    `SELECT type, by, data FROM history WHERE data -> 'story' ->> 'id' = $1 ORDER BY id`,
    [storyId],
  );
  return rows;
}

describe('a story', () => {
  it('is taken to show each claim as it is at the moment at which it is recorded', async () => {
    const version = await holdAt('disputed');
    const answer = await record({ externalId: unique(), claimIds: [claim, other] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/v1/stories/${answer.body.id}`);
    const shown = { statement: 'It was so.', behindSince: null, outdated: false, shownAt: answer.body.createdAt };
    expect(answer.body).toEqual({
      ...{ id: answer.body.id, ...PIECE, externalId: `cms-${count}`, createdBy: bbc.memberIds.reporter },
      claims: [
        { claimId: claim, shownVersion: version, shownStatus: 'disputed', status: 'disputed', version, ...shown },
        { claimId: other, shownVersion: 1, shownStatus: 'reported', status: 'reported', version: 1, ...shown },
      ],
      createdAt: expect.stringMatching(/Z$/),
      updatedAt: answer.body.createdAt,
    });
    expect((await send('GET', `/${answer.body.id}`)).body).toEqual(answer.body);
    expect(await linesOf(answer.body.id)).toMatchObject([{ type: 'story.recorded', by: bbc.memberIds.reporter }]);
  });

  it('may have no id of a CMS, as others have none', async () => {
    expect([(await record()).body.externalId, (await record()).body.externalId]).toEqual([null, null]);
  });

  it('is recorded once for one Idempotency-Key', async () => {
    const again = () => send('POST', '', { ...PIECE, claimIds: [claim] }, { 'idempotency-key': `once ${claim}` });
    const [first, second] = [await again(), await again()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await page(`claimId=${claim}`)).toEqual([first.body.id]);
  });

  it('has an id of its CMS that no other has, however many ask for it at once', async () => {
    const externalId = unique();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => record({ externalId })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    answers.filter(({ status }) => status === 409).forEach(fault(409, 'story.external_id_taken', '/externalId'));
    const { body } = await record();
    fault(409, 'story.external_id_taken', '/externalId')(await send('PATCH', `/${body.id}`, { externalId }));
  });

  it('may have the same id of its CMS as a story of another newsroom', async () => {
    expect((await record({ externalId: 'cms-theirs' })).status).toBe(201);
  });

  it('can be changed, and its id of the CMS given to another', async () => {
    const externalId = unique();
    const { body: before } = await record({ externalId });
    const change = { url: 'https://www.news.example/b', headline: 'Another', externalId: null };
    const answer = await send('PATCH', `/${before.id}`, change);
    expect(answer).toMatchObject({ status: 200, body: { ...change, claims: before.claims } });
    expect((await record({ externalId })).status).toBe(201);
    const kept = { ...change, externalId: unique() };
    expect((await send('PATCH', `/${before.id}`, { externalId: kept.externalId })).body).toMatchObject(kept);
    expect((await linesOf(before.id)).map(({ type }) => type)).toEqual([
      'story.recorded',
      'story.changed',
      'story.changed',
    ]);
  });

  it('that is changed into what it is tells nothing', async () => {
    const { body } = await record({ externalId: unique() });
    const same = { ...PIECE, externalId: body.externalId, claimIds: [claim] };
    expect((await send('PATCH', `/${body.id}`, same)).body).toEqual(body);
    expect(await linesOf(body.id)).toHaveLength(1);
  });

  it('shows a claim that is added as it is then, and leaves what it shows of the others', async () => {
    const { body } = await record();
    await holdAt('disputed', claim);
    const version = await holdAt('withdrawn', other);
    const added = await send('PATCH', `/${body.id}`, { claimIds: [other, claim] });
    expect(added.body.claims).toMatchObject([
      { claimId: claim, shownVersion: 1, shownStatus: 'reported', status: 'disputed' },
      { claimId: other, shownVersion: version, shownStatus: 'withdrawn', behindSince: null },
    ]);
    const removed = await send('PATCH', `/${body.id}`, { claimIds: [other] });
    expect(removed.body.claims).toEqual(added.body.claims.slice(1));
  });
});

describe('an acknowledgement', () => {
  it('says which version the page shows, and the status is that of this version', async () => {
    const { body } = await record();
    const disputed = await holdAt('disputed');
    const withdrawn = await holdAt('withdrawn');
    const answer = await acknowledge(body.id, [claim, disputed]);
    expect(answer).toMatchObject({
      status: 200,
      body: { claims: [{ shownVersion: disputed, shownStatus: 'disputed', status: 'withdrawn', outdated: false }] },
    });
    expect(answer.body.claims[0]?.behindSince).not.toBeNull();
    const all = await acknowledge(body.id, [claim, withdrawn]);
    expect(all.body.claims[0]).toMatchObject({ shownStatus: 'withdrawn', behindSince: null });
    expect(await linesOf(body.id)).toMatchObject([
      { type: 'story.recorded' },
      { type: 'story.acknowledged', by: bbc.memberIds.reporter, data: { claims: [{ version: disputed }] } },
      { type: 'story.acknowledged', data: { claims: [{ claimId: claim, version: withdrawn }] } },
    ]);
  });

  it('of a version that changed no status has the status of the one that did', async () => {
    const { body } = await record();
    await holdAt('disputed');
    const { body: filed } = await api.call<{ version: number }>('PATCH', `/v1/claims/${claim}`, {
      key: bbc.keys.machine,
      json: { desk: 'world' },
    });
    const answer = await acknowledge(body.id, [claim, filed.version]);
    expect(answer.body.claims[0]).toMatchObject({ shownVersion: filed.version, shownStatus: 'disputed' });
  });

  it('may come twice and out of order: the newest version stands', async () => {
    const { body } = await record();
    const versions = [await holdAt('disputed'), await holdAt('withdrawn'), await holdAt('reported')];
    const newest = await acknowledge(body.id, [claim, versions[2]!]);
    for (const version of [...versions, 1]) {
      const answer = await acknowledge(body.id, [claim, version]);
      expect(answer).toMatchObject({ status: 200, body: newest.body });
    }
    expect(await linesOf(body.id)).toHaveLength(2);
  });

  it('of a version that the claim has never had is refused, and nothing of it is kept', async () => {
    const { body } = await record({ claimIds: [claim, other] });
    const version = await holdAt('disputed');
    const refused = fault(422, 'acknowledgement.unknown_version', '/claims/1/version');
    refused(await acknowledge(body.id, [claim, version], [other, 2]));
    expect((await send('GET', `/${body.id}`)).body.claims[0]).toMatchObject({ shownVersion: 1 });
    expect(await linesOf(body.id)).toHaveLength(1);
  });

  it('of a claim that does not appear in the story is refused', async () => {
    const { body } = await record();
    for (const id of [other, theirs.claim, NOBODYS])
      fault(422, 'acknowledgement.not_in_story', '/claims/0/claimId')(await acknowledge(body.id, [id, 1]));
  });
});

describe('the list of stories', () => {
  it('gives the newest first, page by page, each once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await record()).body.id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const at: string = `/v1/stories?claimId=${claim}&limit=2${cursor && `&cursor=${cursor}`}`;
      const { body }: Answer<StoryPage> = await api.call('GET', at, { key: bbc.keys.reporter });
      seen.push(...body.items.map(({ id }) => id));
      ({ cursor } = body);
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('can be asked for those of a claim, of an id of the CMS, and with words in the headline', async () => {
    const externalId = unique();
    const { body } = await record({
      externalId,
      headline: `Crème fraîche ${externalId} 100 %`,
      claimIds: [claim, other],
    });
    await record({ claimIds: [other] });
    expect(await page(`claimId=${claim}`)).toEqual([body.id]);
    expect(await page(`claimId=${other}`)).toHaveLength(2);
    expect(await page(`externalId=${externalId}`)).toEqual([body.id]);
    expect(await page(`q=${encodeURIComponent(`FRAICHE ${externalId}`)}`)).toEqual([body.id]);
    expect(await page(`q=${encodeURIComponent(`${externalId} 100%`)}`)).toEqual([]);
    expect(await page(`claimId=${claim}&externalId=${unique()}`)).toEqual([]);
    expect(await page(`outdated=true&claimId=${claim}`)).toEqual([]);
  });

  it('holds nothing of another newsroom, whatever is asked for', async () => {
    expect(await page(`claimId=${theirs.claim}`)).toEqual([]);
    expect(await page('q=Theirs')).toEqual([]);
    const { body } = await api.call<StoryPage>('GET', '/v1/stories', { key: theirs.key });
    expect(body.items.map(({ id }) => id)).toEqual([theirs.story]);
  });
});

describe('what is not right is refused, and nothing is written', () => {
  const many = Array.from({ length: 101 }, (_, i) => `01939b2e-5c00-7a10-8000-${String(i).padStart(12, '0')}`);
  it.each<[string, object, string]>([
    ['no url', { url: null }, '/url'],
    ['an address that runs in a browser', { url: 'javascript:alert(1)' }, '/url'],
    ['an address over its limit', { url: `https://a.example/${'x'.repeat(2000)}` }, '/url'],
    ['no headline', { headline: ' ' }, '/headline'],
    ['a headline over its limit', { headline: 'x'.repeat(501) }, '/headline'],
    ['NUL', { headline: 'a\0b' }, '/headline'],
    ['an empty id of the CMS', { externalId: '' }, '/externalId'],
    ['an id of the CMS over its limit', { externalId: 'x'.repeat(301) }, '/externalId'],
    ['no claims', { claimIds: [] }, '/claimIds'],
    ['too many claims', { claimIds: many }, '/claimIds'],
    ['what is no id', { claimIds: ['x'] }, '/claimIds/0'],
    ['something unknown', { title: 'x' }, '/title'],
  ])('%s', async (_, fields, pointer) => {
    fault(422, undefined, pointer)(await record(fields));
    expect(await page(`claimId=${claim}`)).toEqual([]);
    const { body } = await record();
    fault(422, undefined, pointer)(await send('PATCH', `/${body.id}`, { ...PIECE, ...fields }));
    expect((await send('GET', `/${body.id}`)).body).toEqual(body);
  });

  it('a claim twice, in either case of its letters', async () => {
    fault(422, undefined, '/claimIds/1')(await record({ claimIds: [claim, claim.toUpperCase()] }));
  });

  it('a change of nothing', async () => {
    fault(422, undefined, '')(await send('PATCH', `/${(await record()).body.id}`, {}));
  });

  it.each<[string, unknown, string]>([
    ['no claims', [], '/claims'],
    ['a version before the first', [{ claimId: NOBODYS, version: 0 }], '/claims/0/version'],
    ['a version beyond all', [{ claimId: NOBODYS, version: 2 ** 31 }], '/claims/0/version'],
    ['half a version', [{ claimId: NOBODYS, version: 1.5 }], '/claims/0/version'],
    ['a version in words', [{ claimId: NOBODYS, version: '1' }], '/claims/0/version'],
    [
      'a claim twice',
      [
        { claimId: NOBODYS, version: 1 },
        { claimId: NOBODYS, version: 2 },
      ],
      '/claims/1/claimId',
    ],
  ])('an acknowledgement of %s', async (_, claims, pointer) => {
    fault(422, undefined, pointer)(await send('POST', `/${theirs.story}/acknowledgements`, { claims }));
  });

  it.each(['claimId=x', 'externalId=', 'q=', 'outdated=false', 'outdated=', 'limit=0', 'colour=red'])(
    'the query %s',
    async (query) => {
      const { status, body } = await send('GET', `?${query}`);
      const errors = [{ pointer: '', parameter: query.split('=')[0] }];
      expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors });
    },
  );

  it('a cursor of nobody’s, or of another list', async () => {
    const { body } = await api.call<{ cursor: string }>('GET', '/v1/claims?limit=1', { key: bbc.keys.reporter });
    for (const cursor of ['x', 'W10', body.cursor])
      expect(await send('GET', `?cursor=${cursor}`)).toMatchObject({
        status: 400,
        body: { type: 'urn:caveat:problem:invalid-cursor' },
      });
  });

  it('a claim that is not there or of another newsroom, with a pointer to its id', async () => {
    const { body } = await record();
    for (const id of [theirs.claim, NOBODYS]) {
      fault(404, undefined, '/claimIds/1')(await record({ claimIds: [other, id] }));
      fault(404, undefined, '/claimIds/2')(await send('PATCH', `/${body.id}`, { claimIds: [claim, other, id] }));
    }
    expect((await send('GET', `/${body.id}`)).body).toEqual(body);
    expect(await page(`claimId=${other}`)).toEqual([]);
  });

  it.each<[string, string, object | undefined]>([
    ['GET', '', undefined],
    ['PATCH', '', { headline: 'Mine' }],
    ['POST', '/acknowledgements', { claims: [{ claimId: NOBODYS, version: 1 }] }],
  ])('%s /:id%s of a story of another newsroom', async (method, rest, json) => {
    for (const id of [theirs.story, NOBODYS, 'no-id'])
      expect(await send(method, `/${id}${rest}`, json)).toMatchObject({
        status: 404,
        body: { type: 'urn:caveat:problem:not-found' },
      });
    const { body } = await api.call<Story>('GET', `/v1/stories/${theirs.story}`, { key: theirs.key });
    expect(body).toMatchObject({ headline: 'Theirs', claims: [{ shownVersion: 1 }] });
  });

  it('a call without a key', async () => {
    expect((await api.call('GET', '/v1/stories')).status).toBe(401);
  });
});
