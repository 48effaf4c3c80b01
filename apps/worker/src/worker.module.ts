import { type DynamicModule, Module } from '@nestjs/common';
import { WORKER_PARTS, type WorkerParts } from './parts.js';
import { WorkerService } from './worker.service.js';

/** The worker as a Nest module, made of parts that its starter has opened. */
@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: WORKER_PARTS, useValue: parts }, WorkerService] };
  }
}
