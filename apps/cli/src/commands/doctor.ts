import { resolve } from 'node:path';
import type { Environment } from '#config/environment.js';
import { fitnessForProduction } from '#config/production.js';
import { inspectDatabase, type Inspection } from '#persistence/inspect.js';
import { isMigrated } from '#persistence/migrate.js';
import { bypassAdvice, missingAdvice, newerAdvice } from '#persistence/readiness.js';
import { faultForPeople } from '../fault.js';
import { fitnessOf } from '../service/fitness.js';
import { spelled } from '../spelled.js';

/** Second factors count in steps of 30 seconds, sessions and keys by the clock of the database. */
const MOST_SKEW_MS = 5_000;

type Say = (kind: 'ok' | 'warning' | 'refused', line: string) => void;

/** `caveat doctor`: all that a start would refuse, and what is well, without starting anything. */
export async function doctor(): Promise<void> {
  let refused = 0;
  const say: Say = (kind, line) => {
    if (kind === 'refused') refused += 1;
    process.stdout.write(`${kind.padEnd(8)} ${line}\n`);
  };
  const { environment, faults, warnings } = fitnessOf(process.env);
  for (const fault of faults) say('refused', fault);
  for (const warning of warnings) say('warning', warning);
  if (faults.length === 0) say('ok', `the environment, for ${environment.mode}`);
  if (environment.mode === 'development') tellOfProduction(environment, say);
  const isFit = await lookAtDatabase(environment, say);
  if (environment.redisUrl !== undefined) await lookAtRedis(environment.redisUrl, say);
  else if (environment.databaseUrl !== undefined && isFit) await lookAtQueue(environment.databaseUrl, say);
  process.stdout.write(refused === 0 ? 'Caveat can start.\n' : `Caveat would not start: mend what is refused.\n`);
  if (refused > 0) process.exitCode = 1;
}

function tellOfProduction(environment: Environment, say: Say): void {
  const names = fitnessForProduction(environment).faults.map(({ variable }) => variable);
  if (names.length > 0)
    say(
      'warning',
      `CAVEAT_MODE is development; production would refuse ${names.join(', ')}: \`CAVEAT_MODE=production ${spelled('doctor')}\` says why`,
    );
}

/** @returns whether a service could serve from it */
async function lookAtDatabase({ databaseUrl, dataFolder }: Environment, say: Say): Promise<boolean> {
  if (databaseUrl === undefined) {
    say('ok', `the database is the embedded PostgreSQL of ${resolve(dataFolder)}, which a start brings up`);
    return true;
  }
  let found: Inspection;
  try {
    found = await inspectDatabase(databaseUrl);
  } catch (error) {
    say('refused', faultForPeople(error));
    return false;
  }
  const { role, bypasses, missing, newer, clockAheadMs } = found;
  say('ok', 'the database of DATABASE_URL answers');
  if (bypasses) say('refused', bypassAdvice(role));
  else say('ok', `its role "${role}" is bound by row-level security`);
  if (missing.length > 0) say('refused', missingAdvice(missing));
  else if (newer.length > 0) say('refused', newerAdvice(newer));
  else say('ok', 'its migrations are those of this release');
  const seconds = (Math.abs(clockAheadMs) / 1000).toFixed(1);
  if (Math.abs(clockAheadMs) > MOST_SKEW_MS)
    say(
      'warning',
      `its clock is ${seconds} s ${clockAheadMs > 0 ? 'ahead of' : 'behind'} this machine's: second factors and limits need them to agree`,
    );
  else say('ok', `its clock and this machine's differ by ${seconds} s`);
  return !bypasses && missing.length === 0 && newer.length === 0;
}

async function lookAtQueue(databaseUrl: string, say: Say): Promise<void> {
  const { isQueueMigrated } = await import('#queue/migrate.js');
  if (await isMigrated(databaseUrl, isQueueMigrated)) say('ok', 'the queue is in the database, and up to date');
  else say('refused', 'The queue in the database is not up to date. Run `npm run migrate`.');
}

async function lookAtRedis(url: string, say: Say): Promise<void> {
  const { reachRedis } = await import('#queue/reach.js');
  try {
    await reachRedis(url);
    say('ok', 'the queue of REDIS_URL answers');
  } catch (error) {
    say(
      'refused',
      `The queue of REDIS_URL can't be reached: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
