import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ClaimProvenance } from '#contracts/claim-provenance.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const NOBODY = '01939b2e-5c00-7a10-8000-00000000ffff';

describe('how a claim is known', () => {
  let api: TestApi;
  let bbc: TestNewsroom;

  beforeAll(async () => {
    api = await testApi();
    bbc = await api.newsroom();
  });
  afterAll(async () => api.close());

  const post = async <Body = { id: string }>(path: string, json: unknown, key = bbc.keys.reporter): Promise<Body> => {
    const { status, body } = await api.call<Body>('POST', path, { key, json });
    expect(status).toBeLessThan(300);
    return body;
  };
  const source = async (name: string, more = {}): Promise<string> =>
    (await post('/v1/sources', { name, kind: 'outlet', ...more })).id;
  const claim = async (claimantId: string): Promise<string> =>
    (await post('/v1/claims', { statement: 'The bridge fell.', claimantId })).id;
  const provenanceOf = async (claimId: string, key = bbc.keys.reporter) =>
    api.call<ClaimProvenance>('GET', `/v1/claims/${claimId}/provenance`, { key });

  it('is told with everything upstream, and nothing besides', async () => {
    const government = await source('Government');
    const ministry = await source('Ministry', { partOf: government });
    const daily = await source('Daily');
    const id = await claim(government);
    const url = 'https://daily.example/bridge';
    const briefing = await post('/v1/reports', { sourceId: ministry, title: 'Briefing', firsthand: true });
    const story = await post('/v1/reports', {
      ...{ sourceId: daily, title: 'Story', url, derivedFrom: [briefing.id] },
      evidence: [{ claimId: id, stance: 'supports' }],
    });
    await post('/v1/reports', { sourceId: daily, title: 'Elsewhere', derivedFrom: [briefing.id] });
    await post(`/v1/reports/${briefing.id}/derivations`, { from: [story.id] });
    await post(`/v1/reports/${briefing.id}/retraction`, { reason: 'It was another bridge.' });

    const { status, body } = await provenanceOf(id);
    expect(status).toBe(200);
    expect(body.reports).toEqual([
      {
        ...{
          id: briefing.id,
          title: 'Briefing',
          url: null,
          publishedAt: null,
          source: { id: ministry, name: 'Ministry' },
        },
        ...{
          voiceId: government,
          firsthand: true,
          dead: true,
          origin: false,
          stance: null,
          loop: true,
          circular: true,
        },
        retraction: { at: expect.any(String), reason: 'It was another bridge.' },
      },
      {
        ...{ id: story.id, title: 'Story', url, publishedAt: null, source: { id: daily, name: 'Daily' } },
        ...{
          voiceId: daily,
          firsthand: false,
          dead: true,
          origin: false,
          stance: 'supports',
          loop: true,
          circular: true,
        },
        retraction: null,
      },
    ]);
    expect(body.derivations).toEqual([
      { reportId: briefing.id, fromId: story.id },
      { reportId: story.id, fromId: briefing.id },
    ]);
    expect(body.voices.map(({ id: voice, sources }) => [voice, sources.map(({ name }) => name)])).toEqual([
      [daily, ['Daily']],
      [government, ['Government', 'Ministry']],
    ]);
    expect(body.loops).toEqual([[briefing.id, story.id]]);
  });

  it('is empty where nothing bears on the claim', async () => {
    const { body } = await provenanceOf(await claim(await source('Somebody')));
    expect(body).toEqual({ reports: [], derivations: [], voices: [], loops: [] });
  });

  it('is nothing to another newsroom, nor where there is no such claim', async () => {
    const id = await claim(await source('Somebody else'));
    const other = await api.newsroom();
    expect((await provenanceOf(id, other.keys.admin)).status).toBe(404);
    expect((await provenanceOf(NOBODY)).status).toBe(404);
  });
});
