import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaveatPreview } from '#contracts/caveat-preview.js';
import type { Newsroom } from '#contracts/newsroom.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
});
afterAll(() => api.close());

const preview = (json: object, key = bbc.keys.admin) =>
  api.call<CaveatPreview>('POST', '/v1/newsroom/caveat-preview', { key, json });
const itemIn = ({ items }: Partial<CaveatPreview>, locale: string, key: string) =>
  items?.find((each) => each.locale === locale && each.key === key);
const settings = async () => (await api.call<Newsroom>('GET', '/v1/newsroom', { key: bbc.keys.admin })).body;

describe('a preview of the caveats', () => {
  it('has every message of every language as it would read, and changes nothing', async () => {
    const before = await settings();
    const { status, body } = await preview({ locales: ['en', 'ar'], caveatNames: { ar: 'بي بي سي' } });
    expect(status).toBe(200);
    expect(body.items).toHaveLength(18);
    expect(itemIn(body, 'en', 'reported')).toEqual({
      ...{ locale: 'en', key: 'reported', status: 'reported', inconclusive: false, own: false, fault: null },
      message: '{newsroom} has not independently verified this claim.',
      sentences: [{ strengths: [0, 1, 2, 3], text: 'The BBC has not independently verified this claim.' }],
    });
    expect(itemIn(body, 'en', 'corroborated')?.sentences.map(({ strengths }) => strengths)).toEqual([
      [0],
      [1],
      [2],
      [3],
    ]);
    expect(itemIn(body, 'en', 'disputed_inconclusive')).toMatchObject({ status: 'disputed', inconclusive: true });
    expect(itemIn(body, 'ar', 'refuted')?.sentences[0]?.text).toContain('بي بي سي');
    expect(await settings()).toEqual(before);
  });

  it('says of each wording what is wrong with it, and renders the others', async () => {
    const wording = {
      en: {
        reported: 'Nobody at {newsroom} knows.',
        corroborated: 'It is {strength, plural, one {one}',
        disputed: 'This is disputed and not independently verified.',
        refuted: '{newsroom} finds it <script>false</script> 👩🏽‍🚀, says {claimant}.',
      },
    };
    const { body } = await preview({ wording });
    const faults = body.items?.map(({ key, fault }) => [key, fault]).filter(([, fault]) => fault !== null);
    expect(Object.fromEntries(faults ?? [])).toEqual({
      reported: 'This caveat must contain "not independently verified".',
      corroborated: expect.stringContaining('This cannot be read at character '),
      disputed: 'This caveat must name the newsroom: {newsroom}.',
    });
    expect(itemIn(body, 'en', 'reported')).toMatchObject({ own: true, sentences: [] });
    expect(itemIn(body, 'en', 'refuted')?.sentences[0]?.text).toMatch(/^The BBC finds it <script>false<\/script> 👩🏽‍🚀/);
  });

  it('agrees with the settings on what is refused', async () => {
    const wording = { en: { withdrawn: '{newsroom} says that it is gone.' } };
    const fault = itemIn((await preview({ wording })).body, 'en', 'withdrawn')?.fault;
    const refused = await api.call('PATCH', '/v1/newsroom', { key: bbc.keys.admin, json: { wording } });
    expect(refused.body.errors).toEqual([{ pointer: '/wording/en/withdrawn', detail: fault }]);
  });

  it('is for admins', async () => {
    expect(await preview({ disputeAt: 2 }, bbc.keys.lead)).toMatchObject({
      status: 403,
      body: { rule: 'newsroom.by_admin' },
    });
  });
});

describe('the settings', () => {
  it('are changed by whoever has seen those of now, where they say what they have seen', async () => {
    const change = (ifMatch: string, json: object) =>
      api.call<Newsroom>('PATCH', '/v1/newsroom', { key: bbc.keys.admin, json, headers: { 'if-match': ifMatch } });
    const read = await api.call<Newsroom>('GET', '/v1/newsroom', { key: bbc.keys.admin });
    const seen = read.headers.get('etag') ?? '';
    expect(seen).toBe(`"${read.body.version}"`);
    const changed = await change(seen, { outdatedAfter: 700 });
    expect(changed.headers.get('etag')).toBe(`"${Number(read.body.version) + 1}"`);
    expect(await change(seen, { outdatedAfter: 800 })).toMatchObject({
      status: 412,
      body: { currentVersion: changed.body.version, type: 'urn:caveat:problem:stale-version' },
    });
    expect(await change('*', { outdatedAfter: 600 })).toMatchObject({ status: 200 });
  });
});
