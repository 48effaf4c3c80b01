/** Work that a transaction leaves to a job; the closed set of payloads is `contracts/jobs.ts`. */
export type OutboxJob =
  | { readonly name: 'assess'; readonly claimIds: readonly string[] }
  | { readonly name: 'spread'; readonly spreadId: string }
  | { readonly name: 'recheck'; readonly claimId: string; readonly dueAt: string }
  | { readonly name: 'outdated'; readonly storyId: string; readonly dueAt: string }
  | { readonly name: 'deliver'; readonly endpointId: string }
  | { readonly name: 'reword' };

export interface Outbox {
  /** Has the jobs queued once the transaction has committed, and not before. */
  queue(jobs: readonly OutboxJob[]): Promise<void>;
}
