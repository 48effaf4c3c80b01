import { fork } from 'node:child_process';
import type { PostPlan, PostResult } from '../bare-poster.js';
import { BARE_POSTER } from '../stage/processes.js';

/** Posts by the bare sender, in a process of its own. */
export async function postBare(plan: PostPlan): Promise<PostResult> {
  const child = fork(BARE_POSTER, { serialization: 'advanced', env: {} });
  child.send(plan);
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as PostResult));
    child.once('exit', (code) => reject(new Error(`the bare sender ended with ${code}`)));
  });
}
