import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { freePort, runCaveat, startCaveat } from '../support/processes.js';

jest.setTimeout(120_000);

const FIT = {
  CAVEAT_MODE: 'production',
  CAVEAT_SECRET: randomBytes(32).toString('hex'),
  CAVEAT_PUBLIC_URL: 'https://caveat.example',
  CAVEAT_TRUSTED_PROXY: '127.0.0.1',
  CAVEAT_PORT: '0',
};
const WEAK = 'change-me-change-me-change-me-change-me';

describe('production', () => {
  let database: TestDatabase;
  let env: Record<string, string>;

  beforeAll(async () => {
    database = await testDatabase();
    env = { ...FIT, DATABASE_URL: database.appUrl };
  });
  afterAll(async () => database.drop());

  it.each(['start', 'api', 'worker', 'doctor'])(
    'tells at once all that keeps it from serving, and how to mend it: caveat %s',
    async (command) => {
      const { code, printed } = await runCaveat([command], {
        CAVEAT_MODE: 'production',
        CAVEAT_SECRET: WEAK,
        CAVEAT_PUBLIC_URL: 'http://caveat.example',
        CAVEAT_POOL_SIZE: 'many',
        DATABASE_URL: database.adminUrl,
      });
      expect(code).toBe(1);
      expect(printed).toMatch(/CAVEAT_POOL_SIZE must be/);
      expect(printed).toMatch(/CAVEAT_SECRET .*openssl rand -hex 32/);
      expect(printed).toMatch(/CAVEAT_PUBLIC_URL must be the https address/);
      expect(printed).toMatch(/CAVEAT_TRUSTED_PROXY must name the proxy/);
      expect(printed).toMatch(/can bypass row-level security.*CAVEAT_ADMIN_URL/);
      expect(printed).not.toContain(WEAK);
      expect(printed).not.toContain(new URL(database.adminUrl).password);
      expect(printed).not.toMatch(/\n\s+at /);
    },
  );

  it.each([
    ['without a secret', { CAVEAT_SECRET: '' }, /CAVEAT_SECRET must be set/],
    ['over plain http', { CAVEAT_PUBLIC_URL: '' }, /CAVEAT_PUBLIC_URL must be the https address/],
    ['without a stated proxy', { CAVEAT_TRUSTED_PROXY: '' }, /CAVEAT_TRUSTED_PROXY must name the proxy/],
  ])('does not start %s, though all else is well', async (_, wrong, said) => {
    const { code, printed } = await runCaveat(['api'], { ...env, ...wrong });
    expect(printed).toMatch(said);
    expect(printed.match(/^ {2}[A-Z_]+ /gm)).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('starts where all is well, and says what it starts with all the same', async () => {
    const service = startCaveat(['api'], { ...env, CAVEAT_WEBHOOK_HTTP: 'true' });
    const [, url = ''] = await service.says(/listens on (http\S+)/);
    expect(service.printed()).toMatch(/Warning: CAVEAT_WEBHOOK_HTTP is true/);
    const answer = await fetch(`${url}/health/live`);
    expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
    await answer.text();
    expect(await service.stop()).toBe(0);
  });

  it('makes no demo, no newsroom and no account on a database that is new', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-production-'));
    try {
      const port = String(await freePort());
      const service = startCaveat(['start'], { ...FIT, CAVEAT_DATA: folder, CAVEAT_PORT: port });
      await service.says(/No demo is made here/);
      expect(service.printed()).not.toContain('cvt_');
      const refused = await fetch(`http://127.0.0.1:${port}/v1/newsroom`);
      expect(refused.status).toBe(401);
      await refused.text();
      expect(await service.stop()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('has a doctor that says what is well, and changes nothing', async () => {
    const { code, printed } = await runCaveat(['doctor'], env);
    expect(printed.split('\n').filter(Boolean)).toEqual([
      expect.stringMatching(/^ok +the environment, for production/),
      expect.stringMatching(/^ok +the database of DATABASE_URL answers/),
      expect.stringMatching(/^ok +its role "caveat" is bound by row-level security/),
      expect.stringMatching(/^ok +its migrations are those of this release/),
      expect.stringMatching(/^ok +its clock and this machine's differ by \d/),
      expect.stringMatching(/^ok +the queue is in the database, and up to date/),
      'Caveat can start.',
    ]);
    expect(code).toBe(0);
  });

  it('has a doctor that finds what is away or behind', async () => {
    const away = await runCaveat(['doctor'], {
      ...env,
      DATABASE_URL: 'postgres://caveat:9c1f0b7ae2@127.0.0.1:1/caveat',
      REDIS_URL: 'redis://127.0.0.1:1',
    });
    expect(away.printed).toMatch(/^refused +.*DATABASE_URL.*ECONNREFUSED/m);
    expect(away.printed).toMatch(/^refused +The queue of REDIS_URL can't be reached/m);
    expect(away.code).toBe(1);
    const other = await testDatabase();
    const admin = new Client({ connectionString: other.adminUrl });
    await admin.connect();
    try {
      await admin.query('DELETE FROM bullmq.migration');
      const behind = await runCaveat(['doctor'], { ...env, DATABASE_URL: other.appUrl });
      expect(behind).toMatchObject({
        code: 1,
        printed: expect.stringMatching(/^refused +The queue .*npm run migrate/m),
      });
      await admin.query('DELETE FROM migrations');
      const empty = await runCaveat(['doctor'], { ...env, DATABASE_URL: other.appUrl });
      expect(empty).toMatchObject({
        code: 1,
        printed: expect.stringMatching(/^refused +The database lacks \d+ migr/m),
      });
    } finally {
      await admin.end();
      await other.drop();
    }
  });

  it('is no matter of a trial, to which the doctor says what production would refuse', async () => {
    const { code, printed } = await runCaveat(['doctor'], { DATABASE_URL: database.appUrl });
    expect(printed).toMatch(
      /^warning +CAVEAT_MODE is development; production would refuse CAVEAT_SECRET, CAVEAT_PUBLIC_URL, CAVEAT_TRUSTED_PROXY/m,
    );
    expect(code).toBe(0);
  });
});
