import { Refusal } from '#domain/refusals.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ApiKeyRecord, MemberRecord } from '../ports/newsroom-store.js';

export type MemberToAdd = Pick<MemberRecord, 'name' | 'email' | 'role'>;

/** Adds a member to the newsroom. @throws Refusal `member.by_admin`, `member.email_taken` */
export async function addMember(
  workflow: Workflow,
  caller: Caller,
  wanted: MemberToAdd,
  idempotency?: IdempotencyRequest,
): Promise<MemberRecord> {
  mustBeAdmin(caller);
  return once(workflow, caller, idempotency, async (tx) => {
    const member = { id: workflow.newId(), ...wanted, createdAt: workflow.clock.now() };
    if ((await tx.newsroom.insertMember(member)) === 'email_taken')
      throw new Refusal('member.email_taken', 'Another member of this newsroom has this e-mail address.', '/email');
    return member;
  });
}

/**
 * Keeps a new API key of a member. Only the digest of its secret is kept, so it takes no idempotency key: a secret that
 * got lost on the way cannot be told again. @throws NotFound, Refusal `member.by_admin`
 */
export async function addKey(
  workflow: Workflow,
  caller: Caller,
  wanted: Omit<ApiKeyRecord, 'createdAt'>,
): Promise<ApiKeyRecord> {
  mustBeAdmin(caller);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    if (!(await tx.newsroom.loadMember(wanted.memberId))) throw new NotFound('member', wanted.memberId);
    const key = { ...wanted, createdAt: workflow.clock.now() };
    await tx.newsroom.insertKey(key);
    return key;
  });
}

function mustBeAdmin(caller: Caller): void {
  if (caller.role !== 'admin')
    throw new Refusal('member.by_admin', 'Members and their keys are kept by the admins of the newsroom.');
}
