import { spawn } from 'node:child_process';

/** A step that failed for a reason that the user can mend: its message is all that they need to see. */
export class StepFailed extends Error {}

/** A program tells what went wrong at the beginning or at the end of what it says. */
const FIRST_LINES = 25;
const LAST_LINES = 10;

/**
 * Runs a program with its output kept back; only when it fails is it told.
 *
 * @param {string[]} command what follows `node`, or follows the program where `program` is given
 * @param {{ cwd: string, name: string, program?: string, onSpawn?: (pid: number) => void, advice: string }} how when it
 *   fails, `name` says what did, and `advice` what to do
 * @returns {Promise<void>}
 */
export function runQuietly(command, { cwd, name, program = process.execPath, onSpawn, advice }) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) => {
      reject(new StepFailed(`${shorten(output.trim())}\n\n${name} ${reason}. ${advice}`.trimStart()));
    };
    const child = spawn(program, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) onSpawn?.(child.pid);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => fail(`could not be run: ${error.message}`));
    child.on('close', (code, signal) => (code === 0 ? resolve() : fail(`ended with ${signal ?? code}`)));
  });
}

function shorten(output) {
  const lines = output.split('\n');
  if (lines.length <= FIRST_LINES + LAST_LINES) return output;
  return [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)].join('\n');
}
