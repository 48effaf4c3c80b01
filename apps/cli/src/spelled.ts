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

/** What to tell whoever wants JSON alone on standard output, where npm has printed its own lines there already. */
export function bannerNote(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const script = environment['npm_lifecycle_event'] ?? '';
  if (!SCRIPTS.has(script) || environment['npm_config_loglevel'] === 'silent') return undefined;
  return `note: npm has printed lines of its own before the JSON; with \`npm run -s ${script} -- …\` it prints none`;
}
