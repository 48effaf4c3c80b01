import { Command, InvalidArgumentError, Option } from 'commander';
import { bannerNote } from '../spelled.js';
import { EXIT } from './exit.js';
import type { PlayFilesOptions } from './play-files.js';
import { playFiles } from './play-files.js';

/**
 * The command `play`, for `npm run play --` and as a part of `caveat`. Sets `process.exitCode`; Ctrl-C ends the play and
 * the service that it has started; a second one, as npm passes it on, changes nothing.
 *
 * @param openService starts a service of the player's own on throwaway data, unless the signal breaks that off
 */
export function playCommand(openService: PlayFilesOptions['openService']): Command {
  return new Command('play')
    .description('play scenario files through the API and the jobs of a service, and print the timeline')
    .argument('<file...>', 'scenario files (docs/guides/playing-a-case.md)')
    .addOption(
      new Option('--url <url>', 'the service to play against (none: one of its own, on throwaway data)').argParser(
        httpUrl,
      ),
    )
    .option('--key <key>', "with --url: an admin's API key of the newsroom to play in")
    .option('--timeout <seconds>', 'how long the service may be away, or its jobs move nothing', seconds, 60)
    .option('--json', 'print one JSON object and nothing else', false)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : EXIT.wrongForm))
    .action(async (files: string[], options: Options, command: Command) => {
      const { url, key, timeout, json } = options;
      if ((url === undefined) !== (key === undefined)) command.error('error: --url and --key go together');
      const note = json ? bannerNote() : undefined;
      if (note !== undefined) process.stderr.write(`${note}\n`);
      const breakOff = new AbortController();
      const onSignal = () => breakOff.abort();
      const onOutputError = (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        breakOff.abort();
      };
      for (const name of SIGNALS) process.on(name, onSignal);
      process.stdout.on('error', onOutputError);
      try {
        process.exitCode = await playFiles({
          files,
          service: url !== undefined && key !== undefined ? { url, key } : undefined,
          openService,
          json,
          timeout: timeout * 1000,
          out: process.stdout,
          err: process.stderr,
          signal: breakOff.signal,
          environment: process.env,
        });
      } finally {
        for (const name of SIGNALS) process.off(name, onSignal);
      }
    });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Options {
  readonly url?: string;
  readonly key?: string;
  readonly timeout: number;
  readonly json: boolean;
}

function httpUrl(text: string): string {
  const { protocol, pathname } = URL.canParse(text) ? new URL(text) : {};
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new InvalidArgumentError('give one like http://127.0.0.1:4747');
  if (pathname && /\/v1\/?$/.test(pathname)) throw new InvalidArgumentError('give it without the /v1 at its end');
  return text;
}

function seconds(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError('give seconds, more than 0');
  return number;
}
