import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { transformSync } from '@swc/core';
import { newSecret, shownSecret } from '#delivery/signing/secrets.js';
import { signatureHeaders } from '#delivery/signing/signature-headers.js';
import { freePort } from '../support/processes.js';
import { until } from '../support/until.js';

const EXAMPLES = resolve('examples/receivers');
/** Below node_modules, so that it finds the packages. */
const STRIPPED = resolve(`node_modules/.cache/caveat/receiver-${process.pid}.mjs`);

const [CLAIM, STORY] = [randomUUID(), randomUUID()];

/** How each receiver is started, and whether what it needs is on this machine. */
const RECEIVERS = {
  TypeScript: {
    isHere: true,
    command: () => {
      const { code } = transformSync(readFileSync(join(EXAMPLES, 'typescript/receiver.ts'), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      mkdirSync(resolve('node_modules/.cache/caveat'), { recursive: true });
      writeFileSync(STRIPPED, code);
      return [process.execPath, STRIPPED];
    },
  },
  PHP: {
    isHere: existsSync(join(EXAMPLES, 'php/vendor/autoload.php')) && runs('php', '-v'),
    command: (port: number) => ['php', '-S', `127.0.0.1:${port}`, join(EXAMPLES, 'php/receiver.php')],
  },
  Python: {
    isHere: runs('python3', '-c', 'import standardwebhooks'),
    command: () => ['python3', join(EXAMPLES, 'python/receiver.py')],
  },
};

for (const [language, { isHere, command }] of Object.entries(RECEIVERS)) {
  if (isHere)
    describe(`the receiver in ${language}`, () => {
      holds(command);
    });
  else
    describe.skip(`the receiver in ${language} (skipped: it or its Standard Webhooks library is not here)`, () => {
      holds(command);
    });
}

function holds(command: (port: number) => readonly string[]): void {
  const secret = newSecret();
  let folder = '';
  let url = '';
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const port = await freePort();
    url = `http://127.0.0.1:${port}/`;
    const [program = '', ...args] = command(port);
    const { PATH = '', HOME = '', PYTHONPATH = '' } = process.env;
    const env = { PATH, HOME, PYTHONPATH, PORT: String(port), WEBHOOK_SECRET: shownSecret('v1', secret) };
    child = spawn(program, args, { cwd: folder, env, stdio: 'ignore' });
    await until(() => fetch(url).then(() => true, () => false)); // prettier-ignore
  }

  async function stop(): Promise<void> {
    if (child?.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Posts that the claim has this version. @returns the status, and the version that the receiver says it shows */
  async function tell(version: number, how: { id?: string; key?: Uint8Array; sent?: string } = {}) {
    const { id = randomUUID(), key = secret } = how;
    const body = changed(version);
    const headers = signatureHeaders({ id, at: new Date(), body, secrets: [{ signature: 'v1', secret: key }] });
    const sent = how.sent ?? body;
    const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body: sent });
    const told = answer.status === 200 ? ((await answer.json()) as Acknowledged) : undefined;
    return { status: answer.status, shows: told?.acknowledgements[0]?.claims[0] };
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caveat-receiver-'));
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(folder, { recursive: true });
    rmSync(STRIPPED, { force: true });
  });

  it('verifies what comes over its bytes, and says which version the page shows', async () => {
    expect(await tell(6)).toEqual({ status: 200, shows: { claimId: CLAIM, version: 6 } });
    expect(await tell(7, { key: newSecret() })).toEqual({ status: 401 });
    expect(await tell(7, { sent: changed(8) })).toEqual({ status: 401 });
    expect(await tell(7, { sent: JSON.stringify(JSON.parse(changed(7)), null, 1) })).toEqual({ status: 401 });
    expect((await fetch(url, { method: 'POST', body: changed(7) })).status).toBe(401);
    expect(await tell(6)).toMatchObject({ shows: { version: 6 } });
  });

  it('refuses half a signature and old tries', async () => {
    const headers = signatureHeaders({
      ...{ id: randomUUID(), at: new Date(), body: changed(9), secrets: [{ signature: 'v1', secret }] },
    });
    for (const wrong of [{ 'webhook-signature': 'v1' }, { 'webhook-timestamp': '1700000000' }]) {
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...wrong }, body: changed(9) });
      expect(answer.status).toBe(401);
    }
  });

  it('never goes back to an older version, also after a restart', async () => {
    for (const version of [2, 5, 4, 5, 3]) await tell(version);
    expect(await tell(4)).toMatchObject({ shows: { version: 5 } });
    await stop();
    await start();
    expect(await tell(3)).toMatchObject({ shows: { version: 5 } });
    expect(await tell(6)).toMatchObject({ shows: { version: 6 } });
  });

  it('takes in an event once, however often it comes', async () => {
    const id = randomUUID();
    await tell(2, { id });
    // Never sent by Caveat: other words under the same id. Only so does it show that the id decides.
    expect(await tell(3, { id })).toMatchObject({ status: 200, shows: { version: 2 } });
  });

  it('accepts what tells of no claim', async () => {
    const body = JSON.stringify({ type: 'webhook.test', timestamp: new Date(), data: { sequence: 1 } });
    const id = randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const headers = signatureHeaders({ id, at: new Date(), body, secrets: [{ signature: 'v1', secret }] });
      const answer = await fetch(url, { method: 'POST', headers: { ...headers }, body });
      expect({ status: answer.status, body: await answer.json() }).toEqual({
        status: 200,
        body: { acknowledgements: [] },
      });
    }
  });
}

interface Acknowledged {
  readonly acknowledgements: { readonly claims: { readonly claimId: string; readonly version: number }[] }[];
}

function changed(version: number): string {
  const claim = { id: CLAIM, version, status: 'disputed', previousStatus: 'reported', statement: 'Міст зруйновано.' };
  const caveat = { en: 'The BBC has not independently verified this claim.', uk: null };
  const stories = [{ id: STORY, url: 'https://news.example/1', externalId: null }];
  const data = { sequence: version, claim, caveat, reason: null, stories };
  return JSON.stringify({ type: 'claim.status_changed', timestamp: new Date(0), data });
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0;
}
