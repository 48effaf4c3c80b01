/** The one queue of the service; its jobs are told apart by name. */
export const QUEUE_NAME = 'caveat';

/** The schema of PostgreSQL that BullMQ has to itself. */
export const QUEUE_SCHEMA = 'bullmq';
