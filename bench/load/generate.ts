import { fork } from 'node:child_process';
import { GENERATOR } from '../stage/processes.js';
import type { LoadPlan, LoadResult } from './plan.js';

/** Runs a load plan in a process of its own. @throws Error where any answer was not 200 */
export async function generate(plan: LoadPlan): Promise<LoadResult> {
  const child = fork(GENERATOR, { serialization: 'advanced', env: {} });
  child.send(plan);
  const result = await new Promise<LoadResult>((resolve, reject) => {
    child.once('message', (message) => resolve(message as LoadResult));
    child.once('exit', (code) => reject(new Error(`the load generator ended with ${code}`)));
  });
  const failed = Object.entries(result.failed).map(([status, count]) => `${count} × ${status}`);
  if (failed.length > 0) throw new Error(`not every request was answered with 200: ${failed.join(', ')}`);
  return result;
}
