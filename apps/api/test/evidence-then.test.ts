import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
});
afterAll(async () => api.close());

/** A claim with a first-hand report of a wire and a paper that has it from there. */
async function filed() {
  const client = api.client(bbc.keys.editor);
  const source = async (name: string) =>
    (await client.POST('/v1/sources', { body: { name, kind: 'outlet' } })).data!.id;
  const [wire, paper] = [await source('Wire'), await source('Paper')];
  const claim = await client.POST('/v1/claims', { body: { statement: 'It was so.', claimantId: wire } });
  const id = claim.data!.id;
  const report = async (sourceId: string, title: string, more: object) =>
    (await client.POST('/v1/reports', { body: { sourceId, title, ...more } })).data!.id;
  const said = await report(wire, 'The wire says so', { firsthand: true });
  const wrote = await report(paper, 'The paper writes so', {
    firsthand: true,
    evidence: [{ claimId: id, stance: 'supports' }],
  });
  const params = { path: { id } };
  const version = async () => (await client.GET('/v1/claims/{id}', { params })).data!.version;
  const last = async () =>
    (await client.GET('/v1/claims/{id}/history', { params: { ...params, query: { limit: 200 } } })).data!.items.at(-1)!;
  /** So that what follows is later by the clock. */
  const moment = async () => new Promise((resolve) => setTimeout(resolve, 5));
  return { client, id, params, said, wrote, wire, paper, version, last, moment };
}

describe('evidence as it was', () => {
  it('has the stance of then, and of its report only what was known then', async () => {
    const { client, id, params, said, wrote, last, moment } = await filed();
    const { at } = await last();
    await moment();
    await client.POST('/v1/claims/{id}/evidence', { params, body: { reportId: wrote, stance: 'disputes' } });
    await client.POST('/v1/claims/{id}/evidence', { params, body: { reportId: said, stance: 'supports' } });
    await client.POST('/v1/reports/{id}/derivations', {
      params: { path: { id: wrote } },
      body: { from: [said], firsthand: false },
    });
    await client.POST('/v1/reports/{id}/retraction', { params: { path: { id: wrote } }, body: { reason: 'Wrong.' } });

    const past = await client.GET('/v1/claims/{id}/evidence', { params: { path: { id }, query: { asOf: at } } });
    expect(past.data?.items).toMatchObject([
      { stance: 'supports', report: { id: wrote, firsthand: true, derivedFrom: [], retraction: null } },
    ]);
    const now = await client.GET('/v1/claims/{id}/evidence', { params });
    expect(now.data?.items).toMatchObject([
      { stance: 'disputes', report: { firsthand: false, derivedFrom: [said], retraction: { reason: 'Wrong.' } } },
      { stance: 'supports', report: { id: said } },
    ]);
    const before = { path: { id }, query: { asOf: '2000-01-01T00:00:00Z' } };
    expect((await client.GET('/v1/claims/{id}/evidence', { params: before })).data?.items).toEqual([]);
  });

  it('comes in pages as the evidence of now does', async () => {
    const { client, id, params, said, moment, last } = await filed();
    await client.POST('/v1/claims/{id}/evidence', { params, body: { reportId: said, stance: 'supports' } });
    const { at } = await last();
    await moment();
    const query = { asOf: at, limit: 1 };
    const first = await client.GET('/v1/claims/{id}/evidence', { params: { path: { id }, query } });
    const cursor = first.data?.cursor ?? '';
    const second = await client.GET('/v1/claims/{id}/evidence', {
      params: { path: { id }, query: { ...query, cursor } },
    });
    expect([...first.data!.items, ...second.data!.items].map(({ report }) => report.title)).toEqual([
      'The paper writes so',
      'The wire says so',
    ]);
    expect(second.data?.cursor).toBeNull();
  });
});

describe('changes of evidence since a version', () => {
  it('tell what was filed, read otherwise, derived, taken back and described otherwise, and by whom', async () => {
    const { client, id, params, said, wrote, wire, version, moment } = await filed();
    const sinceVersion = await version();
    const changes = async (since: number) =>
      (
        await client.GET('/v1/claims/{id}/evidence/changes', {
          params: { path: { id }, query: { sinceVersion: since } },
        })
      ).data!.items;
    expect(await changes(sinceVersion)).toEqual([]);
    await moment();
    await client.POST('/v1/claims/{id}/evidence', { params, body: { reportId: wrote, stance: 'disputes' } });
    // Another note is no change of evidence.
    await client.POST('/v1/claims/{id}/evidence', {
      params,
      body: { reportId: wrote, stance: 'disputes', note: 'So.' },
    });
    await client.POST('/v1/reports/{id}/derivations', {
      params: { path: { id: wrote } },
      body: { from: [said], firsthand: false },
    });
    await client.PATCH('/v1/sources/{id}', { params: { path: { id: wire } }, body: { reliability: 'E' } });
    await client.PATCH('/v1/sources/{id}', { params: { path: { id: wire } }, body: { name: 'The wire' } });
    // Upstream of the evidence, not evidence itself.
    await client.POST('/v1/reports/{id}/retraction', { params: { path: { id: said } }, body: { reason: 'Wrong.' } });

    const paper = { title: 'The paper writes so', source: { name: 'Paper' } };
    expect(await changes(sinceVersion)).toMatchObject([
      { type: 'claim.evidence_recorded', report: paper, stance: 'disputes', previousStance: 'supports' },
      { type: 'report.derived', report: paper, derivedFrom: [{ id: said, title: 'The wire says so' }] },
      { type: 'source.changed', source: { id: wire, name: 'Wire' }, report: null },
      { type: 'report.retracted', report: { id: said }, reason: 'Wrong.', by: { name: 'The editor' } },
    ]);
  });

  it('tell of another policy, and of nothing that bears on other claims', async () => {
    const { client, id, version, moment } = await filed();
    const sinceVersion = await version();
    await moment();
    const other = await filed();
    await other.client.POST('/v1/reports/{id}/retraction', {
      params: { path: { id: other.wrote } },
      body: { reason: 'Wrong.' },
    });
    const admin = api.client(bbc.keys.admin);
    await admin.PATCH('/v1/newsroom', { params: { header: { 'If-Match': '*' } }, body: { corroborateAt: 3 } });
    await admin.PATCH('/v1/newsroom', { params: { header: { 'If-Match': '*' } }, body: { outdatedAfter: 60 } });
    const { data } = await client.GET('/v1/claims/{id}/evidence/changes', {
      params: { path: { id }, query: { sinceVersion } },
    });
    expect(data?.items.map(({ type }) => type)).toEqual(['newsroom.changed']);
  });
});

describe('the history of a claim', () => {
  it('has the caveat of then in each language wherever an event changed what may be said', async () => {
    const { client, params } = await filed();
    const admin = api.client(bbc.keys.admin);
    const seen = await client.GET('/v1/claims/{id}', { params });
    await client.PUT('/v1/claims/{id}/hold', {
      params: { ...params, header: { 'If-Match': seen.response.headers.get('etag') ?? '' } },
      body: { status: 'withdrawn', reason: 'Wait.' },
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await admin.PATCH('/v1/newsroom', { params: { header: { 'If-Match': '*' } }, body: { caveatName: 'the Other' } });
    const { data } = await client.GET('/v1/claims/{id}/history', { params });
    const [created, recorded, held] = data!.items.map(({ caveats }) => caveats);
    expect(created?.['en']).toContain('not independently verified');
    expect(created?.['en']).not.toContain('the Other');
    expect(recorded).toBeNull();
    expect(held?.['en']).toContain('withdrawn');
  });
});
