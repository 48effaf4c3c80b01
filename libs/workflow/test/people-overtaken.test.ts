import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#workflow/caller.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { acceptInvitation } from '#workflow/people/accept-invitation.js';
import { inviteMember, revokeInvitation } from '#workflow/people/invite.js';
import { changePassword } from '#workflow/people/own-password.js';
import type { People } from '#workflow/people/people.js';
import { signIn } from '#workflow/people/sign-in.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { PASSWORD, Reception, type SignedInPerson } from '../../../test/support/people.js';

const ANOTHER = 'five grey owls in a kettle';

let desk: TestDesk;
let reception: Reception;

beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  reception = new Reception(desk);
});
afterAll(() => desk.close());

/** The same people, where something happens in the time that it takes to hash a password for the first time. */
function meanwhile(happens: () => Promise<unknown>): People {
  const { passwords } = reception.people;
  let once: Promise<unknown> | undefined;
  return {
    ...reception.people,
    passwords: {
      async hash(password) {
        const hash = await passwords.hash(password);
        await (once ??= happens());
        return hash;
      },
      async verify(hash, password) {
        const isRight = await passwords.verify(hash, password);
        await (once ??= happens());
        return isRight;
      },
    },
  };
}

const changed = (person: SignedInPerson, password = ANOTHER) =>
  changePassword(reception.people, person, { current: PASSWORD, password }, reception.newSession());

const isIn = async ({ personId }: SignedInPerson): Promise<number> =>
  (await reception.people.directory.sessions(personId, desk.workflow.clock.now(), { limit: 200 })).items.length;

async function anotherNewsroom(): Promise<Caller> {
  const settings = {
    ...{ name: 'Another', caveatName: 'Another', locale: 'en', locales: ['en'], caveatNames: {}, wording: {} },
    ...{
      disputeAt: 1,
      corroborateAt: 2,
      outdatedAfter: 600,
      secondFactor: false,
      signOffInPerson: false,
      markDelay: 8,
    },
  };
  const { newsroomId, admin } = await foundNewsroom(desk.workflow, settings, { name: 'Admin', email: null });
  return { newsroomId, memberId: admin.id, role: 'admin', via: 'key', machine: false };
}

describe('Whoever is overtaken while a password is hashed', () => {
  it('does not get in by a password that was changed meanwhile', async () => {
    const person = await reception.joined();
    const people = meanwhile(() => changed(person));
    const signing = signIn(
      people,
      { login: person.email, password: PASSWORD },
      reception.newSession(),
      reception.from(),
    );
    await expect(signing).rejects.toMatchObject({ rule: 'sign_in.refused' });
    expect(await isIn(person)).toBe(1);
  });

  it('does not change a password that was changed meanwhile', async () => {
    const person = await reception.joined();
    const login = { login: person.email, password: PASSWORD };
    const twin = await signIn(reception.people, login, reception.newSession(), reception.from());
    const people = meanwhile(() => changed({ ...person, sessionId: twin.id }));
    const wanted = { current: PASSWORD, password: 'six red boats on a lawn' };
    const second = changePassword(people, person, wanted, reception.newSession());
    await expect(second).rejects.toMatchObject({ rule: 'password.not_yours' });
    const again = { login: person.email, password: ANOTHER };
    await expect(signIn(reception.people, again, reception.newSession(), reception.from())).resolves.toBeDefined();
  });

  it('does not join with a password that was changed meanwhile', async () => {
    const person = await reception.joined();
    const made = await reception.invited(await anotherNewsroom(), { email: person.email });
    const people = meanwhile(() => changed(person));
    const joining = acceptInvitation(people, made, { password: PASSWORD }, reception.newSession(), reception.from());
    await expect(joining).rejects.toMatchObject({ rule: 'sign_in.refused' });
  });

  it('does not join by an invitation that was taken back meanwhile', async () => {
    const made = await reception.invited();
    const people = meanwhile(() => revokeInvitation(desk.workflow, desk.admin, made.id));
    const joining = acceptInvitation(people, made, { password: PASSWORD }, reception.newSession(), reception.from());
    await expect(joining).rejects.toMatchObject({ name: 'NotFound', what: 'invitation' });
  });

  it('joins as the person that their address has become meanwhile, by the password of that one alone', async () => {
    const email = reception.newEmail();
    const here = await reception.invited(desk.admin, { email });
    const there = await reception.invited(await anotherNewsroom(), { email });
    const other = await reception.invited(await anotherNewsroom(), { email });
    let first: SignedInPerson | undefined;
    const people = meanwhile(async () => {
      first = await reception.accept(there);
    });
    const wrong = acceptInvitation(people, other, { password: ANOTHER }, reception.newSession(), reception.from());
    await expect(wrong).rejects.toMatchObject({ rule: 'sign_in.refused' });
    const right = await reception.accept(here);
    expect(right.personId).toBe(first?.personId);
  });

  it('gets no new password by a link once they are a member of another newsroom', async () => {
    const person = await reception.joined();
    const elsewhere = await reception.invited(await anotherNewsroom(), { email: person.email });
    const renewal = { id: desk.workflow.newId(), secretSha256: new Uint8Array(32) };
    await inviteMember(desk.workflow, desk.admin, { memberId: person.memberId }, renewal);
    const people = meanwhile(() => reception.accept(elsewhere));
    const renewing = acceptInvitation(people, renewal, { password: ANOTHER }, reception.newSession(), reception.from());
    await expect(renewing).rejects.toMatchObject({ rule: 'invitation.person_of_several' });
  });
});
