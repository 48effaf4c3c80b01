import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { postgresProcessesIn } from '#persistence/embedded/process-identity.js';
import { startPostgres, type RunningPostgres } from '#persistence/embedded/start-postgres.js';
import { freePort, runCaveat, startCaveat, type Started } from '../support/processes.js';

jest.setTimeout(240_000);

describe('while the database is away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caveat-outage-'));
  let postgres: RunningPostgres;
  let service: Started;
  let url: string;
  let key: string;

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir: folder, throwaway: true });
    const app = new URL(postgres.adminUrl);
    [app.username, app.password, app.pathname] = ['caveat', 'only-for-tests', '/caveat'];
    const env = { DATABASE_URL: app.href, CAVEAT_PORT: String(await freePort()), CAVEAT_LOG_LEVEL: 'error' };
    await runCaveat(['migrate'], { ...env, CAVEAT_ADMIN_URL: postgres.adminUrl });
    const made = await runCaveat(
      ['newsroom', 'create', '--name', 'N', '--caveat-name', 'the N', '--admin', 'Ada'],
      env,
    );
    const [, newsroom = '', member = ''] = /newsroom (\S+)\nadmin +(\S+)/.exec(made.printed) ?? [];
    key = (await runCaveat(['key', 'create', '--newsroom', newsroom, '--member', member], env)).printed.trim();
    service = startCaveat(['start'], env);
    [, url = ''] = await service.says(/listens on (http:\S+)/);
  });

  afterAll(async () => {
    await service.kill();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (path: string, body?: object): Promise<Response> =>
    fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  const answering = async (path: string, status: number): Promise<void> => {
    for (let tries = 0; (await call(path)).status !== status; tries += 1) {
      if (tries === 600) throw new Error(`${path} never answered ${status}`);
      await pause(50);
    }
  };

  it('the API says so and when to come back, keeps what was acknowledged, and goes on by itself', async () => {
    const source = { name: 'Army spokesman', kind: 'person' };
    expect((await call('/v1/sources', source)).status).toBe(201);
    await answering('/health/ready', 200);

    await postgres.stop();
    const refused = await call('/v1/sources', source);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.headers.get('content-type')).toMatch('application/problem+json');
    expect((await call('/health/ready')).status).toBe(503);
    expect((await call('/health/live')).status).toBe(200);

    postgres = await startPostgres({ dataDir: folder, throwaway: true });
    await answering('/health/ready', 200);
    await answering('/v1/sources', 200);
    const { items } = (await (await call('/v1/sources')).json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name)).toEqual([source.name]);
    const claimant = (await (await call('/v1/sources', source)).json()) as { id: string };
    const claim = await call('/v1/claims', { statement: 'It goes on.', claimantId: claimant.id });
    expect(claim.status).toBe(201);
    const { id } = (await claim.json()) as { id: string };
    const evidence = [{ claimId: id, stance: 'supports' }];
    await call('/v1/reports', { sourceId: claimant.id, title: 'After the outage', firsthand: true, evidence });
    let strength = 0;
    for (let tries = 0; strength === 0 && tries < 400; tries += 1) {
      await pause(50);
      ({ strength } = (
        (await (await call(`/v1/claims/${id}`)).json()) as { assessment: { strength: number } }
      ).assessment);
    }
    expect(strength).toBe(1);
  });

  it('the API says so as well when the database hangs, and goes on when it does', async () => {
    const signalAll = (signal: NodeJS.Signals): void =>
      postgresProcessesIn(join(folder, 'postgres')).forEach((pid) => process.kill(pid, signal));
    await Promise.all([1, 2, 3].map(() => answering('/v1/sources', 200)));
    signalAll('SIGSTOP');
    try {
      const answers = await Promise.all([1, 2, 3].map(() => call('/v1/sources')));
      expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual(
        answers.map(() => [503, expect.stringMatching(/^\d+$/)]),
      );
    } finally {
      signalAll('SIGCONT');
    }
    await answering('/health/ready', 200);
    await answering('/v1/sources', 200);
  });
});
