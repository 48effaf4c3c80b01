import { assertSchemaCompatibility, PostgresConnection } from 'bullmq';
import type { PgQueryable } from 'bullmq';
import type { PatientPool } from './patient-pool.js';

/** A connection that checks the schema again when the first check failed; BullMQ's own would refuse for ever. */
export class PatientConnection extends PostgresConnection {
  #ready: Promise<void> | undefined;

  constructor(
    private readonly patient: PatientPool,
    private readonly direct: PgQueryable,
  ) {
    super(patient);
  }

  override waitUntilReady(): Promise<void> {
    this.#ready ??= this.patient.orWait(assertSchemaCompatibility(this.direct, this.schema)).then(
      () => undefined,
      (error: unknown) => {
        this.#ready = undefined;
        throw error;
      },
    );
    return this.#ready;
  }
}
