import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const FOUND = { outcome: 'confirmed', methods: ['geolocation'], findings: 'The bridge is where the footage shows it.' };

describe('what waits for whoever asks', () => {
  let api: TestApi;
  let bbc: TestNewsroom;
  let signOff: string;
  let both: string;

  beforeAll(async () => {
    api = await testApi();
    bbc = await api.newsroom();
    const { reporter, editor } = bbc.keys;
    const source = await api.call('POST', '/v1/sources', { key: reporter, json: { name: 'Wire', kind: 'outlet' } });
    const file = async (statement: string): Promise<string> => {
      const json = { statement, claimantId: source.body.id };
      const { body } = await api.call('POST', '/v1/claims', { key: reporter, json });
      const sent = { key: editor, json: FOUND, headers: { 'if-match': '*' } };
      expect((await api.call('POST', `/v1/claims/${body.id}/verifications`, sent)).status).toBe(201);
      return body.id;
    };
    signOff = await file('The bridge fell.');
    both = await file('The bridge was blown up.');
    await api.call('POST', '/v1/claims', {
      key: reporter,
      json: { statement: 'It rains.', claimantId: source.body.id },
    });
    // As the job does that finds a recheck due.
    const owner = new Client({ connectionString: api.adminUrl });
    await owner.connect();
    await owner.query(`UPDATE claims SET attention = '{sign_off_requested,recheck_due}' WHERE id = $1`, [both]);
    await owner.end();
  });
  afterAll(async () => api.close());

  const mine = async (key: string, more = ''): Promise<string[]> => {
    const { body } = await api.call<{ items: { id: string }[] }>('GET', `/v1/claims?attention=mine${more}`, { key });
    return body.items.map(({ id }) => id);
  };

  it('is what their role can settle', async () => {
    const all = [both, signOff];
    expect(await mine(bbc.keys.lead)).toEqual(all);
    expect(await mine(bbc.keys.editor2)).toEqual(all);
    expect(await mine(bbc.keys.reporter)).toEqual([both]);
    expect(await mine(bbc.keys.admin)).toEqual([both]);
  });

  it('is no sign-off that they have asked for themselves, unless something else waits as well', async () => {
    expect(await mine(bbc.keys.editor)).toEqual([both]);
  });

  it('is narrowed by the other filters, and paged', async () => {
    expect(await mine(bbc.keys.lead, '&q=blown')).toEqual([both]);
    expect(await mine(bbc.keys.lead, '&status=disputed')).toEqual([]);
    expect(await mine(bbc.keys.lead, '&limit=1')).toEqual([both]);
  });
});
