import { audit } from '../audit.js';
import { NotFound } from '../errors.js';
import type { Membership } from '../ports/person-directory.js';
import type { PersonRecord } from '../ports/person-store.js';
import type { Page, PageRequest } from '../ports/readers.js';
import type { SessionRecord } from '../ports/session-store.js';
import type { People, SignedIn } from './people.js';
import { hasFactor, sessionView, type SessionView } from './session-view.js';

type Parts = Pick<People, 'transactions' | 'clock' | 'newId' | 'directory'>;

/** The session that asks. @throws NotFound where it has ended meanwhile */
export async function readOwnSession(people: Parts, signedIn: SignedIn): Promise<SessionView> {
  return oneOf(people, signedIn, signedIn.sessionId);
}

/** Where the person is signed in, in whichever newsroom, newest first. */
export async function listOwnSessions(
  people: Parts,
  signedIn: SignedIn,
  page: PageRequest,
): Promise<Page<SessionView>> {
  const { items, cursor } = await people.directory.sessions(signedIn.personId, people.clock.now(), page);
  const { person, memberships } = await lookUp(people, signedIn);
  return { items: items.flatMap((each) => viewOf(each, person, memberships, signedIn) ?? []), cursor };
}

/** Ends the session that asks. @returns it as it was last. @throws NotFound */
export async function signOut(people: Parts, signedIn: SignedIn): Promise<SessionView> {
  const view = await readOwnSession(people, signedIn);
  await people.transactions.within(
    signedIn.newsroomId,
    (tx) => tx.sessions.revoke(signedIn.sessionId, people.clock.now()),
    { personId: signedIn.personId },
  );
  return view;
}

/** Ends any session of the person's own. @returns it as it was last. @throws NotFound for one that is not, or has ended */
export async function revokeOwnSession(people: Parts, signedIn: SignedIn, id: string): Promise<SessionView> {
  const view = await oneOf(people, signedIn, id);
  const { newsroomId, memberId, personId } = signedIn;
  return people.transactions.within(
    newsroomId,
    async (tx) => {
      if (!(await tx.sessions.revoke(id, people.clock.now()))) throw new NotFound('session', id);
      const done = { act: 'session.revoked', target: id, details: {} };
      await audit(people, tx, { memberId, via: 'session' }, done);
      return view;
    },
    { personId },
  );
}

async function oneOf(people: Parts, signedIn: SignedIn, id: string): Promise<SessionView> {
  const session = await people.directory.session(signedIn.personId, people.clock.now(), id);
  const { person, memberships } = await lookUp(people, signedIn);
  const view = session && viewOf(session, person, memberships, signedIn);
  if (!view) throw new NotFound('session', id);
  return view;
}

async function lookUp(
  { directory }: Parts,
  { personId, sessionId }: SignedIn,
): Promise<{ person: PersonRecord; memberships: Membership[] }> {
  const person = await directory.byId(personId);
  if (!person) throw new NotFound('session', sessionId);
  return { person, memberships: await directory.memberships(personId) };
}

/** Null where the person is no active member there any more: then nobody is signed in by it. */
function viewOf(
  session: SessionRecord,
  person: PersonRecord,
  memberships: readonly Membership[],
  { sessionId }: SignedIn,
): SessionView | null {
  const membership = memberships.find(({ member }) => member.id === session.memberId);
  const facts = { confirmed: hasFactor(person), current: session.id === sessionId };
  return membership ? sessionView(session, person, membership, facts) : null;
}
