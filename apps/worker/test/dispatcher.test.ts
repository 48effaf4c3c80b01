import { afterEach, describe, expect, it } from '@jest/globals';
import type { QueuedJob } from '#queue/queue.js';
import { Dispatcher } from '#worker/dispatcher.js';
import type { DispatchedJob } from '#workflow/ports/outbox-reader.js';

/** An outbox and a queue that do what a test tells them, each call in its hand. */
class Rounds {
  readonly added: QueuedJob[] = [];
  readonly warnings: string[] = [];
  rounds = 0;
  waiting: DispatchedJob[] = [];
  more = 0;
  fault: Error | null = null;
  private gate: Promise<void> = Promise.resolve();

  readonly dispatcher: Dispatcher;

  constructor(pollMs: number) {
    this.dispatcher = new Dispatcher(
      { dispatch: async (deliver) => this.round(deliver) },
      {
        add: async (jobs) => void this.added.push(...jobs),
        warn: (_, message) => this.warnings.push(message),
        pollMs,
      },
    );
  }

  /** Holds every round until the returned function is called. */
  hold(): () => void {
    let open = () => {};
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  private async round(deliver: (jobs: readonly DispatchedJob[]) => Promise<void>): Promise<{ more: boolean }> {
    this.rounds += 1;
    await this.gate;
    if (this.fault) throw this.fault;
    const [entry] = this.waiting;
    if (entry) await deliver([entry]);
    this.waiting = this.waiting.slice(1);
    this.more -= 1;
    return { more: this.more >= 0 };
  }
}

let rounds: Rounds;
afterEach(async () => rounds.dispatcher.stop());

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 10_000; !isSo(); await new Promise((resolve) => setTimeout(resolve, 5)))
    if (Date.now() > end) throw new Error(`still not so: ${isSo.toString()}`);
}

const NEVER = 3_600_000;
const entry = (spreadId: string): DispatchedJob => ({ newsroomId: 'newsroom', job: { name: 'spread', spreadId } });

describe('the dispatcher', () => {
  it('carries what is in the outbox to the queue, each job with its newsroom', async () => {
    rounds = new Rounds(NEVER);
    rounds.waiting = [entry('one')];
    rounds.dispatcher.start();
    await until(() => rounds.added.length === 1);
    expect(rounds.added).toEqual([{ name: 'spread', payload: { newsroomId: 'newsroom', spreadId: 'one' } }]);
  });

  it('lets wake-ups that come during a round share the next one', async () => {
    rounds = new Rounds(NEVER);
    const open = rounds.hold();
    rounds.dispatcher.start();
    for (let i = 0; i < 100; i += 1) rounds.dispatcher.wake();
    open();
    await until(() => rounds.rounds === 2);
    await rounds.dispatcher.stop();
    expect(rounds.rounds).toBe(2);
  });

  it('goes on at once where a round was full', async () => {
    rounds = new Rounds(NEVER);
    rounds.more = 4;
    rounds.waiting = ['a', 'b', 'c', 'd', 'e'].map(entry);
    rounds.dispatcher.start();
    await until(() => rounds.added.length === 5);
    expect(rounds.rounds).toBe(5);
  });

  it('looks by itself, for wake-ups get lost', async () => {
    rounds = new Rounds(10);
    rounds.dispatcher.start();
    await until(() => rounds.rounds > 3);
    rounds.waiting = [entry('late')];
    await until(() => rounds.added.length === 1);
  });

  it('backs off while it fails, whatever wakes it, says so once, and recovers by itself', async () => {
    rounds = new Rounds(40);
    rounds.fault = new Error('the queue is away');
    rounds.waiting = [entry('kept')];
    rounds.dispatcher.start();
    await until(() => rounds.rounds === 1);
    // Woken as by two hundred commits while nothing works: it must not run two hundred times.
    for (let i = 0; i < 200; i += 1) {
      rounds.dispatcher.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(rounds.rounds).toBeLessThan(20);
    await until(() => rounds.rounds >= 3);
    expect(rounds.warnings).toEqual(['the outbox cannot be dispatched for now']);
    rounds.fault = null;
    await until(() => rounds.added.length === 1);
    rounds.waiting = [entry('next')];
    rounds.dispatcher.wake();
    await until(() => rounds.added.length === 2);
    rounds.fault = new Error('away again');
    rounds.dispatcher.wake();
    await until(() => rounds.warnings.length === 2);
  });

  it('waits, when it stops, for the round that is running, and begins none after it', async () => {
    rounds = new Rounds(10);
    const open = rounds.hold();
    rounds.waiting = [entry('last')];
    rounds.dispatcher.start();
    let stopped = false;
    const stopping = rounds.dispatcher.stop().then(() => (stopped = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([stopped, rounds.added.length]).toEqual([false, 0]);
    open();
    await stopping;
    expect(rounds.added).toHaveLength(1);
    const done = rounds.rounds;
    rounds.dispatcher.wake();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rounds.rounds).toBe(done);
  });
});
