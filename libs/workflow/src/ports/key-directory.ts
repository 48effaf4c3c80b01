import type { Role } from '#domain/vocabulary.js';

/** Who an API key speaks for. */
export interface KeyHolder {
  readonly keyId: string;
  readonly newsroomId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly machine: boolean;
  readonly secretSha256: Uint8Array;
}

export interface KeyDirectory {
  /** The holder of a key that has not been revoked, by the key's id; null where there is none. */
  find(keyId: string): Promise<KeyHolder | null>;
}
