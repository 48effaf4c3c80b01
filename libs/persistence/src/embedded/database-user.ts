import { chownSync, lchownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PostgresStartError } from './postgres-start-error.js';

/** The account that PostgreSQL runs as, by its numbers. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. So root runs it as the owner of the cluster where there is one, else as `postgres`,
 * else as `nobody`.
 *
 * @returns undefined when PostgreSQL runs as the user that we already are.
 */
export function databaseUser(cluster: string): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = account('postgres') ?? account('nobody');
  if (user === undefined) {
    throw new PostgresStartError(
      'PostgreSQL must not run as root, and there is no account "postgres" or "nobody" here. Start Caveat as a normal ' +
        'user, or add one with `useradd --system postgres`.',
    );
  }
  return user;
}

/** Gives a folder with all in it to the user; a cluster that root has copied or restored belongs to root. */
export function giveTo(user: DatabaseUser, folder: string): void {
  chownSync(folder, user.uid, user.gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(user, path);
    else lchownSync(path, user.uid, user.gid);
  }
}

function account(name: string): DatabaseUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
