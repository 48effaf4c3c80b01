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
  await close();
}
