import { describe, expect, it } from '@jest/globals';
import { BadEnvironment, readEnvironment } from '../src/environment.js';

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
    });
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
  ])('refuses a %s of %s', (name, value, words) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(words);
  });

  it.each(['-1', '1.5', '0x10', '1e3', 'many'])('refuses %s as a size of the pool', (CAVEAT_POOL_SIZE) => {
    expect(() => readEnvironment({ CAVEAT_POOL_SIZE })).toThrow(/CAVEAT_POOL_SIZE must be a whole number/);
  });
});
