import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** A step that failed for a reason that the user can mend: its message is all that they need to see. */
export class StepFailed extends Error {}

/** A program tells what went wrong at the beginning or at the end of what it says. */
const FIRST_LINES = 25;
const LAST_LINES = 10;

/** The user has given up while a step was being run. */
export class StepStopped extends StepFailed {
  /** @param {string} name @param {NodeJS.Signals} signal */
  constructor(name, signal) {
    super(`${name} was stopped (${signal}).`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long a program may take to end when it is asked to. */
const PATIENCE_MS = 500;

/**
 * Runs a program with its output kept back; only when it fails is it told. It ends, with all that it has started, when
 * this process is told to stop.
 *
 * @param {string[]} command what follows `node`, or follows the program where `program` is given
 * @param {{ cwd: string, name: string, program?: string, onSpawn?: (pid: number) => void, advice: string }} how when it
 *   fails, `name` says what did, and `advice` what to do
 * @returns {Promise<void>}
 */
export function runQuietly(command, { cwd, name, program = process.execPath, onSpawn, advice }) {
  return new Promise((resolve, reject) => {
    let output = '';
    let stopped;
    const fail = (reason) => {
      reject(new StepFailed(`${shorten(output.trim())}\n\n${name} ${reason}. ${advice}`.trimStart()));
    };
    // A group of its own: the signals are for us, who end all of it and wait until it is gone.
    const child = spawn(program, command, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const stop = (signal) => {
      if (stopped !== undefined) return;
      stopped = signal;
      signalGroup(child.pid, 'SIGTERM');
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE_MS).unref();
    };
    for (const signal of SIGNALS) process.on(signal, stop);
    if (child.pid !== undefined) onSpawn?.(child.pid);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const ended = (settle) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      settle();
    };
    child.on('error', (error) => ended(() => fail(`could not be run: ${error.message}`)));
    child.on('close', async (code, signal) => {
      // Told to stop once more, this process waits on: whatever it has started would outlive it.
      if (stopped !== undefined) await untilGone(child.pid);
      ended(() => {
        if (stopped !== undefined) reject(new StepStopped(name, stopped));
        else if (code === 0) resolve();
        else fail(`ended with ${signal ?? code}`);
      });
    });
  });
}

/** @returns {boolean} whether any process of the group is left */
function signalGroup(pid, signal) {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** What is left after its time is killed, whenever it is that this process comes to look. */
async function untilGone(pid) {
  const deadline = Date.now() + 2 * PATIENCE_MS;
  while (signalGroup(pid, 0) && Date.now() < deadline) await delay(20);
  signalGroup(pid, 'SIGKILL');
}

function shorten(output) {
  const lines = output.split('\n');
  if (lines.length <= FIRST_LINES + LAST_LINES) return output;
  return [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)].join('\n');
}
