/** What somebody does on a claim. */
export type Doing = 'reading' | 'writing';

/** Somebody who is on a claim. `since`: when they came, for as long as they have not been away. */
export interface Present {
  readonly member: { readonly id: string; readonly name: string };
  readonly doing: Doing;
  readonly since: string;
}

/**
 * Who is on which claim right now, for all nodes together. It is no part of any history and no lock: whoever has not been
 * heard of for {@link GONE_AFTER_SECONDS} has gone.
 */
export interface Presence {
  /** Says that somebody is there. @returns the others who are, by name; null where there is no such claim */
  here(newsroomId: string, claimId: string, memberId: string, doing: Doing): Promise<Present[] | null>;
  /** Says that they have gone. @returns who is still there; null where there is no such claim */
  gone(newsroomId: string, claimId: string, memberId: string): Promise<Present[] | null>;
}

export const GONE_AFTER_SECONDS = 15;
