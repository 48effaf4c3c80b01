import type { Fault } from '../plan/fault.js';

/** A fault that was done. */
export interface Injected {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
  readonly fault: Fault;
}
