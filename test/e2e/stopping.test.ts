import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { startCaveat, type Started } from '../support/processes.js';
import { until } from '../support/until.js';

jest.setTimeout(240_000);

describe('a service on its own PostgreSQL that is told to stop', () => {
  let data: string;
  let env: Record<string, string>;
  let running: Started | undefined;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'caveat-stopping-'));
    env = { CAVEAT_DATA: data, CAVEAT_PORT: '0', CAVEAT_LOG_LEVEL: 'warn' };
  });
  afterEach(async () => {
    await running?.kill();
    for (const pid of processesIn(data)) process.kill(pid, 'SIGKILL');
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  });

  it.each([
    ['start', /Creating the database/],
    ['start', /Starting PostgreSQL/],
    ['start', /Migrating the database/],
    ['start', /Loading the demo newsroom/],
    ['api', /API listens on/],
    ['worker', /Migrating the database/],
  ])('%s ends when it has just said %s, and its PostgreSQL with it', async (command, moment) => {
    running = startCaveat([command], env);
    await running.says(moment);
    // Twice, as a terminal and npm both tell it.
    running.child.kill('SIGINT');
    running.child.kill('SIGINT');
    await running.gone();
    expect(running.printed()).toMatch(/has stopped\.\n$/);
    expect(running.printed()).not.toContain('Try, in another terminal');
    expect(running.printed()).not.toContain('"level"');
    expect(running.child.exitCode).toBe(0);
    expect(processesIn(data)).toEqual([]);
  });

  it('starts again from where it was cut off, loads its demo once, and ends once however often it is told', async () => {
    running = startCaveat(['start'], env);
    await running.says(/Migrating the database/);
    await running.stop();
    running = startCaveat(['start'], env);
    await running.says(/Loading the demo newsroom/);
    await running.stop();
    running = startCaveat(['start'], env);
    await running.says(/Ctrl-C stops everything/);
    await running.stop();
    running = startCaveat(['start'], env);
    await running.says(/Ctrl-C stops everything/);
    expect(running.printed()).not.toContain('Loading the demo');
    const telling = setInterval(() => running?.child.kill('SIGINT'), 20);
    await running.gone();
    clearInterval(telling);
    expect(running.child.exitCode).toBe(0);
    expect(processesIn(data)).toEqual([]);
  });
});

describe('a play on a service of its own', () => {
  it.each([/./, /Evening address/])(
    'broken off once it has said %s, leaves no process and no data behind',
    async (moment) => {
      const folder = mkdtempSync(join(tmpdir(), 'caveat-stopping-'));
      const kursk = join(process.env['CAVEAT_TEST_BUILT'] ?? '', 'examples/kursk-december-2024.json');
      const play = startCaveat(['play', kursk], { TMPDIR: folder });
      if (moment.source === '.') await until(() => readdirSync(folder).length > 0);
      else await play.says(moment);
      play.child.kill('SIGINT');
      play.child.kill('SIGINT');
      await play.gone();
      expect(play.child.exitCode).toBe(130);
      expect(processesIn(folder)).toEqual([]);
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
    },
  );
});

/** Processes that work in a folder, or in one below it, or in one that was there. */
function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && workingFolder(pid).startsWith(folder));
}

function workingFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
