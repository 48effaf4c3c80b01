import { openQueue } from '../src/queue.js';

/** A worker process to be killed: it takes one job, says so, and never finishes it. */
const options = JSON.parse(process.argv[2] ?? '') as { redisUrl?: string; postgresUrl: string };
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const queue = openQueue({ ...options, logger: silent });
const never = (): Promise<never> => {
  process.stdout.write('taken\n');
  return new Promise(() => undefined);
};
queue.work({ assess: never, spread: never, recheck: never }, { concurrency: 1 });
