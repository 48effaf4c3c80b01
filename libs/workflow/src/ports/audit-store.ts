import type { Via } from '#domain/lifecycle/change.js';

/** What was done about access or by an admin, and nothing that would let anybody in: no secret, no password, no code. */
export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** The member who did it; null for whoever sits at the terminal. */
  readonly by: string | null;
  /** `provider`: whom single sign-on vouches for. */
  readonly via: Via | 'provider';
  /** What was done, as `thing.done`: `member.added`, `key.revoked`. */
  readonly act: string;
  /** The id of what it was done to; null where that has none. */
  readonly target: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Kept for ever: there is no way to change or remove an entry. */
export interface AuditStore {
  add(entry: AuditEntry): Promise<void>;
}
