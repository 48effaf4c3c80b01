import type { Told } from './webhook.js';

/** What came of one webhook: what the receiver prints, and adds to its log. */
export interface Heard {
  readonly at: Date;
  /** The `webhook-id`; empty where there was none. */
  readonly id: string;
  /** Why it can't be trusted; undefined where it is verified. */
  readonly doubt: string | undefined;
  /** Accepted before, under the same id. */
  readonly duplicate: boolean;
  /** Undefined for what Caveat does not send. */
  readonly told: Told | undefined;
  /** For each claim that it tells of, the newest version that has been accepted so far. */
  readonly newest: ReadonlyMap<string, number>;
  /** What was answered, in a few words: `204`, `500`, `nothing`. */
  readonly answer: string;
  /** As it came. */
  readonly body: string;
}

/** The line that is added to the log file for a webhook. */
export function logLine({ at, id, doubt, duplicate, told, answer, body }: Heard): string {
  const { type = null, data } = told?.body ?? {};
  return `${JSON.stringify({
    ...{ at, id, verified: doubt === undefined, doubt: doubt ?? null, duplicate, type },
    sequence: data?.sequence ?? null,
    claims: told?.claims.map((claim) => ({ id: claim.id, version: claim.version })) ?? [],
    ...{ answer, body },
  })}\n`;
}
