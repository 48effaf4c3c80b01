import type { Environment } from '#config/environment.js';
import { Opened } from './opened.js';
import { aborted, inTime, toldToStop } from './signals.js';
import { openStore, type Store } from './store.js';

/** What a part of the service is started with. */
export interface Start {
  readonly store: Store;
  /** Takes up what is opened; it is closed in the end, and the store after it. */
  readonly opened: Opened;
  /** Aborted when the process is told to stop, which may be in the middle of the start. */
  readonly stop: AbortSignal;
}

/**
 * Runs `name` on the store of the environment until the process is told to stop, at whatever it is just then, and leaves
 * nothing running. @throws what the start throws
 */
export async function runUntilStopped(
  name: string,
  environment: Environment,
  say: (line: string) => void,
  start: (start: Start) => Promise<void>,
): Promise<void> {
  const stop = toldToStop();
  try {
    const store = await openStore(environment, { onProgress: say, signal: stop });
    const opened = new Opened();
    try {
      const started = start({ store, opened, stop }).then(() => aborted(stop));
      // What has only begun is not waited for: it fails when what it works on is closed below it.
      await Promise.race([started, aborted(stop)]);
    } finally {
      await inTime(opened.close());
      await store.stop();
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
  say(`${name} has stopped.`);
}
