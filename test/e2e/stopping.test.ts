import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { postgresProcessesIn } from '#persistence/embedded/process-identity.js';
import { startCaveat, type Started } from '../support/processes.js';

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
    for (const pid of postgresIn(data)) process.kill(pid, 'SIGKILL');
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
    expect(postgresIn(data)).toEqual([]);
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
    expect(postgresIn(data)).toEqual([]);
  });
});

/** Processes of PostgreSQL on the cluster of a data folder. */
function postgresIn(data: string): number[] {
  return postgresProcessesIn(join(data, 'postgres'));
}
