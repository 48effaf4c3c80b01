/** That a person is signed in, as a member of one newsroom, with one browser. Times are ISO 8601 UTC. */
export interface SessionRecord {
  readonly id: string;
  readonly newsroomId: string;
  readonly memberId: string;
  readonly personId: string;
  /** Whether it was begun with a second factor. */
  readonly secondFactor: boolean;
  /** What the browser said it is. */
  readonly agent: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
}

/** The sessions of the person that the transaction is for, in whichever newsroom. */
export interface SessionStore {
  insert(session: SessionRecord, secretSha256: Uint8Array): Promise<void>;
  /** Ends one that has not ended. @returns whether there was one; with a digest, of this secret */
  revoke(id: string, at: string, secretSha256?: Uint8Array): Promise<boolean>;
  /** Ends all, or all but one. @returns how many */
  revokeAll(at: string, but?: string): Promise<number>;
  /** Keeps that the person has shown a second factor in it. */
  markSecondFactor(id: string): Promise<void>;
}
