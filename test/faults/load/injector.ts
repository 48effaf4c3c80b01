import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ENDPOINTS } from '../plan/endpoints.js';
import { nameOf, type Fault, type Mode } from '../plan/fault.js';
import type { Plan } from '../plan/plan.js';
import type { Injected } from './injected.js';
import type { Stage } from '../stage/stage.js';

/** How long a killer waits for something to be under way. */
const MID_SEND_MS = 1_500;

/** Does the faults of a plan one after another and writes each down once it is done. */
export class Injector {
  private readonly ending = new Set<Promise<void>>();
  /** What each endpoint is told to be, by name; whoever ends a fault of it must not end a later one. */
  private readonly modes = new Map<string, object>();

  constructor(
    private readonly stage: Stage,
    private readonly plan: Plan,
    /** The file of {@link Injected}, one a line. */
    private readonly log: string,
  ) {}

  /** Resolves when all have been done and have ended. */
  async run(): Promise<void> {
    for (const { afterMs, fault } of this.plan.faults) {
      await pause(afterMs);
      const at = (await this.inject(fault)) ?? Date.now();
      const line: Injected = { at, name: nameOf(fault), fault };
      appendFileSync(this.log, `${JSON.stringify(line)}\n`);
    }
    await Promise.all(this.ending);
    await this.stage.fleet.whole();
  }

  /** @returns when it took effect, where that is not when it is done */
  private async inject(fault: Fault): Promise<number | void> {
    const { fleet, server, queue } = this.stage;
    switch (fault.kind) {
      case 'worker killed':
        return this.killInMidSend(fault.worker, fault.backAfterMs);
      case 'worker frozen':
        return fleet.freezeWorker(fault.worker, fault.forMs);
      case 'API killed':
        return fleet.killApi(fault.backAfterMs);
      case 'PostgreSQL restarted':
        return server.restart();
      case 'connections cut':
        return this.stage.cutConnections(fault.whose);
      case 'queue emptied':
        return queue.empty();
      case 'queue down':
        await queue.down();
        return this.later(fault.forMs, () => queue.up());
      case 'endpoint':
        return this.behave(ENDPOINTS[fault.endpoint]?.name ?? '', fault.mode, fault.forMs);
      case 'secret rotated':
        return this.stage.rotate(fault.endpoint);
    }
  }

  private async killInMidSend(worker: number, backAfterMs: number): Promise<number> {
    const { receiver, fleet } = this.stage;
    await Promise.all(ENDPOINTS.map(({ name }) => this.behave(name, 'slow', MID_SEND_MS)));
    let sending: number | undefined;
    for (const end = Date.now() + MID_SEND_MS; sending === undefined && Date.now() < end; await pause(5))
      sending = fleet.senderAmong(await receiver.waiting());
    const at = Date.now();
    await fleet.killWorker(sending ?? worker, backAfterMs);
    return at;
  }

  private async behave(endpoint: string, mode: Mode, forMs: number): Promise<void> {
    const mine = {};
    this.modes.set(endpoint, mine);
    await this.stage.receiver.setMode(endpoint, mode);
    this.later(forMs, async () => {
      if (this.modes.get(endpoint) === mine) await this.stage.receiver.setMode(endpoint, 'well');
    });
  }

  private later(ms: number, work: () => Promise<void>): void {
    const ending = pause(ms).then(work);
    this.ending.add(ending);
  }
}
