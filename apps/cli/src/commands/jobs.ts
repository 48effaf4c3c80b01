import { readEnvironment } from '#config/environment.js';
import type { Queue } from '#queue/queue.js';
import { BadInput } from '../fault.js';
import { createLog } from '#api/create-log.js';
import { queueOf } from '../service/queue.js';
import { bannerNote, spelled } from '../spelled.js';
import { openMigrated, openStore } from '../service/store.js';

/** `caveat jobs`: the jobs that have failed for good. */
export async function listJobs({ limit, json }: { limit: number; json: boolean }): Promise<void> {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000))
    throw new BadInput('--limit takes a whole number from 1 to 1000.');
  const jobs = await withQueue((queue) => queue.failed({ offset: 0, limit }));
  if (json) {
    const note = bannerNote();
    if (note !== undefined) process.stderr.write(`${note}\n`);
    process.stdout.write(`${JSON.stringify(jobs, null, 2)}\n`);
    return;
  }
  if (jobs.length === 0) process.stdout.write('No job has failed for good.\n');
  for (const job of jobs) {
    process.stdout.write(
      `${job.id}  ${job.name}  failed ${job.failedAt.toISOString()} after ${job.attempts} attempts\n`,
    );
    process.stdout.write(`  ${job.reason}\n  ${JSON.stringify(job.payload)}\n`);
  }
}

/** `caveat jobs run-again`: puts failed jobs back. */
export async function runJobsAgain(id: string): Promise<void> {
  const count = await withQueue((queue) => queue.runAgain(id));
  if (count === 0 && id !== 'all')
    throw new BadInput(`No failed job has the id ${id}. This lists them: ${spelled('jobs')}`);
  process.stdout.write(`${count} ${count === 1 ? 'job runs' : 'jobs run'} again.\n`);
}

async function withQueue<T>(work: (queue: Queue) => Promise<T>): Promise<T> {
  const environment = readEnvironment(process.env);
  const store = await openStore(environment);
  // The queue's tables come with the migrations, which a fresh embedded database may not have yet.
  await (await openMigrated(store, { poolSize: 1, applicationName: 'caveat command' }, () => {})).close();
  const queue = queueOf(environment, store, createLog('warn'));
  try {
    return await work(queue);
  } finally {
    await queue.close();
    await store.stop();
  }
}
