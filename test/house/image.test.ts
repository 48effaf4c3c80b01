import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

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

  it('asks its own API whether it is ready', () => {
    const check = steps.find((step) => step.startsWith('HEALTHCHECK'));
    expect(check).toContain('/health/ready');
  });
});
