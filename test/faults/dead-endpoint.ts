import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Driver } from './load/driver.js';
import type { PlannedEndpoint } from './plan/endpoints.js';
import type { BackendName } from './plan/fault.js';
import { planOf } from './plan/plan.js';
import { readLines, type LogLine } from './receiver/log.js';
import { rowsOf, type FaultServer } from './stage/postgres.js';
import { setStage } from './stage/stage.js';

/** Milliseconds from a change until it came to the endpoints that are well. */
export interface Times {
  readonly deliveries: number;
  readonly p50: number;
  readonly p99: number;
}

const ENDPOINTS = Array.from({ length: 100 }, (_, index): PlannedEndpoint => ({
  ...{ name: `endpoint-${index}`, eventTypes: ['claim.status_changed'], desks: [], rateLimit: null, signature: 'v1' },
}));
const DEAD = 'endpoint-0';
/** Of some fifteen seconds: about three changes, and so three hundred deliveries, a second. */
const SIZE = { events: 80, faults: 8 };
const DRAIN_MS = 60_000;

const LEFT = `
  SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM webhook_deliveries d
    JOIN webhook_endpoints e ON e.id = d.endpoint_id WHERE d.state <> 'delivered' AND e.url NOT LIKE '%/${DEAD}') AS left`;

/** A hundred endpoints, of which one takes what is sent and never answers, or none does. */
export async function withDead(server: FaultServer, backend: BackendName, dead: boolean): Promise<Times> {
  const folder = resolve('out/faults/dead-endpoint');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'received.log');
  const stage = await setStage(server, { name: 'faults_dead', backend, log, endpoints: ENDPOINTS });
  try {
    if (dead) await stage.receiver.setMode(DEAD, 'hanging');
    const driver = new Driver(stage.api, planOf(1, { ...SIZE, backends: [backend] }), join(folder, 'acknowledged.log'));
    await driver.fileClaims();
    await driver.run();
    for (const end = Date.now() + DRAIN_MS; Date.now() < end; await pause(100))
      if ((await rowsOf<{ left: string }>(stage.adminUrl, LEFT))[0]?.left === '0') break;
    return timesIn(readLines<LogLine>(log), await changesIn(stage.adminUrl));
  } finally {
    await stage.close();
  }
}

/** When each event happened, by its id. */
async function changesIn(adminUrl: string): Promise<Map<string, number>> {
  const rows = await rowsOf<{ id: string; at: Date }>(adminUrl, 'SELECT event_id AS id, at FROM announcements');
  return new Map(rows.map(({ id, at }) => [id, at.getTime()]));
}

function timesIn(lines: readonly LogLine[], changes: ReadonlyMap<string, number>): Times {
  const times = lines
    .flatMap((line) => (line.kind === 'arrived' && line.endpoint !== DEAD ? line.at - (changes.get(line.id) ?? 0) : []))
    .toSorted((one, other) => one - other);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { deliveries: times.length, p50: at(0.5), p99: at(0.99) };
}
