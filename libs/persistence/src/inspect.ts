import { dataSource } from './data-source.js';
import { asKnown } from './failures.js';
import { migrationsOf, roleOf } from './readiness.js';

/** What the role of the service finds in its database, as far as that can be seen without changing anything. */
export interface Inspection {
  readonly role: string;
  /** It can go round row-level security, by itself or by becoming another role. */
  readonly bypasses: boolean;
  /** Migrations that this code has and the database lacks. */
  readonly missing: readonly string[];
  /** Those of a newer release. */
  readonly newer: readonly string[];
  /** By how much the clock of the database is ahead of this process', in milliseconds. */
  readonly clockAheadMs: number;
}

/** @throws DatabaseUnavailable, and what PostgreSQL says where it lets nobody in */
export async function inspectDatabase(url: string): Promise<Inspection> {
  const source = dataSource({ url, poolSize: 1, applicationName: 'caveat doctor' });
  try {
    await source.initialize();
    const asked = Date.now();
    const [clock] = await source.query<{ ms: number }[]>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    );
    const clockAheadMs = Math.round((clock?.ms ?? 0) - (asked + Date.now()) / 2);
    return { ...(await roleOf(source)), ...(await migrationsOf(source)), clockAheadMs };
  } catch (error) {
    throw asKnown(error);
  } finally {
    if (source.isInitialized) await source.destroy();
  }
}
