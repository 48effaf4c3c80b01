import { resolve } from 'node:path';
import { readEnvironment } from '#config/environment.js';
import { ensureDemo } from '../service/demo.js';
import { createLog } from '#api/create-log.js';
import { startService } from '../service/service.js';
import { untilStopped } from '../service/signals.js';
import { openStore } from '../service/store.js';

/** `caveat start`: all of Caveat in one process, until it is told to stop. */
export async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const store = await openStore(environment, { onProgress: say });
  try {
    const service = await startService(environment, store, createLog(environment.logLevel), say);
    say(`Caveat listens on ${service.url}`);
    const stopped = untilStopped(async () => {
      await service.close();
      say('Caveat has stopped.');
    });
    if (store.embedded) {
      say('Loading the demo newsroom');
      const demo = await ensureDemo(service, resolve(environment.dataFolder));
      for (const line of welcome(service.url, demo)) say(line);
    } else say('There is no demo on a database of your own: `caveat newsroom create` makes your newsroom.');
    await stopped;
  } finally {
    await store.stop();
  }
}

function welcome(url: string, { key, claimId }: { key: string; claimId: string }): string[] {
  const curl = `curl -s -H 'Authorization: Bearer ${key}'`;
  return [
    '',
    'The demo newsroom holds a case of December 2024. Its API key:',
    '',
    `  ${key}`,
    '',
    'Try, in another terminal:',
    '',
    `  ${curl} '${url}/v1/claims?status=withdrawn'`,
    `  ${curl} '${url}/v1/claims/${claimId}'`,
    `  ${curl} '${url}/v1/claims/${claimId}/history'`,
    '',
    `The API is described at ${url}/docs. Ctrl-C stops everything; the data stay.`,
  ];
}
