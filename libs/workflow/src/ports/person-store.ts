import type { Role } from '#domain/vocabulary.js';

/** The second factor of a person. It holds once it is confirmed. */
export interface SealedFactor {
  readonly sealed: Uint8Array;
  readonly confirmedAt: string | null;
  /** Of the last code that was taken: a code counts once. */
  readonly lastStep: number | null;
}

/** Somebody who signs in, whichever newsrooms they are a member of. */
export interface PersonRecord {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  /** Null where they sign in by a provider alone. */
  readonly passwordHash: string | null;
  readonly factor: SealedFactor | null;
  readonly createdAt: string;
}

/** A person as a member of the newsroom of the transaction. */
export interface MemberOfPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Nobody who is not gets in. */
  readonly active: boolean;
}

/** The person that the transaction is for, and nobody else. */
export interface PersonStore {
  /** Locked: their password, factor and codes stay as they are until the transaction ends. */
  load(): Promise<PersonRecord | null>;
  insert(person: Omit<PersonRecord, 'id' | 'factor'>): Promise<'inserted' | 'email_taken'>;
  setPassword(hash: string): Promise<void>;
  /** Takes the place of one that was begun and not confirmed. */
  beginFactor(sealed: Uint8Array): Promise<void>;
  confirmFactor(at: string, step: number, recoverySha256s: readonly Uint8Array[]): Promise<void>;
  endFactor(): Promise<void>;
  /** Keeps that the code of this step was taken. */
  takeStep(step: number): Promise<void>;
  /** Takes a recovery code. @returns whether there was one, and it had not been taken */
  takeRecoveryCode(sha256: Uint8Array, at: string): Promise<boolean>;
  /** How many recovery codes have not been taken. */
  countRecoveryCodes(): Promise<number>;
  /** The member that they are in this newsroom, locked against change. */
  member(): Promise<MemberOfPerson | null>;
  /** Makes them that member. @returns `one_each` where they are another one already */
  join(memberId: string): Promise<'joined' | 'one_each'>;
  /** A member of this newsroom who has this e-mail address and no person yet, locked against change. */
  memberToJoin(email: string): Promise<MemberOfPerson | null>;
  /** Keeps who they are to a provider. @returns `taken` where that is known already */
  addIdentity(key: string, at: string): Promise<'added' | 'taken'>;
  /** How many newsrooms they are a member of. */
  countNewsrooms(): Promise<number>;
}
