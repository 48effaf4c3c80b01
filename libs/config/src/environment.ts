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
  };
}

function protocolOf(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).protocol : undefined;
}
