import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

describe('the image', () => {
  let steps: string[];

  beforeAll(async () => {
    const text = await readFile('Dockerfile', 'utf8');
    steps = text
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line));
  });

  it('copies only what is there, and what .dockerignore lets through', async () => {
    const sent = (await readFile('.dockerignore', 'utf8')).match(/^!.*$/gm)?.map((line) => line.slice(1)) ?? [];
    const copied = steps
      .filter((step) => step.startsWith('COPY ') && !step.includes('--from'))
      .flatMap((step) => step.split(/\s+/).slice(1, -1));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.sort()).toEqual(sent.sort());
  });

  it('runs as a user without rights', () => {
    const last = steps.findLastIndex((step) => step.startsWith('FROM '));
    expect(steps.slice(last)).toContain('USER node');
  });

  it('starts the API by a file that the build makes', () => {
    const command = JSON.parse(steps.at(-1)?.replace('CMD ', '') ?? '') as string[];
    expect(command).toEqual(['node', 'dist/apps/cli/src/main.js', 'api']);
    expect(existsSync('apps/cli/src/main.ts')).toBe(true);
  });

  it.each([
    [200, true],
    [503, false],
  ])('takes an API that answers %d to its health check for ready: %s', async (status, ready) => {
    const asked: (string | undefined)[] = [];
    const api = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(status).end();
    }).listen(0, '127.0.0.1');
    await once(api, 'listening');
    const [, ...args] = JSON.parse(/^HEALTHCHECK .*CMD (.*)$/m.exec(steps.join('\n'))?.[1] ?? '') as string[];
    const env = { ...process.env, CAVEAT_PORT: String((api.address() as AddressInfo).port) };
    const healthy = await promisify(execFile)(process.execPath, args, { env }).then(
      () => true,
      () => false,
    );
    api.close();
    expect(asked).toEqual(['/health/ready']);
    expect(healthy).toBe(ready);
  });
});
