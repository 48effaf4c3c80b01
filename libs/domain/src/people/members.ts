import { Refusal } from '../refusals.js';
import type { Role } from '../vocabulary.js';

/** What admins may change of a member. Who is not active gets in by nothing. */
export interface MemberTraits {
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

/** Who changes whom, and how many other active admins the newsroom has beside the one who is changed. */
export interface MemberFacts {
  /** Null at the terminal. */
  readonly by: string | null;
  readonly memberId: string;
  readonly otherAdmins: number;
}

/**
 * A member after a change. The newsroom always keeps somebody who can let others in.
 * @throws Refusal `member.not_oneself`, `member.last_admin`
 */
export function changeTraits(before: MemberTraits, wanted: Partial<MemberTraits>, facts: MemberFacts): MemberTraits {
  const after = { ...before, ...wanted };
  const standingChanges = after.role !== before.role || after.active !== before.active;
  if (standingChanges && facts.by === facts.memberId)
    throw new Refusal('member.not_oneself', 'Ask another admin to change your own role, or to switch you off.');
  if (isAdmin(before) && !isAdmin(after) && facts.otherAdmins === 0)
    throw new Refusal('member.last_admin', 'This is the last active admin of the newsroom. Make another one first.');
  return after;
}

function isAdmin({ role, active }: MemberTraits): boolean {
  return role === 'admin' && active;
}
