import type { MemberTraits } from '#domain/people/members.js';
import type { Role, Scope } from '#domain/vocabulary.js';
import type { MemberRecord } from './newsroom-store.js';

/** A member as others see them. */
export interface MemberView extends MemberRecord {
  readonly active: boolean;
  /** Whether a person signs in as this member, or only keys call for them. */
  readonly signsIn: boolean;
}

/** A key without its secret. Times are ISO 8601 UTC. */
export interface ApiKeyRecord {
  readonly id: string;
  readonly memberId: string;
  readonly label: string;
  /** A machine's key may change a claim without If-Match. */
  readonly machine: boolean;
  /** Null: all that its member may do. */
  readonly scopes: readonly Scope[] | null;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  /** To the minute. */
  readonly lastUsedAt: string | null;
  /** Null: at the terminal. */
  readonly createdBy: { readonly id: string; readonly name: string } | null;
}

/** The members of the newsroom of the transaction, and their keys. */
export interface MemberStore {
  /** Locked against change. */
  load(id: string): Promise<MemberView | null>;
  /** What a member is now, which stays so until the transaction ends. Others may ask the same meanwhile. */
  standing(id: string): Promise<{ readonly name: string; readonly role: Role; readonly active: boolean } | null>;
  /** Active admins beside one. Lock the newsroom first, or others may change them meanwhile. */
  countAdminsBeside(id: string): Promise<number>;
  change(id: string, traits: MemberTraits, at: string): Promise<void>;
  /** Ends the sessions and keys of a member. @returns how many of each there were */
  endCredentials(id: string, at: string): Promise<{ sessions: number; keys: number }>;
  insertKey(key: Omit<ApiKeyRecord, 'createdBy'>, secretSha256: Uint8Array, createdBy: string | null): Promise<void>;
  /** One that has not been revoked, locked. */
  loadKey(id: string): Promise<ApiKeyRecord | null>;
  revokeKey(id: string, at: string): Promise<void>;
}
