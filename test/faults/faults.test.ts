import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(300_000);

/** `npm run test:faults` with these options. */
async function faults(...options: string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [resolve('test/faults/run.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { code: child.exitCode, printed };
}

describe('real processes that are killed, cut off and starved under load', () => {
  // The first six faults of every plan: a worker, the API, PostgreSQL, its connections, the queue, an endpoint.
  it('lose nothing, keep the order of each claim, and tell nothing that was not committed', async () => {
    const { code, printed } = await faults('--seeds', '1', '--seed', '1', '--events', '150', '--faults', '6');
    expect(printed).toMatch(/1 worker killed/);
    expect({ code, printed }).toEqual({ code: 0, printed });
  });
});
