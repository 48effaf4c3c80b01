import { sessionExpiry } from '#domain/people/sessions.js';
import type { AuditEntry } from '../ports/audit-store.js';
import type { MemberOfPerson } from '../ports/person-store.js';
import type { SessionRecord } from '../ports/session-store.js';
import type { Transaction } from '../ports/transactions.js';
import type { Workflow } from '../caller.js';
import type { NewSession } from './people.js';

/** Who gets in, and by what. */
export interface Entrant {
  readonly personId: string;
  readonly newsroomId: string;
  readonly member: Pick<MemberOfPerson, 'id' | 'role'>;
  /** `provider`: single sign-on vouches for them. */
  readonly via: AuditEntry['via'] & ('session' | 'provider');
  /** Whether a second factor was shown. */
  readonly secondFactor: boolean;
}

/**
 * Signs a person in, in the transaction that has found that they may: of their newsroom, and for them. A sign-in of an
 * admin is written down.
 */
export async function openSession(
  { clock, newId }: Pick<Workflow, 'clock' | 'newId'>,
  tx: Pick<Transaction, 'sessions' | 'audit'>,
  { id, secretSha256, agent }: NewSession,
  { personId, newsroomId, member, via, secondFactor }: Entrant,
): Promise<SessionRecord> {
  const at = clock.now();
  const session: SessionRecord = {
    ...{ id, newsroomId, memberId: member.id, personId, secondFactor },
    ...{ agent: Array.from(agent).slice(0, 200).join(''), createdAt: at, seenAt: at, expiresAt: sessionExpiry(at) },
  };
  await tx.sessions.insert(session, secretSha256);
  if (member.role === 'admin') {
    const details = { secondFactor };
    await tx.audit.add({ id: newId(), at, by: member.id, via, act: 'session.opened', target: id, details });
  }
  return session;
}
