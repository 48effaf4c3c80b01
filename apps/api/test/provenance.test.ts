import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Report, ReportLoops, ReportPage } from '#contracts/reports.js';
import type { Source, SourcePage } from '#contracts/sources.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const NOBODY = '01939b2e-5c00-7a10-8000-00000000ffff';

let api: TestApi;
let bbc: TestNewsroom;
let wire: string;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
  wire = await source('Wire');
});
afterAll(async () => api.close());

async function source(name: string, more = {}): Promise<string> {
  const json = { name, kind: 'outlet', ...more };
  return (await api.call('POST', '/v1/sources', { key: bbc.keys.reporter, json })).body.id;
}

async function report(more = {}): Promise<string> {
  const json = { sourceId: wire, title: 'A report', ...more };
  return (await api.call('POST', '/v1/reports', { key: bbc.keys.reporter, json })).body.id;
}

describe('the reports at an address', () => {
  const at = async (url: string, key = bbc.keys.reporter): Promise<string[]> => {
    const { body } = await api.call<ReportPage>('GET', `/v1/reports?url=${encodeURIComponent(url)}`, { key });
    return body.items.map(({ id }) => id);
  };

  it.each([
    ['HTTPS://News.Example/Story', 'https://news.example/Story'],
    ['https://news.example/slash/', 'https://news.example/slash'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example/read#comments', 'https://news.example/read'],
    ['https://news.example/from?utm_source=x&UTM_Medium=y', 'https://news.example/from'],
    ['https://news.example/mixed?utm_source=x&id=2&utm_term=z&p=1#top', 'https://news.example/mixed/?id=2&p=1'],
    ['https://news.example:443/port', 'https://news.example/port'],
    ['http://news.example:80/port', 'http://news.example/port'],
    ['https://news.example:8443/port', 'https://NEWS.example:8443/port'],
    [`https://news.example/${'é'.repeat(1900)}`, `https://news.example/${'é'.repeat(1900)}?utm_id=1`],
  ])('%s are found by %s', async (filed, asked) => {
    const id = await report({ url: filed });
    expect(await at(asked)).toEqual([id]);
  });

  it.each([
    ['https://news.example/Case', 'https://news.example/case'],
    ['https://news.example/x?id=1', 'https://news.example/x?id=2'],
    ['https://news.example/y?a=1&b=2', 'https://news.example/y?b=2&a=1'],
    ['http://news.example/z', 'https://news.example/z'],
    ['https://news.example:8080/q', 'https://news.example/q'],
    ['https://news.example/w?nutm_source=1', 'https://news.example/w'],
  ])('%s are not those at %s', async (filed, asked) => {
    await report({ url: filed });
    expect(await at(asked)).toEqual([]);
  });

  it('are none of another newsroom', async () => {
    await report({ url: 'https://news.example/ours' });
    expect(await at('https://news.example/ours', (await api.newsroom()).keys.reporter)).toEqual([]);
  });

  it('cannot be asked for by what is no address', async () => {
    const { status, body } = await api.call('GET', '/v1/reports?url=javascript:alert(1)', { key: bbc.keys.reporter });
    expect([status, body.errors?.[0]?.parameter]).toEqual([422, 'url']);
  });
});

describe('loops that would close', () => {
  const loops = async (id: string, from: string[], key = bbc.keys.reporter) =>
    api.call<ReportLoops>('GET', `/v1/reports/${id}/loops?from=${from.join()}`, { key });

  it('are told with the reports on them, and nothing is changed', async () => {
    const first = await report({ title: 'First' });
    const second = await report({ title: 'Second', derivedFrom: [first] });
    const third = await report({ title: 'Third', derivedFrom: [second] });
    const apart = await report({ title: 'Apart' });
    expect((await loops(first, [apart, third])).body.loops).toEqual([
      [
        { id: first, title: 'First' },
        { id: third, title: 'Third' },
        { id: second, title: 'Second' },
      ],
    ]);
    expect((await loops(third, [first])).body.loops).toEqual([]);
    const read = await api.call<Report>('GET', `/v1/reports/${first}`, { key: bbc.keys.reporter });
    expect(read.body.derivedFrom).toEqual([]);
  });

  it('are of reports of one’s own newsroom', async () => {
    const id = await report();
    expect((await loops(id, [NOBODY])).status).toBe(404);
    expect((await loops(NOBODY, [id])).status).toBe(404);
    expect((await loops(id, [id], (await api.newsroom()).keys.reporter)).status).toBe(404);
    expect((await loops(id, ['x'])).status).toBe(422);
  });
});

describe('a merge of sources', () => {
  const merge = async (id: string, into: string, key = bbc.keys.reporter) =>
    api.call<Source>('PUT', `/v1/sources/${id}/merge`, { key, json: { into } });
  const unmerge = async (id: string) =>
    api.call<Source>('DELETE', `/v1/sources/${id}/merge`, { key: bbc.keys.reporter });
  const named = async (q: string, more = ''): Promise<string[]> => {
    const { body } = await api.call<SourcePage>('GET', `/v1/sources?q=${q}${more}`, { key: bbc.keys.reporter });
    return body.items.map(({ id }) => id);
  };

  it('takes one from the list, until it is undone; both stay in the history', async () => {
    const one = await source('Doppelganger');
    const other = await source('Doppelgänger');
    const merged = await merge(other, one);
    expect([merged.status, merged.body.mergedInto]).toEqual([200, one]);
    expect((await merge(other, one)).body.mergedInto).toBe(one);
    expect(await named('doppel')).toEqual([one]);
    expect(await named('doppel', '&merged=true')).toEqual([other, one]);
    expect((await merge(one, other)).body.rule).toBe('source.merge_loop');
    expect((await merge(other, wire)).body.rule).toBe('source.merged_already');

    expect((await unmerge(other)).body.mergedInto).toBeNull();
    expect(await named('doppel')).toEqual([other, one]);
    expect((await unmerge(other)).body.rule).toBe('source.not_merged');

    expect(await history(other)).toEqual([
      { type: 'source.merged', into: 'Doppelganger' },
      { type: 'source.unmerged', into: 'Doppelganger' },
    ]);
  });

  it('of a claimant leaves what it claimed its own', async () => {
    const one = await source('Lawmaker');
    const other = await source('Lee, lawmaker');
    const json = { statement: 'The bridge fell.', claimantId: one };
    const { body } = await api.call('POST', '/v1/claims', { key: bbc.keys.reporter, json });
    await merge(one, other);
    const claim = await api.call<{ attribution: string }>('GET', `/v1/claims/${body.id}`, { key: bbc.keys.reporter });
    expect(claim.body.attribution).toBe('according to Lawmaker');
  });

  it('into a source that there is not, or from another newsroom, is refused', async () => {
    const one = await source('One');
    expect((await merge(one, NOBODY)).body.errors).toMatchObject([{ pointer: '/into' }]);
    expect((await merge(one, wire, (await api.newsroom()).keys.admin)).status).toBe(404);
  });

  async function history(sourceId: string): Promise<{ type: string; into: string }[]> {
    const owner = new Client({ connectionString: api.adminUrl });
    await owner.connect();
    const { rows } = await owner.query<{ type: string; into: string }>(
      `SELECT type, data #>> '{into,name}' AS into FROM history WHERE data #>> '{source,id}' = $1 AND type LIKE '%merged'
        ORDER BY id`,
      [sourceId],
    );
    await owner.end();
    return rows;
  }
});
