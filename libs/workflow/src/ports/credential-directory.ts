import type { Role, Scope } from '#domain/vocabulary.js';

/** Who a credential speaks for, as things stand when it is looked up. */
export interface CredentialHolder {
  /** Of the session or the key. */
  readonly id: string;
  readonly via: 'session' | 'key';
  readonly newsroomId: string;
  readonly memberId: string;
  /** Who signed in; null for a key. */
  readonly personId: string | null;
  readonly role: Role;
  readonly machine: boolean;
  /** What a key may do within what its holder may do; null where that is all of it. */
  readonly scopes: readonly Scope[] | null;
  /** The newsroom wants a second factor of this member, and the session was begun without one. */
  readonly secondFactorNeeded: boolean;
  readonly secretSha256: Uint8Array;
  /** When it was last used, to the minute, ISO 8601 UTC; null where it never was. */
  readonly usedAt: string | null;
}

export interface CredentialDirectory {
  /**
   * Who a credential speaks for, as the database has it after the call: nothing that was known before is believed, so
   * what is revoked anywhere is refused everywhere from then on. Whoever asks has still to compare the secret.
   * @returns null for what is not there, was revoked, has run out, or belongs to a member who is no longer active
   */
  find(via: CredentialHolder['via'], id: string): Promise<CredentialHolder | null>;
  /** Keeps that the credential was used just now, where the kept time is older than a minute. */
  used(holder: CredentialHolder): Promise<void>;
}
