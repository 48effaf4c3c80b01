import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { reconcile } from '#workflow/jobs/reconcile.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

/** Tell a secret once, of which only a digest is kept, or begin and end a way in: what they tell is not kept to be told again. */
const TAKE_NONE = [
  'createApiKey',
  'createWebhookEndpoint',
  'rotateWebhookSecret',
  'createInvitation',
  'inviteMember',
  'readInvitation',
  'acceptInvitation',
  'signIn',
  'beginSecondFactor',
  // These make nothing: the first changes nothing, and a mark is undone or told only once.
  'previewCaveats',
  'undoMark',
  'releaseMark',
];

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string }[];
}

describe('the answer to a request with an Idempotency-Key', () => {
  let api: TestApi;
  let admin: Client;
  let newsroom: TestNewsroom;

  beforeAll(async () => {
    api = await testApi();
    newsroom = await api.newsroom();
    admin = new Client({ connectionString: api.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const record = (name: string, key: string, by: 'editor' | 'reporter' = 'editor') =>
    api.call('POST', '/v1/sources', {
      key: newsroom.keys[by],
      json: { kind: 'outlet', name },
      headers: { 'idempotency-key': key },
    });

  it('is taken by every operation that creates, but for those that tell a secret once', async () => {
    const { body } = await api.call<{ paths: Record<string, Record<string, Operation>> }>('GET', '/v1/openapi.json');
    const posts = Object.values(body.paths).flatMap(({ post }) => (post ? [post] : []));
    const without = posts
      .filter(({ parameters = [] }) => !parameters.some(({ name }) => name.toLowerCase() === 'idempotency-key'))
      .map(({ operationId }) => operationId);
    expect(posts.length).toBeGreaterThan(20);
    expect(without.sort()).toEqual([...TAKE_NONE].sort());
  });

  it('is the first one, however often and in whatever order of its fields the same is sent', async () => {
    const first = await record('Agence', 'again');
    const again = await api.call('POST', '/v1/sources', {
      key: newsroom.keys.editor,
      json: { name: 'Agence', kind: 'outlet' },
      headers: { 'idempotency-key': 'again' },
    });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const { rows } = await admin.query(`SELECT FROM sources WHERE name = 'Agence'`);
    expect(rows).toHaveLength(1);
  });

  it('is 422 where another body comes with the same key', async () => {
    await record('Reuters', 'other');
    expect(await record('Tass', 'other')).toMatchObject({ status: 422, body: { rule: 'idempotency.other_request' } });
  });

  it('is 409 while the first is in flight', async () => {
    const name = `${newsroom.id} ${newsroom.memberIds.editor} flying`;
    await admin.query(`SELECT pg_advisory_lock(hashtextextended($1, 20))`, [name]);
    const meanwhile = await record('AFP', 'flying');
    await admin.query(`SELECT pg_advisory_unlock(hashtextextended($1, 20))`, [name]);
    expect(meanwhile).toMatchObject({ status: 409, body: { rule: 'idempotency.in_flight' } });
    expect(await record('AFP', 'flying')).toMatchObject({ status: 201 });
  });

  it('is one for all, where the same is sent ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => record('DPA', 'race')));
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ status }) => status)).size).toBeLessThanOrEqual(2);
    expect(answers.every(({ status }) => [201, 409].includes(status))).toBe(true);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  });

  it('is nobody else’s: the same key of another member is another', async () => {
    const mine = await record('EFE', 'mine');
    const theirs = await record('EFE', 'mine', 'reporter');
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });

  it('is kept for 24 hours', async () => {
    const workflow = {
      transactions: api.database.transactions,
      clock: { now: () => new Date().toISOString() },
      newId: uuidv7,
    };
    const age = (by: string) =>
      admin.query(`UPDATE idempotency_keys SET created_at = now() - $1::interval WHERE key = 'kept'`, [by]);
    const first = await record('ANSA', 'kept');
    await age('23 hours 59 minutes');
    await reconcile(workflow, api.database.dueWork, 3_600_000);
    expect((await record('ANSA', 'kept')).body.id).toBe(first.body.id);
    await age('24 hours 1 minute');
    await reconcile(workflow, api.database.dueWork, 3_600_000);
    expect((await record('ANSA', 'kept')).body.id).not.toBe(first.body.id);
  });

  it('never holds a secret', async () => {
    const { rows } = await admin.query<{ answer: unknown }>('SELECT answer FROM idempotency_keys');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/cv[tsi]_|whsec_|whsk_/);
  });
});
