import { uuidv7 } from 'uuidv7';
import { openSender } from '#delivery/sending/sender.js';
import { openDatabase, type Database } from '#persistence/database.js';
import { listenForWakeUps } from '#persistence/wake-ups.js';
import { openQueue, type Queue } from '#queue/queue.js';
import type { OutboxRounds } from '#worker/dispatcher.js';
import { runWorker } from '#worker/run-worker.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember } from '#workflow/newsroom/members.js';
import { ClaimReads, readClaim } from '#workflow/reading/read-claim.js';
import type { ClaimView } from '#workflow/reading/claim-view.js';
import { dispatchRound } from '#workflow/telling/dispatch-round.js';
import { testDatabase } from './database.js';

/** Seconds between the tries of a delivery: short, and many of them. */
const RETRIES = [0.05, 0.1, 0.2, 0.5, 1, 1, 1, 1, 1, 1];

const QUIET = { info: () => {}, warn: () => {}, error: () => {} };

/** A newsroom with a member of each role, on a database and with a worker of its own: the whole road but HTTP. */
export interface TestDesk {
  readonly database: Database;
  readonly workflow: Workflow;
  readonly queue: Queue;
  /** Rounds of the outbox by hand. */
  readonly rounds: OutboxRounds;
  readonly newsroomId: string;
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly reporter: Caller;
  readonly editor: Caller;
  readonly lead: Caller;
  readonly admin: Caller;
  /** Moves the desk's clock from now on. */
  setClock(now: () => string): void;
  read(claimId: string): Promise<ClaimView>;
  /** The claim once no job has anything to do on it. */
  settled(claimId: string): Promise<ClaimView>;
  /** Starts the workers, each with a pool and a queue of its own, as processes apart have them. */
  startWorker(): Promise<void>;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/** @param options `workers`: how many, 1 by default */
export async function testDesk({
  redisUrl,
  workers = 1,
}: { redisUrl?: string | undefined; workers?: number } = {}): Promise<TestDesk> {
  const cloned = await testDatabase();
  const { adminUrl, appUrl } = cloned;
  const running: StartedWorker[] = [];
  const wake = (): void => running.forEach((worker) => worker.wake());
  let now = (): string => new Date().toISOString();
  const connect = async (applicationName: string): Promise<Database> =>
    openDatabase({ url: appUrl, poolSize: 10, applicationName, onCommit: wake });
  const connectQueue = (): Queue =>
    openQueue({ postgresUrl: appUrl, logger: QUIET, prefix: appUrl.slice(-12), ...(redisUrl && { redisUrl }) });
  const database = await connect('test desk');
  const queue = connectQueue();
  const workflow: Workflow = { transactions: database.transactions, clock: { now: () => now() }, newId: uuidv7 };
  const settings = {
    ...{ name: 'Example Newsroom', caveatName: 'the Newsroom', locale: 'en', locales: ['en'] },
    ...{ caveatNames: {}, wording: {}, disputeAt: 1, corroborateAt: 2, outdatedAfter: 600 },
    ...{ secondFactor: false, signOffInPerson: false, markDelay: 8 },
  };
  const { newsroomId, admin } = await foundNewsroom(workflow, settings, { name: 'Admin', email: null });
  const callerOf = (memberId: string, role: Caller['role']): Caller => ({
    newsroomId,
    memberId,
    role,
    via: 'key',
    machine: false,
  });
  const adminCaller = callerOf(admin.id, 'admin');
  const member = async (role: Caller['role']): Promise<Caller> =>
    callerOf((await addMember(workflow, adminCaller, { name: `The ${role}`, email: null, role })).id, role);
  const reads = new ClaimReads(database.claims);
  const read = (claimId: string): Promise<ClaimView> => readClaim(reads, newsroomId, claimId);

  const desk: TestDesk = {
    ...{ database, workflow, queue, newsroomId, adminUrl, appUrl, read, admin: adminCaller },
    rounds: { dispatch: (deliver) => dispatchRound({ outbox: database.outbox, newId: uuidv7 }, deliver) },
    reporter: await member('reporter'),
    editor: await member('editor'),
    lead: await member('lead'),
    setClock: (clock) => {
      now = clock;
    },
    async settled(claimId) {
      const deadline = Date.now() + 30_000;
      for (;;) {
        const claim = await read(claimId);
        if (!claim.assessment.pending) return claim;
        if (Date.now() > deadline) throw new Error(`claim ${claimId} did not settle`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async startWorker() {
      for (let i = 0; i < Math.max(workers, 1); i += 1)
        running.push(await startWorker(await connect('test worker'), connectQueue(), workflow, appUrl));
    },
    async stopWorker() {
      await Promise.all(running.splice(0).map((worker) => worker.stop()));
    },
    async close() {
      await desk.stopWorker();
      await queue.close();
      await database.close();
      await cloned.drop();
    },
  };
  if (workers > 0) await desk.startWorker();
  return desk;
}

interface StartedWorker {
  wake(): void;
  stop(): Promise<void>;
}

async function startWorker(database: Database, queue: Queue, workflow: Workflow, url: string): Promise<StartedWorker> {
  const listen = (onWake: () => void) => listenForWakeUps(url, onWake);
  const { transactions, outbox, dueWork, deliveries } = database;
  const here = { name: 'here', cidr: '127.0.0.0/8' };
  const policy = { http: true, ports: 'any' as const, networks: [here] };
  const sender = openSender({ policy, connectionsPerOrigin: 16, userAgent: 'Caveat', deadlineMs: 2_000 });
  const worker = await runWorker({
    ...{ workflow: { ...workflow, transactions }, outbox, dueWork, deliveries, sender, queue, listen },
    ...{ concurrency: 4, schedule: RETRIES, logger: QUIET },
  });
  return {
    wake: () => worker.wake(),
    stop: async () => {
      await worker.close();
      await sender.close();
      await queue.close();
      await database.close();
    },
  };
}
