import type { StatusLine } from '#domain/lifecycle/outdated.js';
import type { Status } from '#domain/vocabulary.js';

/** A published piece. `externalId`: the id that its CMS gave it, which no other story of the newsroom has. */
export interface StoryDetails {
  readonly url: string;
  readonly headline: string;
  readonly externalId: string | null;
}

/** What a page shows of a claim, as it is kept. Times are ISO 8601 UTC. */
export interface ShownClaim {
  readonly claimId: string;
  readonly shownVersion: number;
  /** The status that the claim had by that version. */
  readonly shownStatus: Status;
  readonly shownAt: string;
  /** Since when the claim has had another status; null where the page shows that of now. */
  readonly behindSince: string | null;
  /** When the newsroom was told that this has lasted too long. */
  readonly raisedAt: string | null;
}

/** A story as it is kept, with the claims that appear in it. */
export interface Story extends StoryDetails {
  readonly id: string;
  readonly claimIds: readonly string[];
}

/** A version of a claim. */
export interface ShownVersion {
  readonly claimId: string;
  readonly version: number;
}

/** A story as it is read: with what its claims are now. */
export interface StoryRecord extends StoryDetails {
  readonly id: string;
  readonly claims: readonly {
    readonly claimId: string;
    readonly statement: string;
    readonly shownVersion: number;
    readonly shownStatus: Status;
    readonly shownAt: string;
    readonly status: Status;
    readonly version: number;
    readonly behindSince: string | null;
    /** That has lasted too long, and was raised. */
    readonly outdated: boolean;
  }[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
}

/** What a claim was by a version, and how its status changed after it, oldest first. */
export interface StatusAt {
  readonly status: Status;
  readonly later: readonly StatusLine[];
}

export interface StoryStore {
  insert(id: string, details: StoryDetails, by: string, at: string): Promise<void>;
  /** The story, locked: nobody else acknowledges or changes it until the transaction ends. */
  load(id: string): Promise<Story | null>;
  /** The id of the story that has the CMS's id. Until the transaction ends nobody else gives it to another. */
  holderOf(externalId: string): Promise<string | null>;
  update(id: string, details: StoryDetails, at: string): Promise<void>;
  /** What the page of a story shows of claims, by claim, locked. Lock the claims before: so does everyone. */
  shown(storyId: string, claimIds: readonly string[]): Promise<Map<string, ShownClaim>>;
  /** Keeps what the page of a story shows of claims, whether they were in it before or not. */
  show(storyId: string, claims: readonly ShownClaim[]): Promise<void>;
  remove(storyId: string, claimIds: readonly string[]): Promise<void>;
  /** Those of the claims that some story shows outdated, as the newsroom was told. The claims must be locked. */
  outdatedAmong(claimIds: readonly string[]): Promise<Set<string>>;
  /** What claims were by versions that they have had, by claim. */
  statusesAt(versions: readonly ShownVersion[]): Promise<Map<string, StatusAt>>;
  /** What is claimed, and by whom. */
  wordsOf(claimIds: readonly string[]): Promise<Map<string, { statement: string; claimant: string }>>;
  /** Seconds for which a page may show an older status. */
  outdatedAfter(): Promise<number>;
  /** The story as it is read, with what this transaction has done. @throws where there is none */
  read(id: string): Promise<StoryRecord>;
}
