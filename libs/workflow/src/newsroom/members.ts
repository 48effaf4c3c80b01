import { changeTraits, type MemberTraits } from '#domain/people/members.js';
import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { MemberView } from '../ports/member-store.js';
import type { MemberRecord } from '../ports/newsroom-store.js';
import type { Transaction } from '../ports/transactions.js';
import { asOfNow } from '../standing.js';

export type MemberToAdd = Pick<MemberRecord, 'name' | 'email' | 'role'>;

/** Adds a member to the newsroom. @throws Refusal `member.by_admin`, `member.email_taken` */
export async function addMember(
  workflow: Workflow,
  caller: Caller,
  wanted: MemberToAdd,
  idempotency?: IdempotencyRequest,
): Promise<MemberView> {
  mustBeAdmin(caller);
  return once(workflow, caller, idempotency, async (tx) => {
    mustBeAdmin(await asOfNow(tx, caller));
    const member = { id: workflow.newId(), ...wanted, createdAt: workflow.clock.now() };
    if ((await tx.newsroom.insertMember(member)) === 'email_taken')
      throw new Refusal('member.email_taken', 'Another member of this newsroom has this e-mail address.', '/email');
    const { name, role } = member;
    await audit(workflow, tx, caller, { act: 'member.added', target: member.id, details: { name, role } });
    return { ...member, active: true, signsIn: false };
  });
}

/**
 * Changes what a member is called, may do, or whether they get in. Who is switched off has no session, key or open
 * invitation from then on; switched on again, they need new ones.
 * @throws NotFound, Refusal `member.by_admin`, `member.not_oneself`, `member.last_admin`
 */
export async function changeMember(
  workflow: Workflow,
  caller: Caller,
  id: string,
  wanted: Partial<MemberTraits>,
): Promise<MemberView> {
  mustBeAdmin(caller);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    // One change of members at a time in a newsroom: two admins who demote each other would leave none.
    await tx.newsroom.load();
    mustBeAdmin(await asOfNow(tx, caller));
    const before = await tx.members.load(id);
    if (!before) throw new NotFound('member', id);
    const by = caller.via === 'terminal' ? null : caller.memberId;
    const after = changeTraits(before, wanted, {
      ...{ by, memberId: id },
      otherAdmins: await tx.members.countAdminsBeside(id),
    });
    await keep(workflow, tx, caller, before, after);
    return { ...before, ...after };
  });
}

async function keep(
  workflow: Workflow,
  tx: Transaction,
  caller: Caller,
  before: MemberView,
  { name, role, active }: MemberTraits,
): Promise<void> {
  const { id } = before;
  const at = workflow.clock.now();
  const details = {
    ...(name !== before.name && { name: { from: before.name, to: name } }),
    ...(role !== before.role && { role: { from: before.role, to: role } }),
    ...(active !== before.active && { active: { from: before.active, to: active } }),
  };
  if (Object.keys(details).length === 0) return;
  await tx.members.change(id, { name, role, active }, at);
  const ended = before.active && !active ? await tx.members.endCredentials(id, at) : null;
  if (ended) await tx.invitations.revokeFor(id, at);
  await audit(workflow, tx, caller, {
    act: 'member.changed',
    target: id,
    details: { ...details, ...(ended && { ended }) },
  });
}

/** @throws Refusal `member.by_admin` */
function mustBeAdmin(caller: Caller): void {
  if (caller.role !== 'admin')
    throw new Refusal('member.by_admin', 'Members and their keys are kept by the admins of the newsroom.');
}
