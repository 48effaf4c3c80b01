import { Refusal } from '#domain/refusals.js';
import type { Caller } from './caller.js';
import type { Transaction } from './ports/transactions.js';

/**
 * The caller with the role of this very moment, which stays so until the transaction ends. The credential was looked up
 * before the transaction began: where much hangs on who acts, an admin may have decided otherwise in between.
 * @throws Refusal `member.not_active`
 */
export async function asOfNow(tx: Pick<Transaction, 'members'>, caller: Caller): Promise<Caller> {
  if (caller.via === 'terminal') return caller;
  const now = await tx.members.standing(caller.memberId);
  if (!now?.active) throw new Refusal('member.not_active', 'You are no active member of the newsroom any more.');
  return { ...caller, role: now.role };
}
