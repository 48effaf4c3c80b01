import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let newsroom: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  newsroom = await api.newsroom();
  await api.call('PATCH', '/v1/newsroom', { key: newsroom.keys.admin, json: { signOffInPerson: true } });
});
afterAll(() => api.close());

/** The path of a verification that waits for its sign-off. */
async function submitted(): Promise<string> {
  const post = (path: string, json: object) =>
    api.call('POST', path, { key: newsroom.keys.reporter, json, headers: { 'if-match': '*' } });
  const source = await post('/v1/sources', { name: 'Ministry', kind: 'organisation' });
  const claim = await post('/v1/claims', { statement: 'The bridge has fallen.', claimantId: source.body.id });
  const found = { outcome: 'confirmed', methods: ['geolocation'], findings: 'Two videos placed at the bridge.' };
  const { body } = await post(`/v1/claims/${claim.body.id}/verifications`, found);
  return `/v1/claims/${claim.body.id}/verifications/${body.id}`;
}

describe('A newsroom that signs off in person', () => {
  it('says so in its settings', async () => {
    const { body } = await api.call('GET', '/v1/newsroom', { key: newsroom.keys.reporter });
    expect(body).toMatchObject({ settings: { signOffInPerson: true, secondFactor: false } });
  });

  it('takes a sign-off from whoever is signed in, and none by an API key', async () => {
    const path = await submitted();
    const headers = { 'if-match': '*' };
    const byKey = await api.call('POST', `${path}/sign-off`, { key: newsroom.keys.lead, json: {}, headers });
    expect(byKey).toMatchObject({ status: 403, body: { rule: 'sign_off.in_person' } });
    const { browser } = await joined(api, newsroom, { role: 'lead' });
    const inPerson = await browser.call('POST', `${path}/sign-off`, {}, headers);
    expect(inPerson).toMatchObject({ status: 200, body: { state: 'signed_off' } });
  });

  it('says first who may not sign off at all', async () => {
    const path = await submitted();
    const headers = { 'if-match': '*' };
    const byReporter = await api.call('POST', `${path}/sign-off`, { key: newsroom.keys.reporter, json: {}, headers });
    expect(byReporter).toMatchObject({ status: 403, body: { rule: 'sign_off.by_editor' } });
  });
});
