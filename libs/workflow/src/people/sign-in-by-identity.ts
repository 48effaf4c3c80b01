import { mustBeHereAlone, mustBeVerified, mustShowFactor, roleOf } from '#domain/people/identities.js';
import { isDemandedOf } from '#domain/people/second-factor.js';
import type { Role } from '#domain/vocabulary.js';
import { NotFound } from '../errors.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { SessionRecord } from '../ports/session-store.js';
import type { Transaction } from '../ports/transactions.js';
import { memberByIdentity } from './member-by-identity.js';
import { openSession } from './open-session.js';
import type { NewSession, People } from './people.js';
import { hasFactor } from './session-view.js';

/** Whom a provider of single sign-on vouches for. */
export interface VouchedPerson {
  readonly issuer: string;
  /** By which the issuer knows them, and nobody else ever. */
  readonly subject: string;
  /** In lower case; null where the provider does not vouch for one. */
  readonly email: string | null;
  readonly name: string;
  /** Those that the provider's word gives; the highest counts. */
  readonly roles: readonly Role[];
  /** Whether the provider was shown a second factor. */
  readonly secondFactor: boolean;
}

type Parts = Pick<People, 'transactions' | 'clock' | 'newId' | 'directory'>;

/** Somebody else has just been made or linked by the same word of the provider: what was looked up is no longer so. */
class Overtaken extends Error {}

const MOST_TRIES = 5;

/**
 * Signs in whom the provider of a newsroom vouches for, as a member of that newsroom and of no other. Who is there for the
 * first time is made one; the role becomes what the provider says now, but the last admin stays one.
 * @param ending the session that the browser has held until now; where it is the same person's it ends
 * @throws NotFound for the newsroom; Refusal `sign_in.no_role`, `sign_in.email_unverified`, `sign_in.person_of_several`,
 * `sign_in.member_disabled`, `sign_in.no_second_factor`, `member.email_taken`
 */
export async function signInByIdentity(
  parts: Parts,
  newsroomId: string,
  vouched: VouchedPerson,
  session: NewSession,
  ending: { readonly id: string; readonly secretSha256: Uint8Array } | null = null,
): Promise<SessionRecord> {
  const role = roleOf(vouched.roles);
  const key = `${vouched.issuer} ${vouched.subject}`;
  for (let tries = 1; ; tries += 1) {
    const known = await parts.directory.byIdentity(key);
    const found = known ?? (await parts.directory.byEmail(mustBeVerified(vouched.email)));
    const personId = found?.id ?? parts.newId();
    const work = async (tx: Transaction): Promise<SessionRecord> => {
      // One at a time in a newsroom, as with other changes of members.
      const newsroom = await tx.newsroom.load();
      if (!newsroom) throw new NotFound('newsroom', newsroomId);
      const person = await personIn(parts, tx, vouched);
      if (found && !known) mustBeHereAlone((await tx.person.member()) !== null, await tx.person.countNewsrooms());
      const member = await memberByIdentity(parts, tx, { ...vouched, role }, person.email);
      if (!known) await link(parts, tx, key, { issuer: vouched.issuer, memberId: member.id });
      const { secondFactor } = vouched;
      mustShowFactor(secondFactor, {
        demanded: isDemandedOf({ role: member.role, demanded: newsroom.settings.secondFactor }),
        own: hasFactor(person),
        hasPassword: person.passwordHash !== null,
      });
      if (ending) await tx.sessions.revoke(ending.id, parts.clock.now(), ending.secretSha256);
      return openSession(parts, tx, session, { personId, newsroomId, member, via: 'provider', secondFactor });
    };
    try {
      return await parts.transactions.within(newsroomId, work, { personId });
    } catch (error) {
      if (!(error instanceof Overtaken) || tries === MOST_TRIES) throw error;
    }
  }
}

/** The person of the transaction, made where there is none. */
async function personIn(
  { clock }: Parts,
  tx: Transaction,
  { email, name }: VouchedPerson,
): Promise<Pick<PersonRecord, 'email' | 'passwordHash' | 'factor'>> {
  const there = await tx.person.load();
  if (there) return there;
  const made = { email: mustBeVerified(email), name, passwordHash: null, createdAt: clock.now() };
  if ((await tx.person.insert(made)) === 'email_taken') throw new Overtaken();
  return { ...made, factor: null };
}

async function link(
  { clock, newId }: Parts,
  tx: Transaction,
  key: string,
  { issuer, memberId }: { issuer: string; memberId: string },
): Promise<void> {
  const at = clock.now();
  if ((await tx.person.addIdentity(key, at)) === 'taken') throw new Overtaken();
  const done = { act: 'identity.linked', target: memberId, details: { issuer } };
  await tx.audit.add({ id: newId(), at, by: memberId, via: 'provider', ...done });
}
