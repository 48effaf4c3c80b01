import { changeTraits } from '#domain/people/members.js';
import { Refusal } from '#domain/refusals.js';
import type { Role } from '#domain/vocabulary.js';
import type { Workflow } from '../caller.js';
import type { MemberOfPerson } from '../ports/person-store.js';
import type { Transaction } from '../ports/transactions.js';

type Parts = Pick<Workflow, 'clock' | 'newId'>;

/** Who is to be a member, by the word of the provider. */
interface Wanted {
  readonly name: string;
  /** Null where the provider does not vouch for one. */
  readonly email: string | null;
  readonly role: Role;
}

/**
 * The member that the person of the transaction is, with the role that the provider says now. Where they are none, they
 * become the one whom an admin has added with their e-mail address, or a new one.
 * @throws Refusal `sign_in.member_disabled`, `member.email_taken`
 */
export async function memberByIdentity(
  parts: Parts,
  tx: Transaction,
  wanted: Wanted,
  ownEmail: string,
): Promise<MemberOfPerson> {
  const own = await tx.person.member();
  const there = own ?? (wanted.email === null ? null : await tx.person.memberToJoin(wanted.email));
  if (!there) return addMember(parts, tx, wanted, ownEmail);
  if (!there.active)
    throw new Refusal('sign_in.member_disabled', 'You are no longer a member of this newsroom. Ask its admins.');
  if (!own) {
    await tx.person.join(there.id);
    // What was meant to give this member a way in must give nobody else one.
    await tx.invitations.revokeFor(there.id, parts.clock.now());
  }
  return bringUpTo(wanted.role, parts, tx, there);
}

async function addMember(
  { clock, newId }: Parts,
  tx: Transaction,
  { name, role }: Wanted,
  email: string,
): Promise<MemberOfPerson> {
  const [id, at] = [newId(), clock.now()];
  if ((await tx.newsroom.insertMember({ id, name, email, role, createdAt: at })) === 'email_taken')
    throw new Refusal('member.email_taken', 'Another member of this newsroom has your e-mail address. Ask its admins.');
  await tx.person.join(id);
  const done = { act: 'member.added', target: id, details: { name, role } };
  await tx.audit.add({ id: newId(), at, by: id, via: 'provider', ...done });
  return { id, name, role, active: true };
}

/** Changes the role as an admin would change it. The last admin stays one: nobody else could let anybody in. */
async function bringUpTo(
  role: Role,
  { clock, newId }: Parts,
  tx: Transaction,
  before: MemberOfPerson,
): Promise<MemberOfPerson> {
  const { id } = before;
  if (role === before.role) return before;
  const otherAdmins = await tx.members.countAdminsBeside(id);
  if (before.role === 'admin' && otherAdmins === 0) return before;
  const after = changeTraits(before, { role }, { by: null, memberId: id, otherAdmins });
  const at = clock.now();
  await tx.members.change(id, after, at);
  const done = { act: 'member.changed', target: id, details: { role: { from: before.role, to: role } } };
  await tx.audit.add({ id: newId(), at, by: id, via: 'provider', ...done });
  return { ...before, role };
}
