import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { Bed } from './bed.js';

const TOOLS = ['tsc', 'prettier', 'depcruise', 'oxlint', 'knip'];

const NOTHING_TO_INSTALL = `
  export const ensureInstalled = async () => {};
  export const runSteps = (steps) => steps();
`;

describe('npm run check', () => {
  let bed: Bed;

  beforeAll(async () => {
    bed = await Bed.dig(['scripts/check.mjs']);
    await bed.plant('scripts/ensure.mjs', NOTHING_TO_INSTALL);
    await Promise.all(TOOLS.map((tool) => plantTool(tool, 'echo fine')));
  });

  afterAll(() => bed.clear());

  async function plantTool(name: string, shell: string): Promise<void> {
    const file = `node_modules/.bin/${name}`;
    await bed.plant(file, `#!/bin/sh\n${shell}\n`);
    await chmod(join(bed.folder, file), 0o755);
  }

  const check = (...steps: string[]) =>
    spawnSync(process.execPath, ['scripts/check.mjs', ...steps], { cwd: bed.folder, encoding: 'utf8' });

  it('is content when every tool is', () => {
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout.match(/^ok +\d+\.\d s {2}.+$/gm)).toHaveLength(8);
    expect(stdout).not.toContain('fine');
  });

  it('runs every step when one fails, and shows all that the failed one said', async () => {
    await plantTool('depcruise', 'echo one; echo two >&2; exit 3');
    const { status, stdout } = check();
    await plantTool('depcruise', 'echo fine');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^failed +\d+\.\d s {2}directions$/m);
    expect(stdout.match(/^ok /gm)).toHaveLength(7);
    expect(stdout).toContain('one\ntwo\n');
    expect(stdout).toContain('Failed: directions');
  });

  it('fails when a tool is missing', async () => {
    await chmod(join(bed.folder, 'node_modules/.bin/knip'), 0o644);
    const { status, stdout } = check('dead code');
    await chmod(join(bed.folder, 'node_modules/.bin/knip'), 0o755);
    expect(status).toBe(1);
    expect(stdout).toContain('EACCES');
  });

  it('refuses a step that it does not have, and names those that it has', () => {
    const { status, stderr } = check('spelling');
    expect(status).toBe(2);
    expect(stderr).toContain('No such step: spelling. There are: types,');
  });
});
