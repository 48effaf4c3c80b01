/** How long closing may take: whoever waits for a queue that is away must not keep the rest from being stopped. */
const PATIENCE_MS = 3_000;

/**
 * Aborted when the process is told to stop (SIGINT, SIGTERM, SIGHUP). Telling it again changes nothing, for the first
 * time ends it soon; npm passes on a Ctrl-C that the terminal has already sent to all of us.
 */
export function toldToStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** Runs until the process is told to stop, then closes once, and waits for that no longer than three seconds. */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  await aborted(toldToStop());
  await inTime(close());
}

/** Resolves when the signal is aborted. */
export async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Waits for what closes, for three seconds at most. */
export async function inTime(closing: Promise<void>): Promise<void> {
  await Promise.race([closing, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
}
