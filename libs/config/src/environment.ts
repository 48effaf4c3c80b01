import { isIP } from 'node:net';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that the environment tells Caveat. Undefined where a variable is not set and has no default. */
export interface Environment {
  /** PostgreSQL of the service, as the role that may not bypass row-level security. */
  readonly databaseUrl: string | undefined;
  /** Redis or Valkey for the queue; without it the queue is kept in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** PostgreSQL as the owner of the tables, for migrations. */
  readonly adminUrl: string | undefined;
  /** Folder of the embedded PostgreSQL. */
  readonly dataFolder: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Most connections to PostgreSQL of one process. */
  readonly poolSize: number;
  /** Jobs that one worker does at once. */
  readonly workerConcurrency: number;
  readonly webhooks: WebhookEnvironment;
}

/** Where webhooks may go, and how often and how long they are tried. */
export interface WebhookEnvironment {
  /** Plain http is allowed beside https, as in development. */
  readonly http: boolean;
  /** Ports besides the scheme's own. */
  readonly ports: readonly number[] | 'any';
  /** Networks that are not public and yet allowed. */
  readonly networks: readonly { readonly name: string; readonly cidr: string }[];
  /** Pauses after tries that failed, in seconds; undefined for those of Standard Webhooks. */
  readonly schedule: readonly number[] | undefined;
  /** For one whole exchange. */
  readonly timeoutSeconds: number;
}

/** Names each variable that is wrong and what would be right. It never tells a value: a URL holds a password. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';

  constructor(readonly variables: readonly string[]) {
    super(`The environment can't be used:\n${variables.map((line) => `  ${line}`).join('\n')}`);
  }
}

const url = (right: string, ...protocols: string[]) =>
  z
    .string()
    .refine((text) => protocols.includes(protocolOf(text) ?? ''), right)
    .optional();
const whole = (least: number, most: number, unset: number, right: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error: right, abort: true })
    .transform(Number)
    .pipe(z.number().min(least, right).max(most, right))
    .default(unset);

const POSTGRES = 'must be the URL of a PostgreSQL database, such as postgres://user:password@host:5432/caveat';

const list = <Item>(read: (part: string) => Item | undefined, right: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((part) => read(part.trim())))
    .refine((items): items is Item[] => items.every((item) => item !== undefined), right);

const NETWORKS = 'must name networks, such as cms=10.20.0.0/16,studio=fd00:1::/32';
const PORTS = 'must be ports from 1 to 65535, such as 8443,9443, or the word any';
const SCHEDULE = 'must be pauses in seconds after each try that failed, such as 5,300,1800';

const Variables = z.object({
  DATABASE_URL: url(POSTGRES, 'postgres:', 'postgresql:'),
  REDIS_URL: url(
    'must be the URL of a Redis or Valkey server, such as redis://host:6379/0 (or rediss:)',
    'redis:',
    'rediss:',
  ),
  CAVEAT_ADMIN_URL: url(POSTGRES, 'postgres:', 'postgresql:'),
  CAVEAT_DATA: z.string().default('./data'),
  CAVEAT_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a host name or an address to listen on, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  CAVEAT_PORT: whole(0, 65_535, 4747, 'must be a whole number from 0 (any free port) to 65535'),
  CAVEAT_LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  CAVEAT_POOL_SIZE: whole(1, 500, 10, 'must be a whole number of connections from 1 to 500'),
  CAVEAT_WORKER_CONCURRENCY: whole(1, 100, 4, 'must be a whole number of jobs from 1 to 100'),
  CAVEAT_WEBHOOK_HTTP: z.enum(['true', 'false'], 'must be true or false').default('false'),
  CAVEAT_WEBHOOK_PORTS: z.union([z.literal('any'), list(port, PORTS)], PORTS).default([]),
  CAVEAT_WEBHOOK_NETWORKS: list(network, NETWORKS).default([]),
  CAVEAT_WEBHOOK_SCHEDULE: list(pause, SCHEDULE).optional(),
  CAVEAT_WEBHOOK_TIMEOUT: whole(1, 300, 15, 'must be a whole number of seconds from 1 to 300'),
});

/**
 * Reads the environment. A variable that is set to nothing, as compose files do, counts as not set.
 * @throws BadEnvironment
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const set = Object.fromEntries(Object.keys(Variables.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const read = Variables.safeParse(set);
  if (!read.success) {
    const faults = new Map(read.error.issues.map(({ path, message }) => [String(path[0]), message]));
    throw new BadEnvironment([...faults].map(([name, right]) => `${name} ${right}`));
  }
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    adminUrl: data.CAVEAT_ADMIN_URL,
    dataFolder: data.CAVEAT_DATA,
    host: data.CAVEAT_HOST,
    port: data.CAVEAT_PORT,
    logLevel: data.CAVEAT_LOG_LEVEL,
    poolSize: data.CAVEAT_POOL_SIZE,
    workerConcurrency: data.CAVEAT_WORKER_CONCURRENCY,
    webhooks: {
      http: data.CAVEAT_WEBHOOK_HTTP === 'true',
      ports: data.CAVEAT_WEBHOOK_PORTS,
      networks: data.CAVEAT_WEBHOOK_NETWORKS,
      schedule: data.CAVEAT_WEBHOOK_SCHEDULE,
      timeoutSeconds: data.CAVEAT_WEBHOOK_TIMEOUT,
    },
  };
}

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined;
}

function port(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 65_535 ? number : undefined;
}

function network(text: string): { name: string; cidr: string } | undefined {
  const [, name, address = '', length] = /^([\w.-]{1,60})=([^/=]+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isIP(address);
  if (name === undefined || family === 0 || Number(length) > (family === 4 ? 32 : 128)) return undefined;
  return { name, cidr: `${address}/${length}` };
}

function pause(text: string): number | undefined {
  return /^\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
}
