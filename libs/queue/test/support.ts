import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { startPostgres } from '#persistence/embedded/start-postgres.js';
import type { QueueLogger } from '../src/logger.js';
import { migrateQueue } from '../src/migrate.js';

/** The queue, built from these very sources, for processes that a test starts and kills. */
export const builtQueue = pathToFileURL(
  join(process.env['CAVEAT_TEST_BUILT'] ?? '', 'dist/libs/queue/src/queue.js'),
).href;

/** A server of this test file's own, so that it may go down without disturbing others. */
export interface TestServer {
  goDown(): Promise<void>;
  /** On the same data and port. */
  comeBack(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

export interface TestPostgres extends TestServer {
  /** Owner of the database, no superuser. */
  readonly adminUrl: string;
  /** A role that owns nothing, as the service connects. */
  readonly appUrl: string;
  readonly appRole: string;
}

export interface TestRedis extends TestServer {
  readonly url: string;
}

/** A PostgreSQL with an empty database, its owner and an application role. */
export async function postgresForTests(): Promise<TestPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'caveat-queue-postgres-'));
  const start = () => startPostgres({ dataDir, throwaway: true });
  let server = await start();
  const as = (user: string) => {
    const url = new URL(server.adminUrl);
    [url.username, url.password, url.pathname] = [user, 'only-for-tests', '/caveat'];
    return url.href;
  };
  await query(server.adminUrl, "CREATE ROLE keeper LOGIN CREATEROLE PASSWORD 'only-for-tests'");
  await query(server.adminUrl, 'CREATE DATABASE caveat OWNER keeper');
  await query(as('keeper'), "CREATE ROLE caveat_app LOGIN PASSWORD 'only-for-tests'");
  return {
    adminUrl: as('keeper'),
    appUrl: as('caveat_app'),
    appRole: 'caveat_app',
    goDown: () => server.stop(),
    async comeBack() {
      server = await start();
    },
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** True when a redis-server or valkey-server can be started here. */
export const redisProgram = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

/** An empty Redis that keeps its jobs when it is killed. */
async function redisForTests(): Promise<TestRedis> {
  if (redisProgram === undefined) throw new Error('no redis-server or valkey-server on PATH');
  const program = redisProgram;
  const dir = mkdtempSync(join(tmpdir(), 'caveat-queue-redis-'));
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir];
    const keeping = [
      '--save',
      '',
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
      '--maxmemory-policy',
      'noeviction',
    ];
    const server = spawn(program, [...place, ...keeping], { stdio: 'ignore' });
    await answering(() => redisCommand(port, 'PING'));
    return server;
  };
  let server = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    goDown: () => ended(server),
    async comeBack() {
      server = await start();
    },
    async stop() {
      await ended(server);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Sends one command without arguments and waits for an answer that is not an error. */
async function redisCommand(port: number, command: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    if (answer.toString().startsWith('-')) throw new Error(answer.toString());
  } finally {
    socket.destroy();
  }
}

async function answering(ask: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 200) throw error;
      await pause(50);
    }
  }
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill('SIGKILL');
  await exit;
}

export const silent: QueueLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Waits until it is so; fails after `limitMs` milliseconds. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  for (const end = Date.now() + limitMs; !(await isSo()); await pause(10)) {
    if (Date.now() > end) throw new Error(`still not so after ${limitMs} ms: ${isSo.toString()}`);
  }
}

/** A server with all that `openQueue` needs. */
export interface QueueServer extends TestServer {
  readonly options: { readonly redisUrl?: string; readonly postgresUrl: string };
  /** Loses every job. */
  empty(): Promise<void>;
}

export async function queueOnPostgres(): Promise<QueueServer> {
  const { adminUrl, appUrl, appRole, ...server } = await postgresForTests();
  await asOwner(adminUrl, (client) => migrateQueue(client, appRole));
  return { ...server, options: { postgresUrl: appUrl }, empty: () => query(adminUrl, 'TRUNCATE bullmq.job CASCADE') };
}

export async function queueOnRedis(): Promise<QueueServer> {
  const { url, ...server } = await redisForTests();
  const empty = () => redisCommand(Number(new URL(url).port), 'FLUSHALL');
  return { ...server, options: { redisUrl: url, postgresUrl: 'postgres://nobody@127.0.0.1:1/none' }, empty };
}

/** Runs `use` on a connection of its own. */
export async function asOwner<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
