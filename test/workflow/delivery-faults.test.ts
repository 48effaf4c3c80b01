import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import type { QueuedJob } from '#queue/queue.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import type { DispatchedJob } from '#workflow/ports/outbox-reader.js';
import { createEndpoint } from '#workflow/webhooks/create-endpoint.js';
import { deleteEndpoint } from '#workflow/webhooks/delete-endpoint.js';
import { rotateSecret } from '#workflow/webhooks/rotate-secret.js';
import { eachBackend } from '../support/backends.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';
import { openReceiver, type Received, type Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';

const COPIES = 100;

eachBackend('webhooks, with the queue on', (backend) => {
  let desk: TestDesk;
  let file: Filer;
  let receiver: Receiver;
  let owner: Client;
  const secret = randomBytes(32);

  beforeEach(async () => {
    desk = await testDesk({ redisUrl: (await backend.environment())['REDIS_URL'], workers: 0 });
    file = new Filer(desk);
    receiver = await openReceiver();
    owner = new Client({ connectionString: desk.adminUrl });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await desk.close();
    await receiver.close();
  });

  async function endpoint(): Promise<string> {
    const facts = { description: null, desks: [], rateLimit: null, signature: 'v1' as const, enabled: true };
    const wanted = { url: receiver.url, secret, eventTypes: ['claim.status_changed'], ...facts };
    return (await createEndpoint(desk.workflow, desk.admin, wanted, () => null)).id;
  }
  const hold = async (claimId: string): Promise<unknown> =>
    holdClaim(
      desk.workflow,
      file.marks,
      desk.editor,
      { claimId },
      { status: 'disputed', reason: 'So it was decided.' },
    );
  const lift = async (claimId: string): Promise<unknown> =>
    liftHoldOfClaim(desk.workflow, file.marks, desk.editor, { claimId });
  const count = async (rest: string): Promise<number> =>
    Number((await owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${rest}`)).rows[0]?.n);
  const allDelivered = async (many: number): Promise<void> =>
    until(async () => (await count(`webhook_deliveries WHERE state = 'delivered'`)) === many);
  const versionsOf = (claimId: string): number[] =>
    receiver.received.map(claimIn).flatMap(({ id, version }) => (id === claimId ? version : []));

  it('wait for no endpoint that was deleted in the moment in which they were told', async () => {
    const endpointId = await endpoint();
    const claimId = await file.claim('One.');
    await hold(claimId);
    // Evidence leaves a job, which the same round hands over.
    await file.report(await file.source('Wire'), [{ claimId }]);
    let deleted: Promise<unknown> = Promise.resolve();
    await desk.rounds.dispatch(async () => {
      deleted = deleteEndpoint(desk.workflow, desk.admin, endpointId);
      // It ends here, where nothing makes it wait for the round.
      await Promise.race([deleted, new Promise((resolve) => setTimeout(resolve, 300))]);
    });
    await deleted;
    expect(await count('webhook_deliveries')).toBe(1);
    expect(await count(`webhook_deliveries WHERE state = 'failed' AND failure = 'endpoint_deleted'`)).toBe(1);
  });

  it('are sent once, where the dispatcher dies between the queue and its commit', async () => {
    await endpoint();
    const claims = [await file.claim('One.'), await file.claim('Two.')];
    for (const claimId of claims) await hold(claimId);
    // Evidence leaves jobs, which the same round hands over.
    await file.report(
      await file.source('Wire'),
      claims.map((claimId) => ({ claimId })),
    );
    const cut = desk.rounds.dispatch(async (jobs) => {
      await desk.queue.add(jobs.map(asQueued));
      await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    });
    await expect(cut).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    expect(await count('webhook_deliveries')).toBe(0);
    await desk.startWorker();
    await allDelivered(2);
    await until(async () => (await count('outbox')) === 0);
    expect(await count('webhook_deliveries')).toBe(2);
    expect(receiver.received.map(({ id }) => id).toSorted()).toEqual(await idsTold());
  });

  it('are tried once and in the order of versions, though their jobs come a hundred times and among others', async () => {
    const endpointId = await endpoint();
    const claims = await Promise.all(Array.from({ length: 5 }, (_, i) => file.claim(`Claim ${i}.`)));
    const copies = (job: QueuedJob): QueuedJob[] => Array.from({ length: COPIES }, () => job);
    const { newsroomId } = desk;
    const jobs = shuffled([
      ...copies({ name: 'deliver', payload: { newsroomId, endpointId } }),
      ...copies({ name: 'assess', payload: { newsroomId, claimIds: claims } }),
    ]);
    await desk.startWorker();
    for (let turn = 0; turn < 4; turn += 1) {
      await Promise.all(claims.map(hold));
      await desk.queue.add(jobs.slice((turn * jobs.length) / 4, ((turn + 1) * jobs.length) / 4));
      await Promise.all(claims.map(lift));
    }
    await allDelivered(8 * claims.length);
    expect(await count('webhook_deliveries d, jsonb_object_keys(d.attempts)')).toBe(8 * claims.length);
    expect(receiver.received.map(({ id }) => id).toSorted()).toEqual(await idsTold());
    for (const claimId of claims) expect(versionsOf(claimId)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('verify with the old secret and with the new one, while it is rotated under load', async () => {
    const endpointId = await endpoint();
    await desk.startWorker();
    const claimId = await file.claim();
    const secrets: [Buffer, ...Buffer[]] = [secret];
    const newestAt = new Map<number, Buffer>();
    for (let turn = 0; turn < 12; turn += 1) {
      if (turn % 3 === 1) {
        const next = randomBytes(32);
        await rotateSecret(desk.workflow, desk.admin, endpointId, { secret: next, validFor: 3_600 });
        secrets.push(next);
      }
      await (turn % 2 === 0 ? hold : lift)(claimId);
      newestAt.set(turn + 2, secrets.at(-1) ?? secret);
    }
    await allDelivered(12);
    expect(secrets).toHaveLength(5);
    for (const one of receiver.received) {
      expect(verifies(one, secret)).toBe(true);
      expect(verifies(one, newestAt.get(claimIn(one).version) ?? randomBytes(32))).toBe(true);
      expect(verifies(one, randomBytes(32))).toBe(false);
    }
  });

  async function idsTold(): Promise<string[]> {
    const { rows } = await owner.query<{ id: string }>(
      `SELECT event_id AS id FROM announcements WHERE type = 'claim.status_changed' ORDER BY 1`,
    );
    return rows.map(({ id }) => id);
  }
});

function claimIn({ event }: Received): { id: string; version: number } {
  return event.data['claim'] as { id: string; version: number };
}

function verifies({ body, headers }: Received, key: Buffer): boolean {
  try {
    new Webhook(key.toString('base64')).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

function asQueued({ newsroomId, job: { name, ...payload } }: DispatchedJob): QueuedJob {
  return { name, payload: { newsroomId, ...payload } } as QueuedJob;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
