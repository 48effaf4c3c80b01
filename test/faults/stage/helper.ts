import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a process of the fault tests, which ends with this one; its output is ours to read. */
export function forkHelper(path: string, args: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(`../${path}`, import.meta.url));
  return fork(script, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
}

/** Has a process end at the latest when this one does. */
export function endWithUs(child: ChildProcess): void {
  const end = (): boolean => child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.removeListener('exit', end));
}

/** What a helper prints until `pattern` matches. */
export function said(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const match = pattern.exec(printed);
      if (match) resolve(match[1] ?? printed);
    });
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`a helper ended with ${code} before it said ${pattern}: ${printed}`)),
    );
  });
}
