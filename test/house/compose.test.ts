import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ValidateFunction } from 'ajv';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readEnvironment } from '#config/environment.js';
import { fitnessForProduction } from '#config/production.js';
import { composeSchema } from './compose-schema.js';

interface Service {
  image?: string;
  build?: string;
  container_name?: string;
  command?: string[];
  ports?: string[];
  volumes?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const read = async (): Promise<Compose> =>
  parse(await readFile('docker-compose.yml', 'utf8'), { merge: true }) as Compose;

describe('docker-compose.yml', () => {
  let compose: Compose;
  let ours: [string, Service][];
  let valid: ValidateFunction;

  beforeAll(async () => {
    compose = await read();
    ours = Object.entries(compose.services).filter(([, service]) => service.build !== undefined);
    valid = await composeSchema();
  });

  it('follows the compose specification', () => {
    valid(compose);
    expect(valid.errors).toBeNull();
  });

  it.each<[string, (broken: Compose) => unknown]>([
    ['a misspelt key', ({ services }) => Object.assign(services['api'] ?? {}, { imgae: 'caveat' })],
    ['a service that is only a word', ({ services }) => Object.assign(services, { worker: 'caveat' })],
    ['a condition that there is not', ({ services }) => (services['api']!.depends_on!['redis']!.condition = 'up')],
    ['a time without a unit', ({ services }) => Object.assign(services['redis']!.healthcheck!, { interval: 5 })],
  ])('would not with %s', async (_what, spoil) => {
    const broken = await read();
    spoil(broken);
    expect(valid(broken)).toBe(false);
  });

  it('has PostgreSQL, Redis, migrations, API and worker, the last three from one image', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'redis', 'migrate', 'api', 'worker']),
    );
    expect(new Set(ours.map(([, { image }]) => image)).size).toBe(1);
    expect(ours.map(([name]) => name)).toEqual(expect.arrayContaining(['migrate', 'api', 'worker']));
  });

  it('waits only for services that it has, and only for their health where they tell it', () => {
    const conditions = Object.values(compose.services).flatMap((service) => Object.entries(service.depends_on ?? {}));
    for (const [name] of conditions) expect(Object.keys(compose.services)).toContain(name);
    const asked = conditions.filter(([, { condition }]) => condition === 'service_healthy');
    for (const [name] of asked) expect(compose.services[name]?.healthcheck?.test).toBeDefined();
  });

  it('mounts only volumes that it declares', () => {
    const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((mount) => mount.split(':')[0]),
    );
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('can run API and worker any number of times', () => {
    for (const name of ['api', 'worker']) expect(compose.services[name]?.container_name).toBeUndefined();
    expect(compose.services['api']?.ports).toEqual(['127.0.0.1:${API_PORTS:-4747-4756}:4747']);
    expect(compose.services['worker']?.ports).toBeUndefined();
  });

  it('publishes ports to this machine alone', () => {
    const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('has no password and no secret of its own', async () => {
    const text = await readFile('docker-compose.yml', 'utf8');
    const secrets = [...text.matchAll(/\$\{(\w*PASSWORD\w*|CAVEAT_SECRET)(.*?)\}/g)];
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, , without] of secrets) expect(without).toMatch(/^:\?/);
    for (const address of text.matchAll(/postgres:\/\/\w+:(.*?)@/g)) expect(address[1]).toMatch(/^\$\{\w+:\?/);
  });

  it('asks in .env.example for every variable that it reads', async () => {
    const text = await readFile('docker-compose.yml', 'utf8');
    const readHere = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const example = await readFile('.env.example', 'utf8');
    expect(new Set([...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name))).toEqual(readHere);
  });

  it('sets only variables that Caveat reads, to what it accepts', () => {
    for (const [, { environment = {} }] of ours) {
      const env = Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(`${value}`)]));
      expect(() => readEnvironment(env)).not.toThrow();
      expect(readEnvironment(env).mode).toBe('production');
      expect(fitnessForProduction(readEnvironment(env))).toEqual({ faults: [], warnings: [] });
      for (const name of Object.keys(env)) expect(() => readEnvironment({ ...env, [name]: '!' })).toThrow(name);
    }
  });
});

/** What somebody puts into .env. */
const SET: Readonly<Record<string, string>> = {
  POSTGRES_PASSWORD: randomBytes(24).toString('hex'),
  DATABASE_PASSWORD: randomBytes(24).toString('hex'),
  CAVEAT_SECRET: randomBytes(32).toString('hex'),
  CAVEAT_PUBLIC_URL: 'https://caveat.example',
};

/** What compose makes of a value, with what it asks for set and nothing else. */
function filledIn(value: string): string {
  return value
    .replaceAll(/\$\{(\w+):\?.*?\}/g, (_, name: string) => SET[name] ?? '')
    .replaceAll(/\$\{\w+:-(.*?)\}/g, '$1');
}
