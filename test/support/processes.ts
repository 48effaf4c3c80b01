import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The command as it was built from these very sources before the tests. */
const CAVEAT = join(process.env['CAVEAT_TEST_BUILT'] ?? '', 'dist/apps/cli/src/main.js');

/** A process that a test has started, and may kill. */
export interface Started {
  readonly child: ChildProcess;
  /** All that it has printed, on both outputs. */
  printed(): string;
  /** Resolves with the first match of a pattern in what it prints. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves when it has ended by itself. */
  gone(): Promise<void>;
  /** Ends it as nothing can refuse, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

const PATIENCE_MS = 60_000;

/** Starts `caveat …` in a process of its own, with these variables and none of Caveat's beside them. */
export function startCaveat(args: readonly string[], env: Record<string, string>): Started {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [CAVEAT, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    printed += chunk.toString();
    for (const each of listeners) each();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  child.on('exit', () => listeners.forEach((each) => each()));

  const gone = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  return {
    child,
    printed: () => printed,
    gone,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const done = (end: () => void): void => {
          clearTimeout(timer);
          listeners.delete(look);
          end();
        };
        const look = (): void => {
          const match = pattern.exec(printed);
          if (match) done(() => resolve(match));
          else if (child.exitCode !== null || child.signalCode !== null)
            done(() => reject(new Error(`caveat ${args.join(' ')} ended before it said ${pattern}:\n${printed}`)));
        };
        const timer = setTimeout(
          () => done(() => reject(new Error(`caveat ${args.join(' ')} never said ${pattern}:\n${printed}`))),
          PATIENCE_MS,
        );
        listeners.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await gone();
    },
    async stop() {
      child.kill('SIGTERM');
      await gone();
      return child.exitCode;
    },
  };
}

/** Runs `caveat …` to its end. */
export async function runCaveat(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; printed: string }> {
  const started = startCaveat(args, env);
  if (started.child.exitCode === null) await once(started.child, 'close');
  return { code: started.child.exitCode, printed: started.printed() };
}

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
