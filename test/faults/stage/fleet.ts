import { setTimeout as pause } from 'node:timers/promises';
import { holdsConnection } from './connections.js';
import { endWithUs } from './helper.js';
import { freePort, startCaveat, type Started } from '../../support/processes.js';

/** The processes of the service under test: one API and two workers. Whatever is killed is started again. */
export interface Fleet {
  /** Where the API is, also while it is not. */
  readonly url: string;
  /** SIGKILL; started again after so many milliseconds. Resolves when it is dead. */
  killWorker(index: number, backAfterMs: number): Promise<void>;
  /** The worker that holds one of the connections from these ports. */
  senderAmong(ports: ReadonlySet<number>): number | undefined;
  killApi(backAfterMs: number): Promise<void>;
  /** SIGSTOP and, after so many milliseconds, SIGCONT. Resolves when it is stopped. */
  freezeWorker(index: number, forMs: number): Promise<void>;
  /** Resolves when all that was killed or frozen runs again. */
  whole(): Promise<void>;
  /** Processes that ended though nobody had asked them to, and what they said last. They are not started again. */
  readonly died: readonly string[];
  /** What each process printed, in all its lives. */
  printed(): Record<string, string>;
  stop(): Promise<void>;
}

const WORKERS = 2;
const MOST_SAID = 2_000;

export async function startFleet(env: Record<string, string>): Promise<Fleet> {
  const port = await freePort();
  const running = new Map<string, Started>();
  const past = new Map<string, string[]>();
  const coming = new Map<string, Promise<void>>();
  const asked = new Set<Started>();
  const died: string[] = [];
  let stopped = false;

  const start = async (name: string): Promise<void> => {
    const [kind = ''] = name.split(' ');
    for (let tries = 1; !stopped; tries += 1) {
      const started = startCaveat([kind], { ...env, ...(kind === 'api' && { CAVEAT_PORT: String(port) }) });
      running.set(name, started);
      endWithUs(started.child);
      try {
        await started.says(/listens on|runs/);
        started.child.once('exit', (code) => {
          if (!asked.has(started)) died.push(`${name} ended with ${code}: …${started.printed().slice(-MOST_SAID)}`);
        });
        return;
      } catch (error) {
        // While the database is away a service refuses to start; whoever runs it starts it again.
        keep(name, started);
        if (tries === 20) throw error;
        await pause(250);
      }
    }
  };
  const keep = (name: string, started: Started): void =>
    void past.set(name, [...(past.get(name) ?? []), started.printed()]);
  const kill = async (name: string, backAfterMs: number): Promise<void> => {
    await coming.get(name);
    const started = running.get(name) as Started;
    asked.add(started);
    await started.kill();
    keep(name, started);
    coming.set(
      name,
      pause(backAfterMs).then(() => start(name)),
    );
  };

  const names = ['api', ...Array.from({ length: WORKERS }, (_, index) => `worker ${index}`)];
  await Promise.all(names.map(start));
  return {
    url: `http://127.0.0.1:${port}`,
    killWorker: (index, backAfterMs) => kill(`worker ${index}`, backAfterMs),
    senderAmong: (ports) =>
      Array.from({ length: WORKERS }, (_, index) => index).find((index) =>
        holdsConnection(running.get(`worker ${index}`)?.child.pid ?? 0, ports),
      ),
    killApi: (backAfterMs) => kill('api', backAfterMs),
    async freezeWorker(index, forMs) {
      const name = `worker ${index}`;
      await coming.get(name);
      const { child } = running.get(name) as Started;
      child.kill('SIGSTOP');
      coming.set(
        name,
        pause(forMs).then(() => void child.kill('SIGCONT')),
      );
    },
    async whole() {
      await Promise.all(coming.values());
    },
    died,
    printed: () =>
      Object.fromEntries(
        names.map((name) => [
          name,
          [...(past.get(name) ?? []), running.get(name)?.printed() ?? ''].join('\n--- again\n'),
        ]),
      ),
    async stop() {
      stopped = true;
      for (const started of running.values()) asked.add(started);
      await Promise.all([...running.values()].map((started) => started.kill()));
      await Promise.allSettled(coming.values());
    },
  };
}
