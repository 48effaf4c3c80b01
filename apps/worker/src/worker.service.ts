import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { RunningWorkers } from '#queue/workers.js';
import { reconcile } from '#workflow/jobs/reconcile.js';
import { acknowledgeByWebhook } from '#workflow/stories/acknowledge-by-webhook.js';
import { dispatchRound } from '#workflow/telling/dispatch-round.js';
import { recordTries } from '#workflow/webhooks/record-tries.js';
import { Courier } from './courier/courier.js';
import { Dispatcher, type OutboxRounds } from './dispatcher.js';
import { handlers } from './handlers.js';
import { WORKER_PARTS, type WorkerParts } from './parts.js';
import { Reconciler } from './reconciler.js';

/** How often the outbox is looked at without a wake-up. */
const POLL_MS = 500;
/** How often what is due is put back, and how long it may be due before it counts as lost. */
const RECONCILE_MS = 5_000;
const GRACE_MS = 10_000;

/** Dispatcher, jobs, courier and reconciler of one process, from start to stop. */
@Injectable()
export class WorkerService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly dispatcher: Dispatcher;
  private readonly courier: Courier;
  private readonly reconciler: Reconciler;
  private jobs: RunningWorkers | undefined;
  private endListening: (() => Promise<void>) | undefined;

  constructor(@Inject(WORKER_PARTS) private readonly parts: WorkerParts) {
    const { outbox, queue, workflow, dueWork, deliveries, sender, schedule, logger } = parts;
    const warn = (error: unknown, message: string): void => logger.warn({ err: error }, message);
    this.courier = new Courier({
      ...{ deliveries, sender, warn },
      keep: (newsroomId, tries) =>
        recordTries(workflow, deliveries, newsroomId, tries, { schedule, chance: () => Math.random() }),
      acknowledge: async (newsroomId, acknowledgements) => {
        const left = await acknowledgeByWebhook(workflow, newsroomId, acknowledgements);
        if (left.length > 0) logger.warn({ left }, 'a webhook was answered with what cannot be acknowledged');
      },
    });
    const dispatch: OutboxRounds['dispatch'] = async (deliver) => {
      const askedAt = performance.now();
      const { more, leased, due } = await dispatchRound({ outbox, newId: workflow.newId }, deliver, this.courier.room);
      for (const born of leased) this.courier.take(born, askedAt);
      for (const { newsroomId, endpointId } of due) this.courier.wake(newsroomId, endpointId);
      return { more };
    };
    this.dispatcher = new Dispatcher({ dispatch }, { add: (jobs) => queue.add(jobs), warn, pollMs: POLL_MS });
    this.reconciler = new Reconciler(() => this.putBack(workflow, dueWork), { everyMs: RECONCILE_MS, warn });
  }

  /** The outbox of this process' own commits: cheap, at any time. */
  wake(): void {
    this.dispatcher.wake();
  }

  onApplicationBootstrap(): void {
    const { queue, workflow, concurrency, listen } = this.parts;
    this.jobs = queue.work(handlers(workflow, this.courier), { concurrency });
    this.endListening = listen(this.dispatcher.wake);
    this.courier.start();
    this.dispatcher.start();
    this.reconciler.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.endListening?.();
    await Promise.all([this.reconciler.stop(), this.dispatcher.stop(), this.jobs?.close()]);
    await this.courier.stop();
  }

  private async putBack(workflow: WorkerParts['workflow'], dueWork: WorkerParts['dueWork']): Promise<number> {
    const putBack = await reconcile(workflow, dueWork, GRACE_MS);
    if (putBack > 0) this.parts.logger.info({ jobs: putBack }, 'put back what was due');
    return putBack;
  }
}
