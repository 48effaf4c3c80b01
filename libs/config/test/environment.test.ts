import { describe, expect, it } from '@jest/globals';
import { BadEnvironment, readEnvironment } from '../src/environment.js';

const OIDC = {
  CAVEAT_OIDC_ISSUER: 'https://id.example/realms/news',
  CAVEAT_OIDC_CLIENT_ID: 'caveat',
  CAVEAT_OIDC_CLIENT_SECRET: 'told by the provider',
  CAVEAT_OIDC_NEWSROOM: '01939b2e-5c00-7a10-8000-000000000051',
  CAVEAT_OIDC_ROLES: 'https://id.example/groups:desk-leads=lead, /desk=editor',
};

describe('the environment', () => {
  it('has a default for all that a first start needs', () => {
    expect(readEnvironment({})).toEqual({
      databaseUrl: undefined,
      redisUrl: undefined,
      adminUrl: undefined,
      dataFolder: './data',
      host: '127.0.0.1',
      port: 4747,
      logLevel: 'info',
      poolSize: 10,
      workerConcurrency: 4,
      webhooks: { http: false, ports: [], networks: [], schedule: undefined, timeoutSeconds: 15 },
      mode: 'development',
      secret: undefined,
      publicUrl: 'http://127.0.0.1:4747',
      trustedProxy: [],
      rateLimit: 300_000,
      oidc: undefined,
    });
  });

  it('says where people reach the service, and which proxies stand before it', () => {
    const read = readEnvironment({
      CAVEAT_MODE: 'production',
      CAVEAT_SECRET: 'x1'.repeat(16),
      CAVEAT_PUBLIC_URL: 'https://Caveat.example/',
      CAVEAT_TRUSTED_PROXY: '10.0.0.7, 10.1.0.0/24,fd00::/8,loopback',
      CAVEAT_RATE_LIMIT: '0',
    });
    expect(read).toMatchObject({
      mode: 'production',
      secret: 'x1'.repeat(16),
      publicUrl: 'https://caveat.example',
      trustedProxy: ['10.0.0.7', '10.1.0.0/24', 'fd00::/8', 'loopback'],
      rateLimit: 0,
    });
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:80'],
    ['0.0.0.0', 'http://localhost:80'],
    ['::1', 'http://[::1]:80'],
  ])('has links begin with an address that is reached on this machine where it listens on %s', (host, url) => {
    expect(readEnvironment({ CAVEAT_HOST: host, CAVEAT_PORT: '80' }).publicUrl).toBe(url);
  });

  it('sets up single sign-on by five values', () => {
    expect(readEnvironment(OIDC).oidc).toEqual({
      issuer: 'https://id.example/realms/news',
      clientId: 'caveat',
      clientSecret: 'told by the provider',
      newsroomId: '01939b2e-5c00-7a10-8000-000000000051',
      mapping: {
        claim: 'https://id.example/groups',
        roles: [
          { value: 'desk-leads', role: 'lead' },
          { value: '/desk', role: 'editor' },
        ],
      },
    });
  });

  it.each(Object.keys(OIDC))('refuses single sign-on without %s, and names it', (name) => {
    expect(() => readEnvironment({ ...OIDC, [name]: '' })).toThrow(`${name} must be set as well`);
  });

  it('is read where it is set', () => {
    const read = readEnvironment({
      DATABASE_URL: 'postgresql://caveat:secret@db/caveat',
      REDIS_URL: 'rediss://cache:6380/1',
      CAVEAT_PORT: '0',
      CAVEAT_HOST: '::1',
      CAVEAT_LOG_LEVEL: 'debug',
      CAVEAT_POOL_SIZE: '3',
    });
    expect(read).toMatchObject({
      databaseUrl: 'postgresql://caveat:secret@db/caveat',
      redisUrl: 'rediss://cache:6380/1',
      port: 0,
      host: '::1',
      logLevel: 'debug',
      poolSize: 3,
    });
  });

  it('counts a variable that is set to nothing as not set', () => {
    expect(readEnvironment({ DATABASE_URL: '', CAVEAT_PORT: ' ' })).toMatchObject({
      databaseUrl: undefined,
      port: 4747,
    });
  });

  it('is refused with every variable that is wrong and what would be right, and without a value', () => {
    const wrong = () =>
      readEnvironment({ DATABASE_URL: 'mysql://caveat:hunter2@db', CAVEAT_PORT: '70000', CAVEAT_LOG_LEVEL: 'loud' });
    expect(wrong).toThrow(BadEnvironment);
    expect(wrong).toThrow(
      /DATABASE_URL must be the URL of a PostgreSQL.*\n.*CAVEAT_PORT must.*65535\n.*CAVEAT_LOG_LEVEL must be one of fatal/,
    );
    expect(wrong).not.toThrow(/hunter2|70000|loud/);
  });

  it('says where webhooks may go, and how often and how long they are tried', () => {
    const { webhooks } = readEnvironment({
      CAVEAT_WEBHOOK_HTTP: 'true',
      CAVEAT_WEBHOOK_PORTS: '8443, 9443',
      CAVEAT_WEBHOOK_NETWORKS: 'cms=10.20.0.0/16,studio=fd00:1::/32',
      CAVEAT_WEBHOOK_SCHEDULE: '1,2,3600',
      CAVEAT_WEBHOOK_TIMEOUT: '5',
    });
    expect(webhooks).toEqual({
      http: true,
      ports: [8443, 9443],
      networks: [
        { name: 'cms', cidr: '10.20.0.0/16' },
        { name: 'studio', cidr: 'fd00:1::/32' },
      ],
      schedule: [1, 2, 3600],
      timeoutSeconds: 5,
    });
    expect(readEnvironment({ CAVEAT_WEBHOOK_PORTS: 'any' }).webhooks.ports).toBe('any');
  });

  it.each([
    ['CAVEAT_WEBHOOK_HTTP', 'yes', /CAVEAT_WEBHOOK_HTTP must be true or false/],
    ['CAVEAT_WEBHOOK_PORTS', '0', /CAVEAT_WEBHOOK_PORTS must be ports from 1 to 65535/],
    ['CAVEAT_WEBHOOK_PORTS', '8443,', /CAVEAT_WEBHOOK_PORTS must be ports/],
    ['CAVEAT_WEBHOOK_PORTS', '70000', /CAVEAT_WEBHOOK_PORTS must be ports/],
    ['CAVEAT_WEBHOOK_NETWORKS', '10.20.0.0/16', /CAVEAT_WEBHOOK_NETWORKS must name networks/],
    ['CAVEAT_WEBHOOK_NETWORKS', 'cms=10.20.0.0/33', /CAVEAT_WEBHOOK_NETWORKS must name networks/],
    ['CAVEAT_WEBHOOK_NETWORKS', 'cms=10.20.0.0', /CAVEAT_WEBHOOK_NETWORKS must name networks/],
    ['CAVEAT_WEBHOOK_SCHEDULE', '5,soon', /CAVEAT_WEBHOOK_SCHEDULE must be pauses/],
    ['CAVEAT_WEBHOOK_TIMEOUT', '0', /CAVEAT_WEBHOOK_TIMEOUT must be a whole number of seconds/],
    ['CAVEAT_MODE', 'prod', /CAVEAT_MODE must be one of development, production/],
    ['CAVEAT_SECRET', 'x'.repeat(31), /CAVEAT_SECRET must have at least 32 bytes/],
    ['CAVEAT_PUBLIC_URL', 'caveat.example', /CAVEAT_PUBLIC_URL must be the address/],
    ['CAVEAT_PUBLIC_URL', 'https://caveat.example/v1', /CAVEAT_PUBLIC_URL must be the address/],
    ['CAVEAT_PUBLIC_URL', 'https://me:pw@caveat.example', /CAVEAT_PUBLIC_URL must be the address/],
    ['CAVEAT_TRUSTED_PROXY', 'any', /CAVEAT_TRUSTED_PROXY must name the proxies/],
    ['CAVEAT_TRUSTED_PROXY', '0.0.0.0/0', /CAVEAT_TRUSTED_PROXY must name the proxies/],
    ['CAVEAT_TRUSTED_PROXY', '10.0.0.7,', /CAVEAT_TRUSTED_PROXY must name the proxies/],
    ['CAVEAT_RATE_LIMIT', '-1', /CAVEAT_RATE_LIMIT must be a whole number/],
    ['CAVEAT_OIDC_ISSUER', 'id.example', /CAVEAT_OIDC_ISSUER must be the address/],
    ['CAVEAT_OIDC_NEWSROOM', 'ours', /CAVEAT_OIDC_NEWSROOM must be the id/],
    ['CAVEAT_OIDC_ROLES', 'desk=editor', /CAVEAT_OIDC_ROLES must say which values/],
    ['CAVEAT_OIDC_ROLES', 'groups:desk=boss', /CAVEAT_OIDC_ROLES must say which values/],
    ['CAVEAT_OIDC_ROLES', 'groups:', /CAVEAT_OIDC_ROLES must say which values/],
  ])('refuses a %s of %s', (name, value, words) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(words);
  });

  it.each(['-1', '1.5', '0x10', '1e3', 'many'])('refuses %s as a size of the pool', (CAVEAT_POOL_SIZE) => {
    expect(() => readEnvironment({ CAVEAT_POOL_SIZE })).toThrow(/CAVEAT_POOL_SIZE must be a whole number/);
  });
});
