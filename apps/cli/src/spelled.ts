import { basename, relative } from 'node:path';

/** The scripts of package.json by which npm runs `caveat`. */
const SCRIPTS = new Set(['start', 'api', 'worker', 'play', 'receiver', 'caveat', 'migrate']);

/**
 * How to run `caveat COMMAND` for whoever has started this process: `npm run caveat -- jobs`, `caveat jobs` where it is
 * installed, else `node dist/apps/cli/src/main.js jobs`.
 */
export function spelled(
  command: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  program = process.argv[1] ?? 'caveat',
): string {
  if (SCRIPTS.has(environment['npm_lifecycle_event'] ?? '')) return `npm run caveat -- ${command}`;
  return basename(program) === 'caveat' ? `caveat ${command}` : `node ${relative('', program)} ${command}`;
}
