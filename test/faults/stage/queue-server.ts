import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../support/processes.js';
import { endWithUs } from './helper.js';

/** A Redis that keeps nothing, and can be taken down and brought up again at the same address. */
export interface QueueServer {
  readonly url: string;
  up(): Promise<void>;
  down(): Promise<void>;
}

const program = ['redis-server', 'valkey-server'].find((each) => spawnSync(each, ['--version']).status === 0);

export const hasRedis = (): boolean => program !== undefined;

export async function queueServer(): Promise<QueueServer> {
  if (!program) throw new Error('no redis-server is found');
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--daemonize', 'no'];
  let server: ChildProcess | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    async up() {
      const started = spawn(program, options, { stdio: ['ignore', 'pipe', 'ignore'] });
      server = started;
      const ended = once(started, 'exit').then(() => {
        throw new Error('redis-server did not start');
      });
      const ready = new Promise<void>((resolve) => {
        started.stdout.on('data', (chunk: Buffer) => chunk.includes('Ready to accept') && resolve());
      });
      await Promise.race([ready, ended]);
      // Its end is ours from now on.
      ended.catch(() => {});
      endWithUs(started);
    },
    async down() {
      const ended = server;
      server = undefined;
      if (!ended) return;
      ended.kill('SIGKILL');
      await once(ended, 'exit');
    },
  };
}
