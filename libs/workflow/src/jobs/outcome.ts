/** How the use case behind a job ended. The worker's one place for outcomes acts on it. */
export type JobResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry'; readonly reason: string }
  | { readonly kind: 'snooze'; readonly untilMs: number }
  | { readonly kind: 'cancel'; readonly reason: string };

export const DONE: JobResult = { kind: 'done' };
