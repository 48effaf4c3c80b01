import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withLock } from './lock.mjs';
import { withProgress } from './progress.mjs';
import { runQuietly, StepFailed } from './run-quietly.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, '.cache');
const MODULES = join(ROOT, 'node_modules');
const INSTALL_STAMP = join(MODULES, '.caveat-lock');
/** What npm installed; it writes this last. */
const NPM_RECORD = join(MODULES, '.package-lock.json');
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.caveat-build');
const SOURCES = ['apps', 'libs', 'migrations'];
const MAIN = join(DIST, 'apps/cli/src/main.js');

/**
 * Installs what `package-lock.json` names, unless it is installed already.
 *
 * @param {{ dev: boolean }} what with the tools for working on Caveat, or only what running it takes
 */
export async function ensureInstalled({ dev }) {
  refuseOldNode();
  if (isInstalled(dev)) return;
  await exclusively('install', async (sign) => {
    if (isInstalled(dev)) return;
    // npm removes the old packages first, in any order: cut short there, no record may be left that tells of them.
    for (const record of [INSTALL_STAMP, NPM_RECORD]) rmSync(record, { force: true });
    await withProgress('Installing packages', () => runNpm(['ci', dev ? '--include=dev' : '--omit=dev'], sign));
    stampInstall(dev);
  });
}

/** Builds `dist`, unless it has been built from these very sources. Sources that are gone are gone from it too. */
export async function ensureBuilt() {
  if (read(BUILD_STAMP) === sourcesNow()) return;
  await exclusively('build', async (sign) => {
    if (read(BUILD_STAMP) !== sourcesNow()) await withProgress('Building', () => build(sign));
  });
}

/** Runs the `caveat` command in this process, so that a signal to it reaches nobody else. */
export async function runCaveat(args) {
  process.argv = [process.execPath, MAIN, ...args];
  await import(pathToFileURL(MAIN).href);
}

/** Runs the steps of a script; where one fails, shows why and ends with 1, or as told to stop. */
export async function runSteps(steps) {
  try {
    await steps();
  } catch (error) {
    const mendable = error instanceof StepFailed || ['EACCES', 'EROFS', 'ENOSPC'].includes(error.code);
    console.error(mendable ? error.message : error);
    process.exitCode = error.exitCode ?? 1;
  }
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [major, minor] = engines.node.match(/\d+/g).map(Number);
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new StepFailed(`Caveat needs Node ${major}.${minor} or newer; this is ${process.versions.node}.`);
}

function exclusively(name, work) {
  const onWait = () => console.error(`Waiting for another process that is at the ${name} …`);
  return withLock(join(CACHE, `${name}.lock`), { onWait }, work);
}

function isInstalled(dev) {
  const record = statSync(NPM_RECORD, { throwIfNoEntry: false });
  if (record === undefined) return false;
  const stamp = read(INSTALL_STAMP);
  if (stamp === installStamp(record, true) || stamp === installStamp(record, dev)) return true;
  if (!fitsLock(JSON.parse(read(NPM_RECORD)).packages, dev)) return false;
  stampInstall(dev);
  return true;
}

/** Changes with the lock, with the machine, and whenever npm has been at work. */
function installStamp(record, dev) {
  return fingerprint([process.platform, process.arch, readLock(), record.mtimeMs, dev]);
}

/** Whether someone has run npm by hand, so that we need not. Packages for some machines only are npm's to judge. */
function fitsLock(installed, dev) {
  const wanted = Object.entries(JSON.parse(readLock()).packages);
  return wanted.every(([path, entry]) => {
    if (path === '' || entry.optional || entry.devOptional || (entry.dev && !dev)) return true;
    return installed[path]?.version === entry.version;
  });
}

function stampInstall(dev) {
  try {
    writeFileSync(INSTALL_STAMP, installStamp(statSync(NPM_RECORD), dev));
  } catch (error) {
    // Installed by another user, and fitting: only the short cut is lost.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error;
  }
}

function runNpm(args, sign) {
  const npm = process.env.npm_execpath;
  const how = {
    cwd: ROOT,
    name: `npm ${args.join(' ')}`,
    onSpawn: sign,
    advice: 'Mend that (is the network there?) and start again.',
  };
  const quiet = [...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];
  return npm?.endsWith('npm-cli.js') ? runQuietly([npm, ...quiet], how) : runQuietly(quiet, { ...how, program: 'npm' });
}

async function build(sign) {
  for (const left of readdirSync(CACHE).filter((name) => name.startsWith('build-'))) discard(join(CACHE, left));
  const draft = join(CACHE, `build-${randomUUID()}`);
  const stamp = sourcesNow();
  mkdirSync(draft);
  const swc = join(MODULES, '@swc/cli/bin/swc.js');
  const vite = join(MODULES, 'vite/bin/vite.js');
  const how = { cwd: ROOT, onSpawn: sign, advice: 'Nothing was changed in dist.' };
  await runQuietly([swc, ...SOURCES, '-d', draft, '--ignore', '**/*.test.ts,**/test/**,apps/desk/**'], {
    ...how,
    name: 'The build',
  });
  await runQuietly([vite, 'build', 'apps/desk', '--outDir', join(draft, 'apps/desk/built'), '--logLevel', 'error'], {
    ...how,
    name: 'The build of the desk',
  });
  writeFileSync(join(draft, '.caveat-build'), stamp);
  const old = join(CACHE, `build-${randomUUID()}`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(draft, DIST);
  discard(old);
}

function discard(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Changes whenever a source does; by size and time of change, since to read them all would take longer than it may. */
function sourcesNow() {
  const files = SOURCES.flatMap((folder) => listSources(folder)).sort();
  const marks = files.map((file) => {
    const { size, mtimeMs } = statSync(join(ROOT, file));
    return [file, size, mtimeMs];
  });
  return fingerprint([marks, read(join(ROOT, '.swcrc')), readLock()]);
}

function listSources(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'test' ? [] : listSources(path);
    return /\.([jt]sx?|css|html)$/.test(entry.name) ? [path] : [];
  });
}

function readLock() {
  return readFileSync(join(ROOT, 'package-lock.json'), 'utf8');
}

function fingerprint(parts) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
