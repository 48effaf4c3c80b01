import type { Role } from '#domain/vocabulary.js';

/** A way in for one person, by one link, once. Times are ISO 8601 UTC. */
export interface InvitationRecord {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The member who is to get a way in, or who joined by it. */
  readonly memberId: string | null;
  /** Null: at the terminal. */
  readonly invitedBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

/** A member whom somebody wants to give a way in. */
export interface MemberToInvite {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly active: boolean;
  readonly personId: string | null;
}

export interface InvitationStore {
  insert(invitation: InvitationRecord, secretSha256: Uint8Array): Promise<void>;
  /** Locked. */
  load(id: string): Promise<InvitationRecord | null>;
  accept(id: string, memberId: string, at: string): Promise<void>;
  revoke(id: string, at: string): Promise<void>;
  /** Takes back all that are open for a member. */
  revokeFor(memberId: string, at: string): Promise<void>;
  /** Whether a member of the newsroom has this e-mail address. */
  isMember(email: string): Promise<boolean>;
  /** Locked against change. */
  member(id: string): Promise<MemberToInvite | null>;
}
