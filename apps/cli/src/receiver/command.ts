import { Command, InvalidArgumentError, Option } from 'commander';
import type { ReceiverOptions } from './options.js';

/** The command `receiver`: a receiver of webhooks to try Caveat with, until Ctrl-C. */
export function receiverCommand(): Command {
  return new Command('receiver')
    .description('receive webhooks: verify and print each, and fail, hang or refuse where told to (docs/webhooks.md)')
    .option('--port <number>', 'where to listen; 0 takes any free port', whole(0, 65_535), 4848)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .addOption(
      new Option('--secret <whsec_…>', 'the secret of the endpoint; may be given several times')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(
      new Option('--public-key <whpk_…>', 'the public key of an endpoint that signs by v1a; likewise')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--acknowledge', 'answer that the stories of each webhook show it now', false)
    .addOption(new Option('--fail <status>', 'answer with this status').argParser(whole(200, 599)))
    .option('--hang', 'take each webhook, and never answer', false)
    .option('--refuse', 'reset each connection before anything is read from it', false)
    .addOption(
      new Option('--fail-times <number>', 'fail, hang or refuse only so often, then do well')
        .argParser(whole(1, 1_000_000))
        .default(Infinity, 'always'),
    )
    .option('--slow <milliseconds>', 'wait so long before each answer', whole(0, 3_600_000), 0)
    .option('--log <file>', 'add each webhook to this file, as a line of JSON')
    .action(async ({ secret, publicKey, ...options }: Given) =>
      (await import('./run.js')).runReceiver({
        log: undefined,
        fail: undefined,
        ...options,
        keys: [...secret, ...publicKey],
      }),
    );
}

type Given = Omit<ReceiverOptions, 'keys' | 'log' | 'fail'> & {
  readonly secret: readonly string[];
  readonly publicKey: readonly string[];
  readonly log?: string;
  readonly fail?: number;
};

const collect = (text: string, before: readonly string[]): readonly string[] => [...before, text];

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d+$/.test(text) ? Number(text) : -1;
    if (number < least || number > most) throw new InvalidArgumentError(`give a whole number from ${least} to ${most}`);
    return number;
  };
