/** Where the jobs are kept. */
export type BackendName = 'postgres' | 'redis';

/** How an endpoint behaves while it has a fault; `well` answers 204 at once. */
export const MODES = ['well', 'failing', 'resetting', 'hanging', 'dripping', 'slow', 'flaky', 'throttling'] as const;
export type Mode = (typeof MODES)[number];

/** What is done to the service, to what it stands on, or to those who listen. */
export type Fault =
  /** SIGKILL while something is being sent. */
  | { readonly kind: 'worker killed'; readonly worker: number; readonly backAfterMs: number }
  /** SIGSTOP for longer than a lease lasts, then SIGCONT: it wakes with deliveries that others have sent meanwhile. */
  | { readonly kind: 'worker frozen'; readonly worker: number; readonly forMs: number }
  | { readonly kind: 'API killed'; readonly backAfterMs: number }
  /** Immediate shutdown, without a checkpoint; it is started again by whoever watches it. */
  | { readonly kind: 'PostgreSQL restarted' }
  | { readonly kind: 'connections cut'; readonly whose: string }
  | { readonly kind: 'queue emptied' }
  /** Redis only. It comes back empty. */
  | { readonly kind: 'queue down'; readonly forMs: number }
  | { readonly kind: 'endpoint'; readonly endpoint: number; readonly mode: Mode; readonly forMs: number }
  | { readonly kind: 'secret rotated'; readonly endpoint: number };

export const nameOf = (fault: Fault): string => (fault.kind === 'endpoint' ? `endpoint ${fault.mode}` : fault.kind);
