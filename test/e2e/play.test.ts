import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { freePort, runCaveat, startCaveat, type Started } from '../support/processes.js';
import { eachBackend } from '../support/backends.js';

// Processes start, die and come back: on a machine that is busy with other things, that takes its time.
jest.setTimeout(240_000);

const EXAMPLES = join(process.env['CAVEAT_TEST_BUILT'] ?? '', 'examples');
const FILES = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(EXAMPLES, name));
const KURSK = join(EXAMPLES, 'kursk-december-2024.json');

/** What `play --json` prints of one file. */
interface PlayedFile {
  readonly file: string;
  readonly expectations: number;
  readonly failed: unknown[];
}

function played(printed: string): PlayedFile[] {
  const whole = JSON.parse(printed) as PlayedFile | { files: PlayedFile[] };
  return 'files' in whole ? whole.files : [whole];
}

eachBackend('real cases, played through HTTP and the jobs on', (backend) => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let running: Started[];

  beforeEach(async () => {
    database = await testDatabase();
    env = { DATABASE_URL: database.appUrl, CAVEAT_LOG_LEVEL: 'error', ...(await backend.environment()) };
    running = [];
  });

  afterEach(async () => {
    await Promise.all(running.map((each) => each.kill()));
    await database.drop();
  });

  const started = (command: string, more: Record<string, string> = {}): Started => {
    const process = startCaveat([command], { ...env, ...more });
    running.push(process);
    return process;
  };
  const listening = async (process: Started): Promise<string> => (await process.says(/listens on (http:\S+)/))[1] ?? '';

  async function adminKey(): Promise<string> {
    const create = ['newsroom', 'create', '--name', 'BBC News', '--caveat-name', 'the BBC', '--admin', 'Ada'];
    const made = await runCaveat(create, env);
    const [, newsroom = '', member = ''] = /newsroom (\S+)\nadmin +(\S+)/.exec(made.printed) ?? [];
    const key = await runCaveat(['key', 'create', '--newsroom', newsroom, '--member', member], env);
    return key.printed.trim();
  }

  it('go as a careful desk would have it, with API and worker in one process', async () => {
    const url = await listening(started('start', { CAVEAT_PORT: '0' }));
    const { code, printed } = await runCaveat(
      ['play', '--json', '--url', url, '--key', await adminKey(), ...FILES],
      env,
    );
    expect(played(printed).map(({ failed }) => failed)).toEqual(FILES.map(() => []));
    expect(code).toBe(0);
  });

  it('go the same with two APIs and two workers apart, while workers are killed and started again', async () => {
    const key = await adminKey();
    const [url] = await Promise.all([
      listening(started('api', { CAVEAT_PORT: '0' })),
      listening(started('api', { CAVEAT_PORT: '0' })),
    ]);
    let worker = started('worker');
    started('worker');
    await worker.says(/runs/);
    const play = startCaveat(['play', '--url', url, '--key', key, KURSK], env);
    running.push(play);
    for (const moment of [/reports first-hand/, /takes back|signs off|refused/]) {
      await play.says(moment);
      await worker.kill();
      worker = started('worker');
    }
    await play.says(/36 expectations, 0 failed/);
  });

  it('go the same when the whole service is killed and started again in the middle', async () => {
    const key = await adminKey();
    const more = { CAVEAT_PORT: String(await freePort()) };
    let service = started('start', more);
    const url = await listening(service);
    const play = startCaveat(['play', '--url', url, '--key', key, KURSK], env);
    running.push(play);
    for (const moment of [/setting|Evening address/, /Pentagon briefing/, /Closed briefing/]) {
      await play.says(moment);
      await service.kill();
      service = started('start', more);
    }
    await play.says(/36 expectations, 0 failed/);
  });
});

describe('the embedded PostgreSQL', () => {
  it('loses nothing when the service is killed and started again, and keeps its demo', async () => {
    const data = mkdtempSync(join(tmpdir(), 'caveat-e2e-'));
    const env = { CAVEAT_DATA: data, CAVEAT_PORT: '0', CAVEAT_LOG_LEVEL: 'error' };
    const first = startCaveat(['start'], env);
    const [, key = ''] = await first.says(/(cvt_\S+)\n\nTry/);
    const [, url = ''] = await first.says(/listens on (http:\S+)/);
    const all = async (base: string): Promise<unknown> => {
      const answer = await fetch(`${base}/v1/claims`, { headers: { authorization: `Bearer ${key}` } });
      return answer.json();
    };
    const before = await all(url);
    await first.kill();
    const second = startCaveat(['start'], env);
    const [, again = ''] = await second.says(/listens on (http:\S+)/);
    await second.says(new RegExp(key));
    expect(await all(again)).toEqual(before);
    expect(await second.stop()).toBe(0);
    rmSync(data, { recursive: true, force: true });
  });
});
