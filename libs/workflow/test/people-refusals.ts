import type { RuleName } from '#domain/refusals.js';
import type { Caller } from '#workflow/caller.js';
import { signOffVerification, submit } from '#workflow/claims/verify-claim.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember, changeMember } from '#workflow/newsroom/members.js';
import { inviteMember } from '#workflow/people/invite.js';
import { beginFactor, confirmFactor, endFactor } from '#workflow/people/own-factor.js';
import { changePassword } from '#workflow/people/own-password.js';
import type { PresentedCode } from '#workflow/people/people.js';
import { signIn } from '#workflow/people/sign-in.js';
import { signInByIdentity } from '#workflow/people/sign-in-by-identity.js';
import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';
import { PASSWORD, Reception } from '../../../test/support/people.js';

type Refused = () => Promise<unknown>;

const ANOTHER = 'five grey owls in a kettle';
const WRONG: PresentedCode = { digits: '000000' };

/** For each rule of how people get in, how to come to break it. @param deskOf called when a test runs */
export function breakingPeople(deskOf: () => TestDesk) {
  const at = () => ({ desk: deskOf(), reception: new Reception(deskOf()) });

  /** Another newsroom, with an admin to act for it. */
  async function newsroomOf(desk: TestDesk, more: Partial<NewsroomSettings> = {}): Promise<Caller> {
    const settings = {
      ...{ name: 'Another', caveatName: 'Another', locale: 'en', locales: ['en'], caveatNames: {}, wording: {} },
      ...{
        disputeAt: 1,
        corroborateAt: 2,
        outdatedAfter: 600,
        secondFactor: false,
        signOffInPerson: false,
        markDelay: 8,
        ...more,
      },
    };
    const { newsroomId, admin } = await foundNewsroom(desk.workflow, settings, { name: 'Admin', email: null });
    return { newsroomId, memberId: admin.id, role: 'admin', via: 'key', machine: false };
  }

  function signingIn(
    reception: Reception,
    login: string,
    more: { password?: string; code?: PresentedCode } = {},
  ): Refused {
    const wanted = { login, password: PASSWORD, ...more };
    return () => signIn(reception.people, wanted, reception.newSession(), reception.from());
  }

  async function changing(wanted: string, current = PASSWORD): Promise<Refused> {
    const { reception } = at();
    const person = await reception.joined();
    return () => changePassword(reception.people, person, { current, password: wanted }, reception.newSession());
  }

  return {
    'sign_off.in_person': async () => {
      const { desk } = at();
      const admin = await newsroomOf(desk, { signOffInPerson: true });
      const member = async (role: Caller['role']): Promise<Caller> => ({
        ...admin,
        ...{ role, memberId: (await addMember(desk.workflow, admin, { name: role, email: null, role })).id },
      });
      const reporter = await member('reporter');
      const lead = await member('lead');
      const claimId = await new Filer({ ...desk, reporter }).claim();
      const { id: verificationId } = await submit(desk.workflow, reporter, { claimId }, FOUND);
      return () => signOffVerification(desk.workflow, lead, { claimId, verificationId }, null);
    },
    'membership.one_each': async () => {
      const { desk, reception } = at();
      const email = reception.newEmail();
      const first = await reception.invited(desk.admin, { email });
      const second = await reception.invited(desk.admin, { email });
      await reception.accept(first);
      return () => reception.accept(second);
    },
    'invitation.by_admin': async () => {
      const { desk, reception } = at();
      return () => reception.invited(desk.lead);
    },
    'invitation.member_inactive': async () => {
      const { desk } = at();
      const { id } = await addMember(desk.workflow, desk.admin, { name: 'Gone', email: null, role: 'editor' });
      await changeMember(desk.workflow, desk.admin, id, { active: false });
      return () => inviting(desk, id, 'gone@reception.example');
    },
    'invitation.needs_email': async () => {
      const { desk } = at();
      return () => inviting(desk, desk.editor.memberId);
    },
    'invitation.person_of_several': async () => {
      const { desk, reception } = at();
      const person = await reception.joined(await newsroomOf(desk));
      const { memberId } = await reception.joined(desk.admin, { email: person.email });
      return () => inviting(desk, memberId);
    },
    'sign_in.refused': async () => {
      const { reception } = at();
      const { email } = await reception.joined();
      return signingIn(reception, email, { password: ANOTHER });
    },
    'sign_in.choose_newsroom': async () => {
      const { desk, reception } = at();
      const { email } = await reception.joined();
      await reception.joined(await newsroomOf(desk), { email });
      return signingIn(reception, email);
    },
    'sign_in.code_needed': async () => {
      const { reception } = at();
      const { email } = await reception.secured(await reception.joined());
      return signingIn(reception, email);
    },
    'sign_in.code_refused': async () => {
      const { reception } = at();
      const { email } = await reception.secured(await reception.joined());
      return signingIn(reception, email, { code: WRONG });
    },
    'second_factor.needed': async () => {
      const { desk, reception } = at();
      const admin = await newsroomOf(desk);
      const lead = await reception.secured(await reception.joined(admin, { role: 'lead' }));
      await changeNewsroom(desk.workflow, admin, { secondFactor: true });
      return () => endFactor(reception.people, lead, { password: PASSWORD, code: WRONG });
    },
    'second_factor.on_already': async () => {
      const { reception } = at();
      const person = await reception.secured(await reception.joined());
      return () => beginFactor(reception.people, person, PASSWORD);
    },
    'second_factor.not_begun': async () => {
      const { reception } = at();
      const person = await reception.joined();
      return () => confirmFactor(reception.people, person, '000000', []);
    },
    'second_factor.not_on': async () => {
      const { reception } = at();
      const person = await reception.joined();
      return () => endFactor(reception.people, person, { password: PASSWORD, code: WRONG });
    },
    'second_factor.unreadable': async () => {
      const { reception } = at();
      const { email } = await reception.secured(await reception.joined());
      return signingIn(reception.afterTheSecretChanged(), email, { code: WRONG });
    },
    'second_factor.code_refused': async () => {
      const { reception } = at();
      const person = await reception.joined();
      await beginFactor(reception.people, person, PASSWORD);
      return () => confirmFactor(reception.people, person, '000000', []);
    },
    'password.not_yours': async () => changing(ANOTHER, 'six red boats on a lawn'),
    'password.none': async () => {
      const { desk, reception } = at();
      const vouched = {
        ...{ issuer: 'https://id.example', subject: 'passwordless', email: reception.newEmail(), name: 'Somebody' },
        ...{ roles: ['editor' as const], secondFactor: false },
      };
      const { people } = reception;
      const { id: sessionId, ...who } = await signInByIdentity(
        people,
        desk.newsroomId,
        vouched,
        reception.newSession(),
        null,
      );
      const wanted = { current: '', password: ANOTHER };
      return () => changePassword(people, { ...who, sessionId }, wanted, reception.newSession());
    },
    'password.too_short': async () => changing('short'),
    'password.too_long': async () => changing('o7 kq'.repeat(60)),
    'password.too_common': async () => changing('qwertyuiop123'),
    'password.too_like_you': async () => changing('somebody@reception'),
  } satisfies Partial<Record<RuleName, () => Promise<Refused>>>;
}

function inviting(desk: TestDesk, memberId: string, email?: string): Promise<unknown> {
  const made = { id: desk.workflow.newId(), secretSha256: new Uint8Array(32) };
  return inviteMember(desk.workflow, desk.admin, { memberId, email }, made);
}
