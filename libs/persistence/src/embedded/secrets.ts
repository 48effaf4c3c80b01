import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/**
 * A random secret of the data folder, made at the first call and the same at each one after it, in any process.
 *
 * @param name what it is for, such as `app-role`: lower-case letters, digits and dashes.
 * @returns 32 characters that need no escaping in a URL. Kept in `<dataDir>/secrets/<name>`, mode 0600.
 */
export function secretFor(dataDir: string, name: string): string {
  const path = secretPath(dataDir, name);
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  const candidate = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(candidate, randomBytes(24).toString('base64url'), { mode: 0o600 });
  try {
    linkSync(candidate, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(candidate, { force: true });
  }
  return readFileSync(path, 'utf8').trim();
}

/** Where {@link secretFor} keeps the secret of this name. */
export function secretPath(dataDir: string, name: string): string {
  if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`not a name for a secret: ${name}`);
  return join(dataDir, 'secrets', name);
}
