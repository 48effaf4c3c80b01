import { NestFactory } from '@nestjs/core';
import type { WorkerParts } from './parts.js';
import { WorkerModule } from './worker.module.js';
import { WorkerService } from './worker.service.js';

export interface RunningWorker {
  /** Tells it of a commit of this process. */
  wake(): void;
  /** Lets running jobs finish for a moment; the parts are closed by whoever opened them. */
  close(): Promise<void>;
}

/** Starts dispatching, running jobs and reconciling. */
export async function runWorker(parts: WorkerParts): Promise<RunningWorker> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(parts), { logger: false });
  const service = context.get(WorkerService);
  return { wake: () => service.wake(), close: () => context.close() };
}
