import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
});
afterAll(async () => api.close());

describe("a client made from the API's document", () => {
  it('files a claim with its evidence, holds it, and reads what happened', async () => {
    const reporter = api.client(bbc.keys.reporter);
    const editor = api.client(bbc.keys.editor);
    const source = await reporter.POST('/v1/sources', { body: { name: 'Agency', kind: 'outlet', reliability: 'B' } });
    const claimantId = source.data?.id ?? '';
    const filed = await reporter.POST('/v1/claims', {
      body: { statement: 'It was so.', claimantId, priority: 'high' },
    });
    const id = filed.data?.id ?? '';
    const report = await reporter.POST('/v1/reports', {
      body: {
        sourceId: claimantId,
        title: 'It was so',
        firsthand: true,
        evidence: [{ claimId: id, stance: 'supports' }],
      },
    });
    expect(report.data).toMatchObject({ sourceId: claimantId, firsthand: true, retraction: null });

    const params = { path: { id } };
    const seen = await editor.GET('/v1/claims/{id}', { params });
    expect(seen.data).toMatchObject({ version: 2, evidenceRevision: 1, assessment: { pending: true } });
    const match = { ...params, header: { 'If-Match': seen.response.headers.get('etag') ?? '' } };
    const held = await editor.PUT('/v1/claims/{id}/hold', {
      params: match,
      body: { status: 'withdrawn', reason: 'Wait.' },
    });
    expect(held.data).toMatchObject({ claimId: id, status: 'withdrawn', version: 3 });
    const again = await editor.DELETE('/v1/claims/{id}/hold', { params: match });
    expect(again.error).toMatchObject({ status: 412, currentVersion: 3 });

    const queue = await editor.GET('/v1/claims', { params: { query: { attention: 'any', limit: 10 } } });
    expect(queue.data?.items).toMatchObject([{ id, attention: ['assessment_differs'] }]);
    const history = await editor.GET('/v1/claims/{id}/history', { params });
    expect(history.data?.items.map(({ type, version, by }) => [type, version, by?.name])).toEqual([
      ['claim.created', 1, 'The reporter'],
      ['claim.evidence_recorded', 2, 'The reporter'],
      ['claim.held', 3, 'The editor'],
    ]);
    const past = await editor.GET('/v1/claims/{id}', {
      params: { ...params, query: { asOf: history.data?.items[1]?.at ?? '' } },
    });
    expect(past.data).toMatchObject({ status: 'reported', version: 2, hold: null });
  });

  it('walks a list page by page, and meets every claim once', async () => {
    const { keys } = await api.newsroom();
    const client = api.client(keys.editor);
    const { data: source } = await client.POST('/v1/sources', { body: { name: 'Agency', kind: 'outlet' } });
    const filed = new Set<string>();
    for (let number = 1; number <= 7; number += 1) {
      const { data } = await client.POST('/v1/claims', {
        body: { statement: `It was so ${number} times.`, claimantId: source?.id ?? '' },
      });
      filed.add(data?.id ?? '');
    }
    for (const sort of ['createdAt', '-createdAt', 'updatedAt', '-updatedAt'] as const) {
      const met: string[] = [];
      let cursor: string | null = null;
      do {
        const query: { limit: number; sort: typeof sort; cursor?: string } = {
          limit: 3,
          sort,
          ...(cursor && { cursor }),
        };
        const { data } = await client.GET('/v1/claims', { params: { query } });
        met.push(...(data?.items ?? []).map(({ id }) => id));
        cursor = data?.cursor ?? null;
      } while (cursor !== null);
      expect(met).toHaveLength(filed.size);
      expect(new Set(met)).toEqual(filed);
    }
  });
});
