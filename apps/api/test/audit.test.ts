import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { AuditPage } from '#contracts/audit.js';
import type { CreatedApiKey } from '#contracts/api-keys.js';
import { joined } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

let api: TestApi;
let bbc: TestNewsroom;

beforeAll(async () => {
  api = await testApi();
  bbc = await api.newsroom();
});
afterAll(() => api.close());

const read = (key = bbc.keys.admin, more = '') => api.call<AuditPage>('GET', `/v1/audit?limit=200${more}`, { key });

describe('What admins do', () => {
  it('is written down with who did it, by what, and to what, newest first', async () => {
    const key = bbc.keys.admin;
    const member = (await api.call('POST', '/v1/members', { key, json: { name: 'Ed', role: 'reporter' } })).body;
    await api.call('PATCH', `/v1/members/${member.id}`, { key, json: { role: 'editor' } });
    const made = (
      await api.call<CreatedApiKey>('POST', `/v1/members/${member.id}/keys`, { key, json: { scopes: ['sign_off'] } })
    ).body;
    await api.call('DELETE', `/v1/keys/${made.id}`, { key });
    await api.call('PATCH', '/v1/newsroom', { key, json: { outdatedAfter: 700, secondFactor: false } });
    const json = { url: 'https://cms.news.example/hooks?token=hush' };
    const endpoint = (await api.call<{ id: string; secret: string }>('POST', '/v1/webhook-endpoints', { key, json }))
      .body;
    await api.call('PATCH', `/v1/webhook-endpoints/${endpoint.id}`, { key, json: { description: 'The CMS' } });
    await api.call('POST', `/v1/webhook-endpoints/${endpoint.id}/secret/rotate`, { key, json: {} });
    const since = { since: '2024-12-19T09:05:00Z' };
    await api.call('POST', `/v1/webhook-endpoints/${endpoint.id}/recover`, { key, json: since });
    await api.call('DELETE', `/v1/webhook-endpoints/${endpoint.id}`, { key });
    await api.call('PATCH', `/v1/members/${member.id}`, { key, json: { active: false } });

    const { items } = (await read()).body;
    const mine = items.slice(0, 11);
    expect(mine.map(({ act, target }) => [act, target])).toEqual([
      ['member.changed', member.id],
      ['endpoint.deleted', endpoint.id],
      ['endpoint.recovered', endpoint.id],
      ['endpoint.secret_rotated', endpoint.id],
      ['endpoint.changed', endpoint.id],
      ['endpoint.created', endpoint.id],
      ['newsroom.changed', bbc.id],
      ['key.revoked', made.id],
      ['key.created', made.id],
      ['member.changed', member.id],
      ['member.added', member.id],
    ]);
    expect(new Set(mine.map(({ by, via }) => `${by?.name} ${via}`))).toEqual(new Set(['Admin key']));
    expect(mine.map(({ details }) => details)).toMatchObject([
      { active: { from: true, to: false }, ended: { sessions: 0, keys: 0 } },
      ...[
        { origin: 'https://cms.news.example' },
        { since: '2024-12-19T09:05:00.000Z', until: null, deliveries: 0 },
        {},
        { changed: ['description'] },
        { origin: 'https://cms.news.example' },
      ],
      { changed: ['outdatedAfter'], outdatedAfter: { from: 600, to: 700 } },
      { memberId: member.id },
      { memberId: member.id, scopes: ['sign_off'], expiresAt: null },
      { role: { from: 'reporter', to: 'editor' } },
      { name: 'Ed', role: 'reporter' },
    ]);
    // By the terminal of the test.
    expect(items.at(-1)).toMatchObject({ act: 'member.added', by: null, via: 'terminal' });
    const text = JSON.stringify(items);
    for (const secret of ['hush', made.key.slice(-43), endpoint.secret]) expect(text).not.toContain(secret);
  });

  it('is not written down where it was refused', async () => {
    const before = (await read()).body.items.length;
    const key = bbc.keys.admin;
    await api.call('PATCH', `/v1/members/${bbc.memberIds.admin}`, { key, json: { active: false } });
    await api.call('POST', `/v1/members/${bbc.memberIds.lead}/keys`, {
      key,
      json: { expiresAt: '2020-01-01T00:00:00Z' },
    });
    await api.call('PATCH', `/v1/members/${bbc.memberIds.lead}`, { key: bbc.keys.lead, json: { role: 'admin' } });
    // Nothing changes by this.
    await api.call('PATCH', `/v1/members/${bbc.memberIds.lead}`, { key, json: { role: 'lead' } });
    expect((await read()).body.items).toHaveLength(before);
  });

  it('is written down once where a request comes twice', async () => {
    const before = (await read()).body.items.length;
    const sending = {
      key: bbc.keys.admin,
      json: { name: 'Once', role: 'editor' },
      headers: { 'idempotency-key': 'once' },
    };
    await api.call('POST', '/v1/members', sending);
    await api.call('POST', '/v1/members', sending);
    expect((await read()).body.items).toHaveLength(before + 1);
  });
});

describe('The audit list', () => {
  it('is for the admins of that newsroom alone', async () => {
    const cbc = await api.newsroom();
    for (const key of [bbc.keys.reporter, bbc.keys.editor, bbc.keys.lead])
      expect(await read(key)).toMatchObject({ status: 403, body: { rule: 'audit.by_admin' } });
    const ids = (await read()).body.items.map(({ id }) => id);
    const theirs = (await read(cbc.keys.admin)).body.items.map(({ id }) => id);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter((id) => ids.includes(id))).toEqual([]);
  });

  it('tells of whoever signed in that they did it so', async () => {
    const { browser, session } = await joined(api, bbc, { role: 'admin' });
    await browser.call('POST', '/v1/members', { name: 'By hand', role: 'reporter' });
    const [newest] = (await read()).body.items;
    expect(newest).toMatchObject({ act: 'member.added', via: 'session', by: { id: session.member.id } });
  });

  it('goes on page by page', async () => {
    const all = (await read()).body.items.map(({ id }) => id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/v1/audit?limit=3${cursor && `&cursor=${cursor}`}`;
      const page: AuditPage = (await api.call<AuditPage>('GET', path, { key: bbc.keys.admin })).body;
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(paged).toEqual(all);
  });

  it('can be neither changed nor emptied, by its owner either', async () => {
    const owner = new Client({ connectionString: api.adminUrl });
    await owner.connect();
    try {
      for (const attempt of [`UPDATE audit SET act = 'a.b'`, 'DELETE FROM audit', 'TRUNCATE audit'])
        await expect(owner.query(attempt)).rejects.toThrow(/is only ever added to/);
    } finally {
      await owner.end();
    }
  });
});
