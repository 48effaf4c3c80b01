import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createLog } from '../src/create-log.js';
import { Browser } from './support/browser.js';
import { invited, joined, PASSWORD, tokenIn } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

/** What stands in every text that is personal or unpublished here. */
const MARK = 'xyzzy';

describe('the log', () => {
  let api: TestApi;
  let newsroom: TestNewsroom;
  const lines: string[] = [];
  /** What only its owner may know. */
  const secrets: string[] = [PASSWORD, `${PASSWORD} ${MARK}`];

  /** What follows the id, in which there may be any letter of base64url, `_` too. */
  const secretOf = (token: string): string => /cv[a-z]_[0-9a-f]{32}_(.+)$/.exec(token)?.[1] ?? token;
  const found = (): string[] => secrets.filter((secret) => lines.join('').includes(secret));

  beforeAll(async () => {
    // All that it could ever say.
    api = await testApi(undefined, undefined, { log: createLog('trace', { write: (line) => lines.push(line) }) });
    newsroom = await api.newsroom();
    secrets.push(...Object.values(newsroom.keys).map(secretOf));
  });
  afterAll(async () => api.close());

  it('has no secret, key or personal text of what people do to get in', async () => {
    const email = `${MARK}@news.example`;
    const { browser } = await joined(api, newsroom, { email, name: `Ada ${MARK}`, role: 'lead' });
    for (const password of [PASSWORD, `${PASSWORD} ${MARK}`]) {
      const again = new Browser(api);
      await again.call('POST', '/v1/session', { login: email, password });
      await again.call('GET', '/v1/session');
    }
    await browser.call('PUT', '/v1/session/password', { current: 'no', password: `${PASSWORD} ${MARK}` });
    const { body } = await invited(api, newsroom, { email: `2${email}`, name: `Grace ${MARK}` });
    secrets.push(secretOf(body.link));
    await api.call('POST', '/v1/invitations/reading', { json: { token: tokenIn(body.link) } });
    await api.call('POST', '/v1/invitations/acceptance', { json: { token: tokenIn(body.link), password: MARK } });
    const key = await api.call<{ key: string }>('POST', `/v1/members/${newsroom.memberIds.editor}/keys`, {
      key: newsroom.keys.admin,
      json: { label: MARK, machine: true },
    });
    expect(key.status).toBe(201);
    secrets.push(secretOf(key.body.key));
    await api.call('GET', '/v1/claims', { key: key.body.key });
    await api.call('GET', '/v1/claims', { key: `${key.body.key}${MARK}` });
  });

  it('has nothing of what was sent and refused', async () => {
    const { editor } = newsroom.keys;
    await api.call('POST', '/v1/claims', { key: editor, raw: `{ "statement": "${MARK}` });
    await api.call('POST', '/v1/claims', { key: editor, json: { statement: MARK, [MARK]: MARK } });
    await api.call('GET', `/v1/claims?q=${MARK}&limit=${MARK}`, { key: editor });
    await api.call('GET', `/v1/${MARK}?token=${MARK}`, { key: editor });
    await api.call('GET', `/v1/claims/${MARK}`, { key: editor, headers: { 'if-match': MARK, referer: MARK } });
    await api.call('GET', `/v1/%zz${MARK}`, { headers: { cookie: `__Host-caveat=cvs_${MARK}` } });
  });

  it('says who was not let in and who may not do something, by which rule', async () => {
    const { reporter } = newsroom.keys;
    await api.call('POST', '/v1/members', { key: reporter, json: { name: MARK, role: 'admin' } });
    const refused = lines.filter((line) => line.includes('"refused"')).map((line) => JSON.parse(line) as object);
    expect(refused).toContainEqual(
      expect.objectContaining({ status: 401, rule: 'sign_in.refused', route: '/v1/session' }),
    );
    expect(refused).toContainEqual(expect.objectContaining({ status: 401, method: 'GET', route: '/v1/claims' }));
    expect(refused.at(-1)).toMatchObject({
      ...{ status: 403, rule: 'member.by_admin', method: 'POST', route: '/v1/members' },
      ...{ member: newsroom.memberIds.reporter, via: 'key' },
    });
  });

  it('says of a fault of the service what it was at, and nothing of what people wrote', async () => {
    const admin = new Client({ connectionString: api.adminUrl });
    await admin.connect();
    // A statement that fails by its values, and a table that is gone.
    await admin.query(`ALTER TABLE sources ADD CONSTRAINT unlucky CHECK (name <> '${MARK} fails')`);
    await admin.query('ALTER TABLE people RENAME TO nobody');
    await admin.end();
    const failed = [
      await api.call('POST', '/v1/sources', {
        key: newsroom.keys.editor,
        json: { name: `${MARK} fails`, kind: 'outlet' },
      }),
      await api.call('POST', '/v1/session', { json: { login: `${MARK}@news.example`, password: PASSWORD } }),
    ];
    expect(failed.map(({ status }) => status)).toEqual([500, 500]);
    const told = lines.filter((line) => line.includes('unforeseen error'));
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('/v1/sources');
    expect(told[0]).toContain('unlucky');
    expect(told[0]).toContain(failed[0]?.body.instance);
  });

  it.each([
    [
      'PostgreSQL quotes',
      Object.assign(new Error(`invalid input syntax for type uuid: "${MARK} "or" more"`), { code: '22P02' }),
    ],
    ['a reader of JSON quotes', new SyntaxError(`Unexpected token 'x', "${MARK}\n {" is not valid JSON`)],
  ])('leaves out what %s of what it could not read', (_, error) => {
    createLog('info', { write: (line) => lines.push(line) }).error({ err: error }, 'failed');
    expect(lines.at(-1)).toContain(error.message.slice(0, 15));
    expect(lines.at(-1)).toContain('log.test.ts');
  });

  it('has been written to by all that, and holds no mark and no secret', () => {
    expect(lines.length).toBeGreaterThan(2);
    expect(secrets.length).toBeGreaterThan(8);
    expect(found()).toEqual([]);
    expect(lines.filter((line) => line.includes(MARK))).toEqual([]);
    expect(lines.filter((line) => /cv[tsi]_|argon2id|127\.0\.0\.1|authorization|cookie/i.test(line))).toEqual([]);
  });
});
