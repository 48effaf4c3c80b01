/** How long closing may take: whoever waits for a queue that is away must not keep the rest from being stopped. */
const PATIENCE_MS = 1_200;

/**
 * Runs until the process is told to stop (SIGINT, SIGTERM, SIGHUP), then closes once. A second signal ends it at once:
 * whatever is under way then is done again by the next start.
 */
export async function untilStopped(close: () => Promise<void>): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  await new Promise<void>((resolve) => {
    let told = false;
    for (const signal of signals)
      process.on(signal, () => {
        if (told) process.exit(1);
        told = true;
        resolve();
      });
  });
  await Promise.race([close(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
}
