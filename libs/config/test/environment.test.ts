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

  it.each(['-1', '1.5', '0x10', '1e3', 'many'])('refuses %s as a size of the pool', (CAVEAT_POOL_SIZE) => {
    expect(() => readEnvironment({ CAVEAT_POOL_SIZE })).toThrow(/CAVEAT_POOL_SIZE must be a whole number/);
  });
});
