import { inkFor, widthOf } from '../play/layout.js';
import { untilStopped } from '../service/signals.js';
import type { ReceiverOptions } from './options.js';
import { printHeard } from './print.js';
import { openReceiver } from './receive.js';

/** Prints each webhook that comes, until the process is told to stop. @throws BadInput */
export async function runReceiver(options: ReceiverOptions): Promise<void> {
  const out = process.stdout;
  const style = { ink: inkFor(out, process.env), width: widthOf(out) };
  const receiver = await openReceiver(
    options,
    (heard) => out.write(`\n${printHeard(heard, style)}`),
    () => out.write('\nA connection was reset, as told.\n'),
  );
  out.write(`Webhooks are awaited at ${receiver.url}. Ctrl-C ends this.\n`);
  await untilStopped(() => receiver.close());
}
