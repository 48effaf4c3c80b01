import { AesSealing } from '#api/people/aes-sealing.js';
import { Argon2Passwords } from '#api/people/argon2-passwords.js';
import { TotpCodes } from '#api/people/totp-codes.js';
import { mintInvitation } from '#api/invitation-link.js';
import { mintToken, sha256 } from '#api/token.js';
import type { Caller } from '#workflow/caller.js';
import { acceptInvitation, type Acceptance } from '#workflow/people/accept-invitation.js';
import { invite, type Invitee } from '#workflow/people/invite.js';
import type { From } from '#workflow/people/limits.js';
import { beginFactor, confirmFactor } from '#workflow/people/own-factor.js';
import type { NewSession, People, SignedIn } from '#workflow/people/people.js';
import { Secret, TOTP } from 'otpauth';
import type { TestDesk } from './desk.js';

export const PASSWORD = 'tall lamp eats seven violins';

/** Somebody who is signed in. */
export interface SignedInPerson extends SignedIn {
  readonly email: string;
}

/** People of a desk by the use cases, and with all that a service hashes and seals by. */
export class Reception {
  readonly people: People;

  constructor(
    private readonly desk: TestDesk,
    secret = 'a secret of tests',
  ) {
    const { people: directory, throttle } = desk.database;
    const sealing = new AesSealing(secret, 'second factor');
    this.people = {
      ...desk.workflow,
      directory,
      throttle,
      passwords: new Argon2Passwords(),
      codes: new TotpCodes(),
      sealing,
    };
  }

  /** The same people, met by a service that has another secret by now. */
  afterTheSecretChanged(): Reception {
    return new Reception(this.desk, 'another secret of tests');
  }

  newEmail(): string {
    return `${this.people.newId()}@reception.example`;
  }

  newSession(): NewSession {
    const id = this.people.newId();
    return { id, secretSha256: mintToken('cvs', id).secretSha256, agent: 'A browser' };
  }

  /** An address that nobody has tried from. */
  from(): From {
    return { address: this.people.newId(), pair: this.people.newId() };
  }

  async invited(
    by: Caller = this.desk.admin,
    wanted: Partial<Invitee> = {},
  ): Promise<{ id: string; secretSha256: Uint8Array }> {
    const { made } = mintInvitation(this.people.newId(), 'https://caveat.example');
    await invite(this.people, by, { email: this.newEmail(), name: 'Somebody', role: 'editor', ...wanted }, made);
    return made;
  }

  async accept(
    made: { id: string; secretSha256: Uint8Array },
    more: Partial<Acceptance> = {},
  ): Promise<SignedInPerson> {
    const wanted = { password: PASSWORD, ...more };
    const view = await acceptInvitation(this.people, made, wanted, this.newSession(), this.from());
    const { id: sessionId, person, newsroom, member } = view;
    return { sessionId, personId: person.id, newsroomId: newsroom.id, memberId: member.id, email: person.email };
  }

  async joined(by?: Caller, wanted?: Partial<Invitee>): Promise<SignedInPerson> {
    return this.accept(await this.invited(by, wanted));
  }

  /** Gives somebody a second factor, with one recovery code. */
  async secured(person: SignedInPerson): Promise<SignedInPerson> {
    const { secret } = await beginFactor(this.people, person, PASSWORD);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
    await confirmFactor(this.people, person, code, [sha256('recovery')]);
    return person;
  }
}
