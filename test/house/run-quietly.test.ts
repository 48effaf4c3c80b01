import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { identityOf, isAlive } from '#persistence/embedded/process-identity.js';
import { until } from '../support/until.js';
import { Bed } from './bed.js';

const SCRIPTS = ['ensure', 'lock', 'progress', 'run-quietly'].map((name) => `scripts/${name}.mjs`);

/** As npm does it: the step starts another program, and neither ends of itself. The last ignores a polite request. */
const STEP = `
  import { spawn } from 'node:child_process';
  import { writeFileSync } from 'node:fs';
  const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')";
  const below = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  below.stdout.once('data', () => writeFileSync('pids', process.pid + ' ' + below.pid));
`;
const RUN = `
  import { runSteps } from './scripts/ensure.mjs';
  import { runQuietly } from './scripts/run-quietly.mjs';
  await runSteps(async () => {
    await runQuietly(['step.mjs'], { cwd: '.', name: 'The step', advice: 'Mend it.' });
    console.log('went on');
  });
`;

describe('a step that is being run when the user gives up', () => {
  let bed: Bed;

  beforeAll(async () => {
    bed = await Bed.dig(SCRIPTS);
    await bed.plant('step.mjs', STEP);
    await bed.plant('run.mjs', RUN);
  });
  afterAll(() => bed.clear());

  /** Begins a step, and gives it up. */
  const givenUp = async (signal: NodeJS.Signals, meanwhile: (pid: number) => Promise<void> = async () => {}) => {
    await bed.plant('pids', '');
    const run = spawn(process.execPath, ['run.mjs'], {
      cwd: bed.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let printed = '';
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
    const file = join(bed.folder, 'pids');
    await until(() => existsSync(file) && readFileSync(file, 'utf8') !== '');
    // Not by their numbers alone, which others get soon on a busy machine.
    const started = readFileSync(file, 'utf8')
      .split(' ')
      .flatMap((pid) => identityOf(Number(pid)) ?? []);
    expect(started).toHaveLength(2);
    // To the whole group and twice, as a terminal and npm tell it.
    process.kill(-run.pid!, signal);
    process.kill(-run.pid!, signal);
    const closed = once(run, 'close');
    await meanwhile(run.pid!);
    const [code] = (await closed) as [number];
    // What was killed stays to be seen until whoever adopted it has taken note.
    await until(() => !started.some(isAlive));
    return { code, printed };
  };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends on %s with all that it has started', async (signal, code) => {
    expect(await givenUp(signal)).toEqual({ code, printed: `The step was stopped (${signal}).\n` });
  });

  it('leaves nothing behind where the user gives up once more while it ends', async () => {
    const onceMore = async (pid: number): Promise<void> => {
      await delay(150);
      process.kill(-pid, 'SIGINT');
    };
    expect(await givenUp('SIGINT', onceMore)).toEqual({ code: 130, printed: 'The step was stopped (SIGINT).\n' });
  });
});
