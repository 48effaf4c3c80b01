import { z } from 'zod';
import { list, network, origin, pause, port, proxy, url, whole } from './forms.js';
import { missingOfOidc, OIDC_VARIABLES, oidcOf, type OidcEnvironment } from './oidc-environment.js';

const MODES = ['development', 'production'] as const;
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
  /** In production the service refuses to start with what is good enough to try it, and makes no demo. */
  readonly mode: 'development' | 'production';
  /** Seals what has to be read again, such as second factors; at least 32 bytes. */
  readonly secret: string | undefined;
  /** Where people reach the service: scheme, host and port, with nothing after them. Links begin with it. */
  readonly publicUrl: string;
  /** Proxies whose X-Forwarded-* headers count: addresses, networks, and the names `loopback` and `uniquelocal`. */
  readonly trustedProxy: readonly string[];
  /** Requests that one credential may make in a minute; 0 for as many as it likes. */
  readonly rateLimit: number;
  /** Single sign-on; undefined where none is set up. */
  readonly oidc: OidcEnvironment | undefined;
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

const POSTGRES = 'must be the URL of a PostgreSQL database, such as postgres://user:password@host:5432/caveat';

const NETWORKS = 'must name networks, such as cms=10.20.0.0/16,studio=fd00:1::/32';
const PORTS = 'must be ports from 1 to 65535, such as 8443,9443, or the word any';
const SCHEDULE = 'must be pauses in seconds after each try that failed, such as 5,300,1800';

const SECRET_BYTES = 32;
const SECRET = `must have at least ${SECRET_BYTES} bytes, such as \`openssl rand -hex 32\` gives`;
const PUBLIC_URL = 'must be the address of the service and nothing after it, such as https://caveat.example';
const PROXY = 'must name the proxies in front of the service, such as 10.0.0.7,10.1.0.0/24 or loopback';

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
  CAVEAT_MODE: z.enum(MODES, `must be one of ${MODES.join(', ')}`).default('development'),
  CAVEAT_SECRET: z
    .string()
    .refine((text) => Buffer.byteLength(text) >= SECRET_BYTES, SECRET)
    .optional(),
  CAVEAT_PUBLIC_URL: z.string().transform(origin).pipe(z.string(PUBLIC_URL)).optional(),
  CAVEAT_TRUSTED_PROXY: list(proxy, PROXY).default([]),
  CAVEAT_RATE_LIMIT: whole(0, 9_999_999, 300_000, 'must be a whole number of requests a minute; 0 for no limit'),
  ...OIDC_VARIABLES,
});

/** What is wrong with a variable, and what would be right. */
export interface Fault {
  readonly variable: string;
  readonly right: string;
}

/**
 * Reads the environment. A variable that is set to nothing, as compose files do, counts as not set.
 * @throws BadEnvironment
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const { environment, faults } = inspectEnvironment(env);
  if (faults.length > 0) throw new BadEnvironment(faults.map(({ variable, right }) => `${variable} ${right}`));
  return environment;
}

/** The same without refusing: with every fault, and with the variables that have one left as if they were not set. */
export function inspectEnvironment(env: Readonly<Record<string, string | undefined>>): {
  readonly environment: Environment;
  readonly faults: readonly Fault[];
} {
  const set = Object.fromEntries(Object.keys(Variables.shape).map((name) => [name, env[name]?.trim() || undefined]));
  const read = Variables.safeParse(set);
  const wrong = new Map(read.error?.issues.map(({ path, message }) => [String(path[0]), message]));
  const faults = [...wrong].map(([variable, right]) => ({ variable, right }));
  const missing = missingOfOidc(set).map(({ variable, beside }) => ({
    variable,
    right: `must be set as well, for ${beside.join(', ')} ${beside.length === 1 ? 'is' : 'are'}`,
  }));
  const rest = Object.fromEntries(Object.entries(set).filter(([name]) => !wrong.has(name)));
  return { environment: environmentOf(read.data ?? Variables.parse(rest)), faults: [...faults, ...missing] };
}

function environmentOf(data: z.output<typeof Variables>): Environment {
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
    mode: data.CAVEAT_MODE,
    secret: data.CAVEAT_SECRET,
    publicUrl: data.CAVEAT_PUBLIC_URL ?? ownUrl(data.CAVEAT_HOST, data.CAVEAT_PORT),
    trustedProxy: data.CAVEAT_TRUSTED_PROXY,
    rateLimit: data.CAVEAT_RATE_LIMIT,
    oidc: oidcOf(data),
  };
}

/** Where the service is found from the machine that it runs on. */
function ownUrl(host: string, port: number): string {
  if (['0.0.0.0', '::'].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
