import { secondFactorState, type SecondFactorState } from '#domain/people/second-factor.js';
import { idleUntil } from '#domain/people/sessions.js';
import type { Membership } from '../ports/person-directory.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { SessionRecord } from '../ports/session-store.js';

/** A session as its person sees it. */
export interface SessionView {
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly member: Membership['member'];
  readonly newsroom: Membership['newsroom'];
  readonly secondFactor: SecondFactorState;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  /** When it is over if nothing is heard of it until then. */
  readonly idleUntil: string;
  readonly agent: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

/** @param confirmed whether the person has a second factor */
export function sessionView(
  session: SessionRecord,
  person: Pick<PersonRecord, 'id' | 'name' | 'email'>,
  { newsroom, member, secondFactorDemanded }: Membership,
  { confirmed, current }: { confirmed: boolean; current: boolean },
): SessionView {
  const { id, createdAt, seenAt, expiresAt, agent } = session;
  return {
    ...{ id, person: { id: person.id, name: person.name, email: person.email }, member, newsroom },
    // What was shown to a provider need not be set up here as well.
    secondFactor: secondFactorState({
      role: member.role,
      demanded: secondFactorDemanded && !session.secondFactor,
      confirmed,
    }),
    ...{ createdAt, seenAt, expiresAt, idleUntil: idleUntil({ seenAt, expiresAt }), agent, current },
  };
}

export function hasFactor({ factor }: Pick<PersonRecord, 'factor'>): boolean {
  return factor !== null && factor.confirmedAt !== null;
}
