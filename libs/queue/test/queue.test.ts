import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue as BullQueue } from 'bullmq';
import { uuidv7 } from 'uuidv7';
import { chooseBackend } from '../src/choose-backend.js';
import { QUEUE_NAME } from '../src/names.js';
import { openQueue } from '../src/queue.js';
import type { Queue, QueuedJob } from '../src/queue.js';
import type { Outcome } from '../src/outcomes.js';
import type { Handlers } from '../src/workers.js';
import { builtQueue, queueOnPostgres, queueOnRedis, redisProgram, silent, until } from './support.js';
import type { QueueServer } from './support.js';

/** What the two drivers say when nobody answers. */
const AWAY = /ECONNREFUSED|[Cc]onnection|max retries|did not answer/;
const DONE: Outcome = { kind: 'done' };

const backends: [string, () => Promise<QueueServer>][] = [['PostgreSQL', queueOnPostgres]];
if (redisProgram !== undefined || process.env['CI']) backends.push(['Redis', queueOnRedis]);
else {
  describe.skip('a queue on Redis', () => {
    it('is not tested: there is no redis-server or valkey-server on PATH', () => undefined);
  });
}

describe.each(backends)('a queue on %s', (_name, serverOf) => {
  let server: QueueServer;
  let queue: Queue;

  beforeAll(async () => {
    server = await serverOf();
  });
  afterAll(() => server?.stop());
  beforeEach(() => {
    queue = openQueue({ ...server.options, logger: silent });
  });
  afterEach(async () => {
    await queue.close();
    await server.empty();
  });

  const work = (handlers: Partial<Handlers>, concurrency = 2) => {
    const unwanted = () => Promise.reject(new Error('not a job of this test'));
    return queue.work(
      {
        assess: unwanted,
        spread: unwanted,
        recheck: unwanted,
        outdated: unwanted,
        reword: unwanted,
        deliver: unwanted,
        ...handlers,
      },
      { concurrency },
    );
  };

  it('runs a job with what it was given', async () => {
    const seen: unknown[] = [];
    work({
      spread: (payload, context) => {
        seen.push(payload, context);
        return Promise.resolve(DONE);
      },
    });
    const job = spread();
    await queue.add([job]);
    await until(() => seen.length > 0);
    expect(seen).toEqual([job.payload, { attempt: 1 }]);
  });

  it('runs each of many jobs once', async () => {
    const jobs = Array.from({ length: 250 }, () => spread());
    const seen: string[] = [];
    work({ spread: ({ spreadId }) => Promise.resolve((seen.push(spreadId), DONE)) }, 8);
    await queue.add(jobs);
    await until(() => seen.length >= jobs.length);
    await pause(100);
    expect(seen.toSorted()).toEqual(jobs.map(({ payload }) => payload.spreadId).toSorted());
  });

  it('adds no second job of a key while the first waits, and adds it again once that is done', async () => {
    let runs = 0;
    await queue.add([spread({ key: 'spread-1' }), spread({ key: 'spread-1' })]);
    await queue.add([spread({ key: 'spread-1' })]);
    work({ spread: () => Promise.resolve((runs++, DONE)) });
    await until(() => runs > 0);
    await pause(200);
    expect(runs).toBe(1);
    await queue.add([spread({ key: 'spread-1' })]);
    await until(() => runs > 1);
  });

  it.each(['claim:1', '17', ''])('refuses the key "%s", which BullMQ would misread', async (key) => {
    await expect(queue.add([spread({ key })])).rejects.toThrow('not usable as the key of a job');
  });

  it('refuses a job of the wrong form, and adds none of those that came with it', async () => {
    const wrong = { name: 'spread', payload: { newsroomId: 'x', spreadId: uuidv7() } } as QueuedJob;
    await expect(queue.add([spread(), wrong])).rejects.toThrow('newsroomId');
    let runs = 0;
    work({ spread: () => Promise.resolve((runs++, DONE)) });
    await pause(200);
    expect(runs).toBe(0);
  });

  it('runs a delayed job when it is due', async () => {
    const started: number[] = [];
    work({ spread: () => Promise.resolve((started.push(Date.now()), DONE)) });
    const due = Date.now() + 700;
    await queue.add([spread({ runAt: new Date(due) })]);
    await until(() => started.length > 0);
    expect(started[0]).toBeGreaterThanOrEqual(due);
  });

  it('lets a recheck wait until its claim is due', async () => {
    const started: number[] = [];
    work({ recheck: () => Promise.resolve((started.push(Date.now()), DONE)) });
    const due = Date.now() + 500;
    const dueAt = new Date(due).toISOString();
    await queue.add([{ name: 'recheck', payload: { newsroomId: uuidv7(), claimId: uuidv7(), dueAt } }]);
    await until(() => started.length > 0);
    expect(started[0]).toBeGreaterThanOrEqual(due);
  });

  it('tries a job again that threw', async () => {
    const attempts: number[] = [];
    work({
      spread: (_, { attempt }) => {
        attempts.push(attempt);
        return attempt < 2 ? Promise.reject(new Error('deadlock')) : Promise.resolve(DONE);
      },
    });
    await queue.add([spread()]);
    await until(() => attempts.length > 1);
    await pause(200);
    expect(attempts).toEqual([1, 2]);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('keeps a job as failed that has used up its attempts', async () => {
    let runs = 0;
    const job = spread();
    work({ spread: () => Promise.resolve({ kind: 'retry', reason: `no luck ${++runs}`, afterMs: 1 }) });
    await queue.add([job]);
    const [failed] = await untilFailed(queue, 1);
    expect(failed).toMatchObject({ name: 'spread', payload: job.payload, attempts: 10, reason: 'no luck 10' });
    expect(runs).toBe(10);
  });

  it('brings a snoozed job back without losing an attempt', async () => {
    const started: { attempt: number; at: number }[] = [];
    const until1 = Date.now() + 400;
    work({
      spread: (_, { attempt }) => {
        started.push({ attempt, at: Date.now() });
        return Promise.resolve(started.length < 4 ? { kind: 'snooze', untilMs: until1 + started.length } : DONE);
      },
    });
    await queue.add([spread()]);
    await until(() => started.length === 4);
    expect(started.map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1]);
    expect(started[1]?.at).toBeGreaterThanOrEqual(until1);
  });

  it('finishes a cancelled job without failing it', async () => {
    let runs = 0;
    work({ spread: () => Promise.resolve((runs++, { kind: 'cancel', reason: 'settled already' })) });
    await queue.add([spread({ key: 'spread-2' })]);
    await until(() => runs > 0);
    await pause(200);
    expect(runs).toBe(1);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('keeps a job that failed for good, and runs it again when told to', async () => {
    let broken = true;
    const attempts: number[] = [];
    work({
      spread: (_, { attempt }) => {
        attempts.push(attempt);
        return Promise.resolve(broken ? { kind: 'fail', reason: 'no such spread' } : DONE);
      },
    });
    await queue.add([spread({ key: 'spread-3' })]);
    const [failed] = await untilFailed(queue, 1);
    expect(failed).toMatchObject({ id: 'spread-3', attempts: 1, reason: 'no such spread' });
    expect(failed?.failedAt.getTime()).toBeLessThanOrEqual(Date.now());
    broken = false;
    expect(await queue.runAgain('spread-3')).toBe(1);
    await until(() => attempts.length === 2);
    expect(attempts).toEqual([1, 1]);
    expect(await queue.runAgain('spread-3')).toBe(0);
    expect(await queue.runAgain('no-such-job')).toBe(0);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('lists failed jobs page by page, the latest first, and runs all of them again', async () => {
    let broken = true;
    let runs = 0;
    work({ spread: () => Promise.resolve(broken ? { kind: 'fail', reason: 'broken' } : (runs++, DONE)) }, 1);
    for (const key of ['first', 'second', 'third']) {
      await queue.add([spread({ key })]);
      await until(async () => (await queue.failed({ offset: 0, limit: 1 }))[0]?.id === key);
    }
    const ids = async (offset: number) => (await queue.failed({ offset, limit: 2 })).map(({ id }) => id);
    expect([await ids(0), await ids(2), await ids(3)]).toEqual([['third', 'second'], ['first'], []]);
    broken = false;
    expect(await queue.runAgain('all')).toBe(3);
    await until(() => runs === 3);
  });

  it('fails a stored job of the wrong form for good, saying what is wrong with it', async () => {
    const backend = chooseBackend({ ...server.options, logger: silent });
    const raw = new BullQueue(QUEUE_NAME, { connection: backend.connection, prefix: 'caveat' }, backend.factory);
    await raw.add('assess', { newsroomId: uuidv7(), claimIds: [] }, { jobId: 'wrong-payload', attempts: 10 });
    await raw.add('publish', {}, { jobId: 'wrong-name', attempts: 10 });
    await raw.close();
    await backend.close();
    work({});
    const reasons = new Map((await untilFailed(queue, 2)).map(({ id, reason }) => [id, reason]));
    expect(reasons.get('wrong-payload')).toContain('payload.claimIds');
    expect(reasons.get('wrong-name')).toContain('invalid job');
  });

  it('settles a job whose reason holds what a database cannot', async () => {
    work({ spread: () => Promise.resolve({ kind: 'fail', reason: 'NUL \0 and half a pair \ud83d' }) });
    await queue.add([spread()]);
    const [failed] = await untilFailed(queue, 1);
    expect(failed?.reason).toBe('NUL  and half a pair \ufffd');
  });

  it('loses its jobs when it is emptied, and nothing crashes', async () => {
    const started: string[] = [];
    let finish = () => undefined as void;
    work({
      spread: ({ spreadId }) => {
        started.push(spreadId);
        if (started.length > 1) return Promise.resolve(DONE);
        return new Promise((resolve) => (finish = () => resolve(DONE)));
      },
    });
    const later = spread();
    await queue.add([spread(), spread({ runAt: new Date(Date.now() + 600) })]);
    await until(() => started.length === 1);
    await server.empty();
    finish();
    await pause(900);
    await queue.add([later]);
    await until(() => started.length > 1);
    expect(started[1]).toBe(later.payload.spreadId);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('lets a running job finish when it closes, and takes no other', async () => {
    const finished: string[] = [];
    const running = work(
      {
        spread: async ({ spreadId }) => {
          await pause(300);
          finished.push(spreadId);
          return DONE;
        },
      },
      1,
    );
    const [first, second] = [spread(), spread()];
    await queue.add([first]);
    await queue.add([second]);
    await pause(100);
    await running.close();
    expect(finished).toEqual([first.payload.spreadId]);
    const next = work({ spread: ({ spreadId }) => Promise.resolve((finished.push(spreadId), DONE)) });
    await until(() => finished.length === 2);
    await next.close();
    expect(finished).toEqual([first.payload.spreadId, second.payload.spreadId]);
  });

  it('closes over a job that does not end, and bears its ending later', async () => {
    const other = openQueue({ ...server.options, logger: silent });
    let finish: (() => void) | undefined;
    const slow = () => new Promise<Outcome>((resolve) => (finish = () => resolve(DONE)));
    other.work(
      { assess: slow, spread: slow, recheck: slow, outdated: slow, reword: slow, deliver: slow },
      { concurrency: 1 },
    );
    await queue.add([spread()]);
    await until(() => finish !== undefined);
    await other.close();
    finish?.();
    await pause(200);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });

  it('carries on by itself after its server went down and came back', async () => {
    const seen: string[] = [];
    let finish = () => undefined as void;
    work({
      spread: ({ spreadId }) => {
        seen.push(spreadId);
        if (seen.length > 1) return Promise.resolve(DONE);
        return new Promise((resolve) => (finish = () => resolve(DONE)));
      },
    });
    await queue.add([spread()]);
    await until(() => seen.length === 1);
    await server.goDown();
    await expect(queue.ping()).rejects.toThrow(AWAY);
    await expect(queue.add([spread()])).rejects.toThrow(AWAY);
    finish();
    await server.comeBack();
    await untilResolves(() => queue.ping());
    const after = spread();
    await queue.add([after]);
    await until(() => seen.includes(after.payload.spreadId));
  });

  it('works with a server that comes up after it', async () => {
    await server.goDown();
    const early = openQueue({ ...server.options, logger: silent });
    let runs = 0;
    const handlers = { spread: () => Promise.resolve((runs++, DONE)) } as unknown as Handlers;
    early.work(handlers, { concurrency: 1 });
    await expect(early.ping()).rejects.toThrow(AWAY);
    await server.comeBack();
    await untilResolves(() => early.ping());
    await early.add([spread()]);
    await until(() => runs === 1);
    await early.close();
  });

  it('closes while its server is gone', async () => {
    const other = openQueue({ ...server.options, logger: silent });
    other.work({} as Handlers, { concurrency: 1 });
    await other.ping();
    await server.goDown();
    await other.close();
    await server.comeBack();
    await untilResolves(() => queue.ping());
  });

  it('brings a job that a worker left in mid-air back after its lock has run out', async () => {
    const script = fileURLToPath(new URL('doomed-worker.mjs', import.meta.url));
    const args = [script, builtQueue, JSON.stringify(server.options)];
    const doomed = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    await queue.add([spread({ key: 'in-mid-air' })]);
    const [said] = (await once(doomed.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('taken\n');
    doomed.kill('SIGKILL');
    const attempts: number[] = [];
    work({ spread: (_, { attempt }) => Promise.resolve((attempts.push(attempt), DONE)) });
    await until(() => attempts.length > 0, 40_000);
    expect(attempts).toEqual([1]);
    expect(await queue.failed({ offset: 0, limit: 10 })).toEqual([]);
  });
});

function spread(more: { runAt?: Date; key?: string } = {}) {
  return { name: 'spread' as const, payload: { newsroomId: uuidv7(), spreadId: uuidv7() }, ...more };
}

async function untilFailed(queue: Queue, count: number) {
  const page = { offset: 0, limit: 100 };
  await until(async () => (await queue.failed(page)).length >= count);
  return queue.failed(page);
}

async function untilResolves(ask: () => Promise<void>): Promise<void> {
  await until(() =>
    ask().then(
      () => true,
      () => false,
    ),
  );
}
