import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from './processes.js';

/** Where the jobs are kept in a test. */
export interface TestBackend {
  readonly name: 'PostgreSQL' | 'Redis';
  /** The variables that choose it; each call another, empty one. */
  environment(): Promise<Record<string, string>>;
}

const program = ['redis-server', 'valkey-server'].find((each) => spawnSync(each, ['--version']).status === 0);

/** The same tests on PostgreSQL and on Redis. Where no redis-server is found, those on Redis are skipped; in CI it must be there. */
export function eachBackend(title: string, tests: (backend: TestBackend) => void): void {
  describe(`${title} PostgreSQL`, () => {
    tests({ name: 'PostgreSQL', environment: async () => ({}) });
  });
  if (!program && !process.env['CI']) {
    describe.skip(`${title} Redis (skipped: no redis-server is found)`, () => {
      tests(onRedis(''));
    });
    return;
  }
  describe(`${title} Redis`, () => {
    let server: ChildProcess;
    const backend = { name: 'Redis' as const, environment: async () => onRedis(url).environment() };
    let url = '';

    it('has a redis-server to run on', () => {
      expect(program).toBeDefined();
    });
    beforeAll(async () => {
      if (!program) return;
      const port = await freePort();
      url = `redis://127.0.0.1:${port}`;
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--daemonize', 'no'];
      server = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] });
      await new Promise<void>((resolve, reject) => {
        server.once('exit', () => reject(new Error('redis-server did not start')));
        server.stdout?.on('data', (chunk: Buffer) => chunk.includes('Ready to accept') && resolve());
      });
    });
    tests(backend);
    // Jest calls these in the order of their definition: the server goes after all that uses it.
    afterAll(async () => {
      if (!server) return;
      server.removeAllListeners('exit');
      server.kill('SIGKILL');
      await once(server, 'exit');
    });
  });
}

/** Databases of one server, one after another, so that no test meets another's jobs. */
let next = 0;

function onRedis(url: string): TestBackend {
  return { name: 'Redis', environment: async () => ({ REDIS_URL: `${url}/${next++ % 16}` }) };
}
