import 'reflect-metadata';
import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '#migrations/all.js';
import { ENTITIES } from './entities/all.js';

interface DataSourceSettings {
  readonly url: string;
  /** Connections at most. */
  readonly poolSize: number;
  /** Shown by PostgreSQL beside each connection. */
  readonly applicationName: string;
}

/** TypeORM's way to the database. Connections are opened as they are needed; one that can't be had in 5 s is an error. */
export function dataSource({ url, poolSize, applicationName }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    // A connection that breaks while it is idle is no reason to die: the next request gets a new one, or says so.
    poolErrorHandler: () => {},
    extra: { keepAlive: true, idleTimeoutMillis: 30_000, onConnect: survive },
  });
}

/**
 * Between the pool and whoever it hands a connection to, nobody listens for a moment: a connection that is cut just then
 * would end the process. Its next statement tells.
 */
function survive(client: ClientBase): void {
  client.on('error', () => {});
}
