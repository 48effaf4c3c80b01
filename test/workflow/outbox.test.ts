import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Queue as BullQueue } from 'bullmq';
import { Client } from 'pg';
import { chooseBackend } from '#queue/choose-backend.js';
import { QUEUE_NAME } from '#queue/names.js';
import { Dispatcher } from '#worker/dispatcher.js';
import { handlers } from '#worker/handlers.js';
import { holdClaim } from '#workflow/claims/mark-claim.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import { reconcile } from '#workflow/jobs/reconcile.js';
import type { DispatchedJob } from '#workflow/ports/outbox-reader.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { eachBackend } from '../support/backends.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';
import { until } from '../support/until.js';

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };
const NONE: readonly DispatchedJob[] = [];

eachBackend('what is committed is told, with the queue on', (backend) => {
  let redisUrl: string | undefined;
  let desk: TestDesk;
  let file: Filer;
  let owner: Client;

  beforeEach(async () => {
    redisUrl = (await backend.environment())['REDIS_URL'];
    desk = await testDesk({ redisUrl, workers: 0 });
    file = new Filer(desk);
    owner = new Client({ connectionString: desk.adminUrl });
    owner.on('error', () => {});
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await desk.close();
  });

  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await owner.query<Row>(sql)).rows;

  /** All that jobs could change: claims, revisions, history; without the times. */
  const state = async () =>
    rows(`SELECT c.id, c.version, c.status, c.attention, c.strength, r.evidence, r.assessed,
      (SELECT count(*)::int FROM history h WHERE h.claim_id = c.id) AS events
      FROM claims c JOIN claim_revisions r ON r.claim_id = c.id ORDER BY c.id`);

  /** Carries the outbox to wherever `add` says, until it is empty. */
  async function dispatchAll(): Promise<DispatchedJob[]> {
    const told: DispatchedJob[] = [];
    while ((await desk.rounds.dispatch(async (jobs) => void told.push(...jobs))).more);
    return told;
  }

  async function toQueue(): Promise<void> {
    const dispatcher = new Dispatcher(desk.rounds, { add: (jobs) => desk.queue.add(jobs), warn: () => {}, pollMs: 10 });
    dispatcher.start();
    await until(async () => (await rows('SELECT FROM outbox')).length === 0);
    await dispatcher.stop();
  }

  /** BullMQ's own queue, to look into it and to empty it. */
  async function bull<T>(use: (queue: BullQueue) => Promise<T>): Promise<T> {
    const chosen = chooseBackend({ postgresUrl: desk.appUrl, logger: QUIET, ...(redisUrl && { redisUrl }) });
    const options = { connection: chosen.connection, prefix: desk.appUrl.slice(-12) };
    const queue = new BullQueue(QUEUE_NAME, options, chosen.factory);
    try {
      return await use(queue as unknown as BullQueue);
    } finally {
      await queue.close();
      await chosen.close();
    }
  }

  const jobsLeft = async (): Promise<number> =>
    bull(async (queue) => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    });

  /** Three claims below one wire, of which two are told of by a copy, and a recheck date that has come. */
  async function aCase(): Promise<{ claims: string[]; wire: string }> {
    const source = await file.source('Wire');
    const claims = [
      await file.claim('One.', source),
      await file.claim('Two.', source),
      await file.claim('Three.', source),
    ];
    const [one = '', two = '', three = ''] = claims;
    const wire = await file.report(source, [{ claimId: one }]);
    await file.report(await file.source('Paper'), [{ claimId: two }, { claimId: three }], { derivedFrom: [wire] });
    await retractReport(desk.workflow, desk.reporter, wire, 'Wrong.');
    await reviseClaim(desk.workflow, desk.editor, { claimId: three }, { recheckAt: new Date().toISOString() });
    return { claims, wire };
  }

  const settledCase = async (claims: readonly string[]) => {
    const [one = '', two = '', three = ''] = claims;
    const reasons = ['source_retracted'];
    for (const id of [one, two])
      expect(await desk.settled(id)).toMatchObject({ status: 'withdrawn', attention: reasons });
    await until(async () => (await desk.read(three)).attention.includes('recheck_due'));
    expect(await desk.settled(three)).toMatchObject({ status: 'withdrawn', attention: [...reasons, 'recheck_due'] });
  };

  // These two are the database's alone: once is enough.
  if (backend.name === 'PostgreSQL') {
    it('with sequences that have no gap and keep the order of each claim, under sixteen writers and three dispatchers', async () => {
      const source = await file.source('Wire');
      const claims = await Promise.all(Array.from({ length: 8 }, (_, i) => file.claim(`Claim ${i}.`, source)));
      let writing = true;
      const dispatching = Array.from({ length: 3 }, async () => {
        while (writing) await desk.rounds.dispatch(async () => {});
      });
      const writers = Array.from({ length: 16 }, async (_, writer) => {
        for (let i = 0; i < 8; i += 1) {
          const claimId = claims[(writer + i) % claims.length] ?? '';
          if (i % 3 === 0)
            await holdClaim(
              desk.workflow,
              file.marks,
              desk.editor,
              { claimId },
              { status: 'disputed', reason: `${i}` },
            );
          else
            await file.report(
              source,
              [{ claimId }, { claimId: claims[i] ?? '' }].slice(0, claimId === claims[i] ? 1 : 2),
            );
        }
      });
      await Promise.all(writers);
      writing = false;
      await Promise.all(dispatching);
      await dispatchAll();
      const told = await rows<{ sequence: string; claim_id: string | null; version: number | null }>(
        'SELECT q.sequence, h.claim_id, h.version FROM event_sequence q JOIN history h ON h.id = q.event_id ORDER BY q.sequence',
      );
      const given = await rows<{ sequence: string }>('SELECT sequence FROM event_sequence ORDER BY sequence');
      const numbers = given.map(({ sequence }) => Number(sequence));
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(await rows('SELECT FROM history')).toHaveLength(told.length);
      for (const claimId of claims) {
        const versions = told.filter(({ claim_id }) => claim_id === claimId).map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, i) => i + 1));
        expect(versions.length).toBeGreaterThan(10);
      }
      const events = await desk.database.history.after(desk.newsroomId, 0, 10_000);
      expect(events.map(({ sequence }) => sequence)).toEqual(numbers);
    });

    it('and stays, all of it, where it cannot be delivered', async () => {
      await aCase();
      const before = await rows('SELECT * FROM outbox ORDER BY id');
      const failing = desk.rounds.dispatch(() => Promise.reject(new Error('the queue is away')));
      await expect(failing).rejects.toThrow('the queue is away');
      expect(before.length).toBeGreaterThan(5);
      expect(await rows('SELECT * FROM outbox ORDER BY id')).toEqual(before);
      expect(await rows('SELECT FROM event_sequence')).toEqual([]);
    });
  }

  it('twice, where the dispatcher dies between delivery and commit, which changes nothing', async () => {
    const { claims } = await aCase();
    const delivered: (readonly DispatchedJob[])[] = [];
    const cut = desk.rounds.dispatch(async (jobs) => {
      delivered.push(jobs);
      await desk.queue.add(jobs.map(asQueued));
      await owner.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
    });
    await expect(cut).rejects.toMatchObject({ name: 'DatabaseUnavailable' });
    expect(await rows('SELECT FROM event_sequence')).toEqual([]);
    delivered.push(await dispatchAll());
    expect(delivered[1]).toEqual(delivered[0]);
    await desk.queue.add((delivered[1] ?? NONE).map(asQueued));
    await desk.startWorker();
    await settledCase(claims);
    await until(async () => (await jobsLeft()) === 0);
    // One claim from its evidence, two from theirs: filed, judged, withdrawn, and the recheck of the third set and raised.
    expect((await state()).map((claim) => (claim as { evidence: number }).evidence)).toEqual([2, 2, 2]);
    const told = await rows<{ versions: number[] }>(
      'SELECT array_agg(version ORDER BY version) AS versions FROM history WHERE claim_id IS NOT NULL GROUP BY claim_id',
    );
    for (const { versions } of told) expect(versions).toEqual(versions.map((_, i) => i + 1));
  });

  it('and comes back where the whole queue was emptied: the reconciler puts back what is due', async () => {
    const { claims } = await aCase();
    await toQueue();
    expect(await jobsLeft()).toBeGreaterThan(0);
    await bull((queue) => queue.obliterate({ force: true }));
    expect(await jobsLeft()).toBe(0);
    await desk.startWorker();
    expect((await desk.read(claims[0] ?? '')).assessment.pending).toBe(true);
    const { workflow, database } = desk;
    expect(await reconcile(workflow, database.dueWork, 3_600_000)).toBe(0);
    expect(await reconcile(workflow, database.dueWork, 0)).toBeGreaterThan(0);
    await settledCase(claims);
    await until(async () => (await jobsLeft()) === 0);
    expect(await reconcile(workflow, database.dueWork, 0)).toBe(0);
  });

  it('and a recheck date that came while no worker ran is raised when one does', async () => {
    const claimId = await file.claim();
    await reviseClaim(desk.workflow, desk.editor, { claimId }, { recheckAt: new Date(Date.now() + 50).toISOString() });
    await until(async () => Date.now() > Date.parse((await desk.read(claimId)).recheckAt ?? ''));
    await desk.startWorker();
    await until(async () => (await desk.read(claimId)).attention.includes('recheck_due'));
  });

  it('and a hundred copies of each job in any order change nothing more than one of each', async () => {
    const { claims } = await aCase();
    const told = await dispatchAll();
    const { assess, spread, recheck } = handlers(desk.workflow, { wake: () => {} });
    const run = async ({ newsroomId, job }: DispatchedJob): Promise<unknown> => {
      if (job.name === 'assess') return assess({ newsroomId, claimIds: [...job.claimIds] }, { attempt: 1 });
      if (job.name === 'spread') return spread({ newsroomId, spreadId: job.spreadId }, { attempt: 1 });
      if (job.name === 'recheck')
        return recheck({ newsroomId, claimId: job.claimId, dueAt: job.dueAt }, { attempt: 1 });
      throw new Error(`nobody listens in this case, yet there is a job ${job.name}`);
    };
    for (const job of told) await run(job);
    const more = await dispatchAll();
    for (const job of more) await run(job);
    const once = await state();
    const jobs = [...told, ...more].flatMap((job) => Array.from({ length: 100 }, () => job));
    expect(jobs.length).toBeGreaterThan(400);
    await desk.queue.add(shuffled(jobs).map(asQueued));
    await desk.startWorker();
    await until(async () => (await jobsLeft()) === 0);
    await settledCase(claims);
    expect(await state()).toEqual(once);
    expect(await desk.queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('and copies of jobs among changes raise no evidence revision and repeat no event', async () => {
    const source = await file.source('Wire');
    const claimId = await file.claim('It is changed all the time.', source);
    const reports = [await file.report(source, []), await file.report(source, [])];
    await desk.startWorker();
    const job = { name: 'assess' as const, payload: { newsroomId: desk.newsroomId, claimIds: [claimId] } };
    for (let i = 0; i < 20; i += 1) {
      const stance = i % 4 < 2 ? ('supports' as const) : ('disputes' as const);
      const filed = { reportId: reports[i % 2] ?? '', stance, note: null };
      await desk.queue.add(Array.from({ length: 5 }, () => job));
      await recordEvidence(desk.workflow, desk.reporter, { claimId }, filed);
    }
    const view = await desk.settled(claimId);
    expect(view).toMatchObject({ evidenceRevision: 20, assessment: { revision: 20 } });
    const events = await rows<{ version: number; type: string }>(
      `SELECT version, type FROM history WHERE claim_id = '${claimId}' ORDER BY version`,
    );
    expect(events.map(({ version }) => version)).toEqual(events.map((_, i) => i + 1));
    expect(events.filter(({ type }) => type === 'claim.evidence_recorded')).toHaveLength(20);
    expect(view.version).toBe(events.length);
  });
});

function asQueued({
  newsroomId,
  job: { name, ...payload },
}: DispatchedJob): Parameters<TestDesk['queue']['add']>[0][0] {
  return { name, payload: { newsroomId, ...payload } } as Parameters<TestDesk['queue']['add']>[0][0];
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
