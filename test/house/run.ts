import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a checking tool and reads its report. With violations such tools exit non-zero, and report all the same.
 * @param script the tool's script, for this Node.js
 * @returns what the tool wrote to standard output, parsed as JSON
 */
export async function reportOf<Report>(script: string, args: readonly string[], cwd: string): Promise<Report> {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], options).catch(outputOfFailure);
  return JSON.parse(stdout) as Report;
}

function outputOfFailure(failure: { stdout?: string; stderr?: string; message: string }): { stdout: string } {
  if (!failure.stdout?.startsWith('{')) throw new Error(failure.stdout || failure.stderr || failure.message);
  return { stdout: failure.stdout };
}
