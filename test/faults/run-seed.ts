import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Verdict } from './check/verdict.js';
import { Driver } from './load/driver.js';
import { Injector } from './load/injector.js';
import type { Plan } from './plan/plan.js';
import { forkHelper, said } from './stage/helper.js';
import { rowsOf, type FaultServer } from './stage/postgres.js';
import { setStage, type Stage } from './stage/stage.js';

export interface SeedResult {
  readonly plan: Plan;
  readonly verdict: Verdict;
  readonly acknowledged: number;
  readonly faults: number;
  /** From the end of the last fault until all was delivered. */
  readonly drainMs: number;
  readonly tookMs: number;
  /** Answers of the API that were no answers. */
  readonly wrongAnswers: readonly string[];
  /** Processes that ended by themselves. */
  readonly died: readonly string[];
}

const DRAIN_MS = 90_000;
/** Plans, logs and output of the latest run of each seed. */
const KEPT = resolve('out/faults');

/** What is still to be done by the service before everything is delivered. */
const LEFT = `
  SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM spreads)
    + (SELECT count(*) FROM claim_revisions WHERE evidence > assessed)
    + (SELECT count(*) FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id
        WHERE e.enabled AND d.state <> 'delivered') AS left`;

/** Plays one plan and has it judged. */
export async function runSeed(server: FaultServer, plan: Plan): Promise<SeedResult> {
  const began = Date.now();
  const folder = join(KEPT, `seed-${plan.seed}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = (name: string): string => join(folder, name);
  writeFileSync(file('plan.json'), `${JSON.stringify(plan, null, 2)}\n`);

  const stage = await setStage(server, {
    name: `faults_${plan.seed}`,
    backend: plan.backend,
    log: file('received.log'),
  });
  try {
    const driver = new Driver(stage.api, plan, file('acknowledged.log'));
    const injector = new Injector(stage, plan, file('injected.log'));
    await driver.fileClaims();
    await Promise.all([driver.run(), injector.run()]);
    const ended = Date.now();
    await drained(stage);
    const drainMs = Date.now() - ended;
    const logs = ['received.log', 'acknowledged.log', 'injected.log'].map(file);
    const checker = forkHelper('check/main.js', [stage.adminUrl, ...logs]);
    const verdict = JSON.parse(await said(checker, /^(\{.*\})\n/)) as Verdict;
    return {
      ...{ plan, verdict, acknowledged: driver.acknowledged, faults: plan.faults.length },
      ...{ drainMs, tookMs: Date.now() - began, wrongAnswers: stage.api.wrong },
      died: [...stage.fleet.died],
    };
  } finally {
    for (const [name, printed] of Object.entries(stage.fleet.printed()))
      writeFileSync(file(`${name.replace(' ', '-')}.log`), printed);
    await stage.close();
  }
}

/** Waits until nothing is left to do, or for as long as anybody would wait; the checker tells which. */
async function drained({ adminUrl }: Stage): Promise<void> {
  for (const end = Date.now() + DRAIN_MS; Date.now() < end; await pause(100)) {
    const [row] = await rowsOf<{ left: string }>(adminUrl, LEFT);
    if (row?.left === '0') return;
  }
}
