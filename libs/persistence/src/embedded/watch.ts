const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Looks twice a second whether something is well, and mends it where it is not; after a failed mending it waits longer
 * each time, up to half a minute. Keeps no process alive.
 *
 * @returns ends the watch.
 */
export function watch(isWell: () => boolean, mend: () => Promise<void>, onFailure: (error: Error) => void): () => void {
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (pause: number): Promise<void> => {
    let next = PAUSE_MS;
    try {
      if (!isWell()) await mend();
    } catch (error) {
      onFailure(error as Error);
      next = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    if (!ended) wait(next);
  };
  const wait = (pause: number): void => {
    timer = setTimeout(() => void look(pause), pause).unref();
  };
  wait(PAUSE_MS);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
