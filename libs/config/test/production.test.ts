import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inspectEnvironment } from '../src/environment.js';
import { fitnessForProduction } from '../src/production.js';

const FIT = {
  CAVEAT_MODE: 'production',
  CAVEAT_SECRET: randomBytes(32).toString('hex'),
  CAVEAT_PUBLIC_URL: 'https://caveat.example',
  CAVEAT_TRUSTED_PROXY: '10.0.0.7',
  DATABASE_URL: 'postgres://caveat:9c1f0b7ae2@db/caveat',
};

const fitness = (env: Record<string, string>) =>
  fitnessForProduction(inspectEnvironment({ ...FIT, ...env }).environment);
const faulty = (env: Record<string, string>) => fitness(env).faults.map(({ variable }) => variable);

describe('production', () => {
  it('takes an environment that has a secret, https, a proxy and a password of its own', () => {
    expect(fitness({})).toEqual({ faults: [], warnings: [] });
  });

  it('finds all that is wrong at once, says how to mend each, and tells no value', () => {
    const env = {
      CAVEAT_SECRET: 'change-me-change-me-change-me-change-me',
      CAVEAT_PUBLIC_URL: 'http://caveat.example',
      CAVEAT_TRUSTED_PROXY: '',
      DATABASE_URL: 'postgres://caveat:caveat@db/caveat',
      CAVEAT_ADMIN_URL: 'postgres://postgres:PassW0rd@db/postgres',
    };
    expect(faulty(env)).toEqual([
      'CAVEAT_SECRET',
      'CAVEAT_PUBLIC_URL',
      'CAVEAT_TRUSTED_PROXY',
      'DATABASE_URL',
      'CAVEAT_ADMIN_URL',
    ]);
    const told = fitness(env).faults.map(({ right }) => right);
    expect(told[0]).toContain('openssl rand -hex 32');
    for (const value of Object.values(env).filter(Boolean)) expect(told.join()).not.toContain(value);
  });

  it.each([
    ['that is missing', ''],
    ['of too few bytes', 'k3J9xQ2mZ7'],
    ['of one character', 'a'.repeat(64)],
    ['of few characters', 'abcabdabeabcabdabeabcabdabeabcabd'],
    ['that repeats itself', 'kX9#mQ2$'.repeat(5)],
    ['that repeats itself and breaks off', 'kX9#mQ2$vB7!'.repeat(3).slice(0, 33)],
    ['that counts', '!"#$%&()*+,-./:;<=>?@ABCDEFGHIJKLMNOP'],
    ['from an example', 'your-secret-here-please-use-another-one'],
    ['of the keyboard', 'qwertyuiopasdfghjklzxcvbnmQWERTYUIOP'],
  ])('refuses a secret %s', (_, CAVEAT_SECRET) => {
    expect(faulty({ CAVEAT_SECRET })).toEqual(['CAVEAT_SECRET']);
  });

  it.each(['hex', 'base64', 'base64url'] as const)('takes any random secret, written as %s', (encoding) => {
    for (let each = 0; each < 500; each += 1)
      expect(faulty({ CAVEAT_SECRET: randomBytes(32).toString(encoding) })).toEqual([]);
  });

  it('refuses a provider of single sign-on by plain http', () => {
    const oidc = {
      CAVEAT_OIDC_ISSUER: 'http://id.example',
      CAVEAT_OIDC_CLIENT_ID: 'caveat',
      CAVEAT_OIDC_CLIENT_SECRET: 'told',
      CAVEAT_OIDC_NEWSROOM: '01939b2e-5c00-7a10-8000-000000000051',
      CAVEAT_OIDC_ROLES: 'groups:desk=editor',
    };
    expect(faulty(oidc)).toEqual(['CAVEAT_OIDC_ISSUER']);
  });

  it('only warns of webhooks by http and of a missing limit', () => {
    const { faults, warnings } = fitness({ CAVEAT_WEBHOOK_HTTP: 'true', CAVEAT_RATE_LIMIT: '0' });
    expect(faults).toEqual([]);
    expect(warnings.map(({ variable }) => variable)).toEqual(['CAVEAT_WEBHOOK_HTTP', 'CAVEAT_RATE_LIMIT']);
  });
});
