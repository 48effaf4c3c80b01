import { resolve } from 'node:path';
import { ensureDemo, linkToDemo, type Demo } from '../service/demo.js';
import { createLog } from '#api/create-log.js';
import { environmentToServe } from '../service/fitness.js';
import { runUntilStopped } from '../service/run.js';
import { startService } from '../service/service.js';
import { spelled } from '../spelled.js';

/** `caveat start`: all of Caveat in one process, until it is told to stop. */
export async function start(): Promise<void> {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const environment = await environmentToServe(say);
  await runUntilStopped('Caveat', environment, say, async ({ store, opened, stop }) => {
    const service = await startService(environment, store, createLog(environment.logLevel), say, opened);
    say(`Caveat listens on ${service.url}`);
    if (store.embedded && environment.mode === 'development') {
      const demo = await ensureDemo(service, resolve(environment.dataFolder), say, stop);
      for (const line of welcome(service.url, demo, await linkToDemo(service, demo))) say(line);
    } else say(`No demo is made here. The first newsroom comes by ${spelled('newsroom create --help')}`);
  });
}

function welcome(url: string, { key, claimId }: Demo, link: string | null): string[] {
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
    ...(link === null
      ? [`Sign in at ${url}/sign-in`]
      : ['Sign in as its admin, by a link that works once:', '', `  ${link}`]),
    '',
    `The API is described at ${url}/docs. Ctrl-C stops everything; the data stay.`,
  ];
}
