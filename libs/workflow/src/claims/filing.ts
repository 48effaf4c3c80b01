import { assigneeOf, type Assignee, type ClaimFiling } from '#domain/lifecycle/edits.js';
import { NotFound } from '../errors.js';
import type { Transaction } from '../ports/transactions.js';

/** How a claim is to be filed, its assignee by id. What is left out stays. */
export interface FilingWanted extends Partial<Omit<ClaimFiling, 'assignee'>> {
  readonly assigneeId?: string | null;
}

/**
 * The filing that was asked for, with who the assignee is. They stay active until the transaction ends.
 * @param pointer names the field that holds the assignee's id
 * @throws NotFound for the assignee, Refusal `assignment.to_active_member`
 */
export async function filingWanted(
  tx: Pick<Transaction, 'members'>,
  { assigneeId, ...filing }: FilingWanted,
  pointer: string,
): Promise<Partial<ClaimFiling>> {
  if (assigneeId === undefined) return filing;
  return { ...filing, assignee: assigneeId === null ? null : await member(tx, assigneeId, pointer) };
}

async function member(tx: Pick<Transaction, 'members'>, id: string, pointer: string): Promise<Assignee> {
  const standing = await tx.members.standing(id);
  if (!standing) throw new NotFound('member', id, pointer);
  return assigneeOf({ id, ...standing }, pointer);
}
