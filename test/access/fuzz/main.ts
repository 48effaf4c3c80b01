import { Command, InvalidArgumentError } from 'commander';
import { startServer } from '../../faults/stage/postgres.js';
import { fuzz } from './fuzz.js';
import { reportOf } from './report.js';
import { setStage } from './stage.js';

const whole = (text: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(text);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { requests: count, seed } = new Command('node test/access/fuzz/run.mjs')
  .description('Requests that fast-check makes from the API’s document, to an API and a worker of this moment.')
  .option('--requests <n>', 'how many', whole, 20_000)
  .option('--seed <n>', 'another makes other requests', whole, 1)
  .parse()
  .opts<{ requests: number; seed: number }>();

const server = await startServer();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => void server.stop().finally(() => process.exit(130)));
try {
  const stage = await setStage(await server.database('fuzz'));
  try {
    const onProgress = (sent: number): void => void (sent % 2_400 === 0 && say(`  ${sent} sent`));
    const result = await fuzz({ ...stage, count, seed, onProgress });
    const failures = stage.failures();
    say(reportOf(result, stage.document.operations.length, seed));
    for (const line of failures) say(line);
    process.exitCode = result.wrong.length + failures.length > 0 ? 1 : 0;
  } finally {
    await stage.close();
  }
} finally {
  await server.stop();
}
