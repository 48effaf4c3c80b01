import type { Role } from '../vocabulary.js';

/** `needed`: the newsroom asks this member for one, and the person has none yet. */
export type SecondFactorState = 'off' | 'on' | 'needed';

/** What a newsroom asks, and what a person has. */
export interface SecondFactorFacts {
  readonly role: Role;
  /** The newsroom says that leads and admins must have one. */
  readonly demanded: boolean;
  /** The person has confirmed one. */
  readonly confirmed: boolean;
}

/** Whether the newsroom asks a member of this role for a second factor. */
export function isDemandedOf({ role, demanded }: Pick<SecondFactorFacts, 'role' | 'demanded'>): boolean {
  return demanded && (role === 'lead' || role === 'admin');
}

/** How a member stands. Whoever needs one can do nothing but set it up. */
export function secondFactorState(facts: SecondFactorFacts): SecondFactorState {
  if (facts.confirmed) return 'on';
  return isDemandedOf(facts) ? 'needed' : 'off';
}
