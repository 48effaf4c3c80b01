import type { Role } from '#domain/vocabulary.js';
import type { InvitationRecord } from './invitation-store.js';
import type { PersonRecord } from './person-store.js';
import type { Page, PageRequest } from './readers.js';
import type { SessionRecord } from './session-store.js';

/** A person as an active member of one newsroom. */
export interface Membership {
  readonly newsroom: { readonly id: string; readonly name: string };
  readonly member: { readonly id: string; readonly name: string; readonly role: Role };
  /** The newsroom says that leads and admins must have a second factor. */
  readonly secondFactorDemanded: boolean;
}

/** An invitation with the newsroom that it leads to, and the digest of its secret. */
export interface FoundInvitation {
  readonly invitation: InvitationRecord;
  readonly newsroom: { readonly id: string; readonly name: string };
  readonly secretSha256: Uint8Array;
}

/**
 * Looks up who somebody may be before it is known which newsroom they are in. What it finds may have changed by the time
 * that it is used: decide in a transaction.
 */
export interface PersonDirectory {
  /** By e-mail address, in either case; or by name, where one person alone has it. */
  byLogin(login: string): Promise<PersonRecord | null>;
  /** By e-mail address alone. */
  byEmail(email: string): Promise<PersonRecord | null>;
  /** By who a provider says that somebody is. */
  byIdentity(key: string): Promise<PersonRecord | null>;
  byId(personId: string): Promise<PersonRecord | null>;
  /** Where they are an active member, by the names of the newsrooms. */
  memberships(personId: string): Promise<Membership[]>;
  invitation(id: string): Promise<FoundInvitation | null>;
  /** The sessions of a person that live, newest first. A cursor that is none of this list's makes it throw InvalidCursor. */
  sessions(personId: string, now: string, page: PageRequest): Promise<Page<SessionRecord>>;
  /** One of them; null where it does not live. */
  session(personId: string, now: string, id: string): Promise<SessionRecord | null>;
  /** The invitations of a newsroom, newest first. */
  invitations(newsroomId: string, page: PageRequest): Promise<Page<InvitationRecord>>;
}
