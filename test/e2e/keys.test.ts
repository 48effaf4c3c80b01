import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { runCaveat } from '../support/processes.js';

jest.setTimeout(120_000);

describe('the command caveat key', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let owner: Client;
  let newsroom: string;
  let admin: string;

  beforeAll(async () => {
    database = await testDatabase();
    env = { DATABASE_URL: database.appUrl };
    owner = new Client({ connectionString: database.adminUrl });
    await owner.connect();
    const create = ['newsroom', 'create', '--name', 'BBC News', '--caveat-name', 'the BBC', '--admin', 'Ada'];
    const { printed } = await runCaveat(create, env);
    newsroom = /newsroom +(\S+)/.exec(printed)?.[1] ?? '';
    admin = /admin +(\S+)/.exec(printed)?.[1] ?? '';
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const create = (...more: string[]) =>
    runCaveat(['key', 'create', '--newsroom', newsroom, '--member', admin, ...more], env);
  const revoke = (key: string) => runCaveat(['key', 'revoke', key, '--newsroom', newsroom], env);
  const kept = async (key: string) =>
    (
      await owner.query(
        `SELECT label, machine, scopes, expires_at AS "expiresAt", created_by AS "createdBy", revoked_at AS "revokedAt"
          FROM api_keys WHERE replace(id::text, '-', '') = $1`,
        [key.slice(4, 36)],
      )
    ).rows[0];

  it('makes a key with scopes and an end, and revokes it by itself or by its id', async () => {
    const terms = [
      '--label',
      'CMS',
      '--scope',
      'claims:read',
      'stories:write',
      '--expires',
      '2999-01-01T00:00:00+01:00',
    ];
    const { printed: key } = await create(...terms);
    expect(await kept(key)).toEqual({
      ...{ label: 'CMS', machine: false, scopes: ['claims:read', 'stories:write'], createdBy: null, revokedAt: null },
      expiresAt: new Date('2998-12-31T23:00:00Z'),
    });
    expect(await revoke(key.trim())).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^revoked \S{36}, CMS\n$/),
    });
    expect((await kept(key)).revokedAt).not.toBeNull();
    expect(await revoke(key.trim())).toMatchObject({
      code: 1,
      printed: expect.stringContaining('There is no API key'),
    });

    const other = (await create()).printed;
    const id = other.slice(4, 36).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    expect(await revoke(id)).toMatchObject({ code: 0, printed: `revoked ${id}\n` });
  });

  it.each([
    [['--scope', 'everything'], '--scope.0: '],
    [['--expires', 'soon'], '--expires: '],
    [['--expires', '2024-12-19T09:05:00Z'], 'still to come'],
  ])('names what is wrong with %j', async (terms, said) => {
    expect(await create(...terms)).toMatchObject({ code: 1, printed: expect.stringContaining(said) });
  });

  it('names what is wrong with a key that is none', async () => {
    expect(await revoke('cvt_x')).toMatchObject({ code: 1, printed: expect.stringContaining('cvt_…') });
  });
});
