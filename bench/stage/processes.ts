import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../..', import.meta.url));
const STOP_MS = 5_000;
const START_MS = 60_000;

/** A server process under test. */
export interface ServerProcess {
  readonly url: URL;
  /** From the start of the process until it said where it listens. */
  readonly startMs: number;
  /** Memory that it holds now (resident set), in MB. */
  memory(): number;
  stop(): Promise<void>;
}

interface Launch {
  readonly script: string;
  readonly args?: readonly string[];
  readonly nodeArgs?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What it says when it is ready, where it does not listen. */
  readonly ready?: RegExp;
}

/** Caveat itself, as `caveat start` runs it. */
export const CAVEAT = { script: join(BUILT, 'apps/cli/src/main.js'), args: ['start'] };
/** API and worker, each in a process of its own. */
export const CAVEAT_API = { ...CAVEAT, args: ['api'] };
export const CAVEAT_WORKER = { ...CAVEAT, args: ['worker'], ready: /worker runs/ };
export const BARE_SERVER = join(BUILT, 'bench/bare-server.js');
export const BARE_POSTER = join(BUILT, 'bench/bare-poster.js');
export const RECEIVER = join(BUILT, 'bench/receiver.js');
export const GENERATOR = join(BUILT, 'bench/generator.js');

/** Starts a server and waits until it says `listens on URL`. Nothing of our own environment reaches it but PATH and HOME. */
export async function startServerProcess({
  script,
  args = [],
  nodeArgs = [],
  env,
  ready,
}: Launch): Promise<ServerProcess> {
  const { PATH = '', HOME = '' } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, script, ...args], {
    env: { PATH, HOME, NODE_ENV: 'production', CAVEAT_PORT: '0', CAVEAT_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const endWithUs = (): boolean => child.kill();
  process.once('exit', endWithUs);
  child.once('exit', () => process.removeListener('exit', endWithUs));
  const url = await addressOf(child, ready);
  const startMs = performance.now() - began;
  return { url, startMs, memory: () => residentMegabytes(child.pid ?? 0), stop: () => stop(child) };
}

async function addressOf(child: ChildProcess, ready: RegExp | undefined): Promise<URL> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`a server did not start: ${why}\n${said}`));
    const timer = setTimeout(() => fail(`it said nothing for ${START_MS / 1000} s`), START_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? code}`));
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = ready?.test(said) ? 'http://nowhere' : /listens on (http:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(new URL(address));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
