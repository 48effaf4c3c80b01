import { afterEach, describe, expect, it } from '@jest/globals';
import { Reconciler } from '#worker/reconciler.js';

let reconciler: Reconciler;
afterEach(async () => reconciler.stop());

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error(`still not so: ${isSo.toString()}`);
}

describe('the reconciler', () => {
  it('comes at once and then at its interval, one round at a time', async () => {
    let [running, most, rounds] = [0, 0, 0];
    const round = async (): Promise<number> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 15));
      running -= 1;
      rounds += 1;
      return 0;
    };
    reconciler = new Reconciler(round, { everyMs: 1, warn: () => {} });
    reconciler.start();
    await until(() => rounds === 4);
    expect(most).toBe(1);
  });

  it('goes on after a round that failed, and says so', async () => {
    const warnings: string[] = [];
    let rounds = 0;
    const round = async (): Promise<number> => {
      rounds += 1;
      if (rounds < 3) throw new Error('the database is away');
      return 0;
    };
    reconciler = new Reconciler(round, { everyMs: 1, warn: (_, message) => warnings.push(message) });
    reconciler.start();
    await until(() => rounds >= 3);
    expect(warnings).toEqual(Array.from({ length: 2 }, () => 'what is due cannot be put back for now'));
  });

  it('waits, when it stops, for the round that is running, and begins none after it', async () => {
    let [open, rounds] = [() => {}, 0];
    const round = async (): Promise<number> => {
      rounds += 1;
      await new Promise<void>((resolve) => (open = resolve));
      return 0;
    };
    reconciler = new Reconciler(round, { everyMs: 1, warn: () => {} });
    reconciler.start();
    await until(() => rounds === 1);
    let stopped = false;
    const stopping = reconciler.stop().then(() => (stopped = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(stopped).toBe(false);
    open();
    await stopping;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rounds).toBe(1);
  });
});
