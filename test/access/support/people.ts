import { mintApiKey } from '#api/api-key.js';
import { SESSION_COOKIE } from '#api/people/session-cookie.js';
import { mintToken } from '#api/token.js';
import { settingsFor } from '#cli/service/newsrooms.js';
import { openSession } from '#workflow/people/open-session.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { addKey, type KeyToAdd } from '#workflow/newsroom/api-keys.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember } from '#workflow/newsroom/members.js';

/** The headers by which somebody calls. */
export type Credential = Readonly<Record<string, string>>;

type Role = Caller['role'];

/** Somebody of a newsroom who has a way in. */
export interface Person {
  readonly role: Role;
  readonly memberId: string;
  readonly personId: string;
  readonly email: string;
  /** A new session of theirs each time, as a browser on a page of the service sends it. */
  session(facts?: { secondFactor: boolean }): Promise<Credential>;
  /** A new key of theirs each time, with all scopes where none are said. */
  key(terms?: Partial<Pick<KeyToAdd, 'scopes' | 'machine' | 'expiresAt'>>): Promise<Credential>;
}

/** A newsroom with a person of each role. */
export interface Staffed {
  readonly newsroomId: string;
  readonly admin: Caller;
  readonly people: Readonly<Record<Role, Person>>;
  /** Somebody more. */
  readonly hire: (role: Role, facts?: { name?: string; email?: string; passwordHash?: string }) => Promise<Person>;
}

export const bearer = (key: string): Credential => ({ authorization: `Bearer ${key}` });
export const cookie = (token: string): Credential => ({
  cookie: `${SESSION_COOKIE}=${token}`,
  'sec-fetch-site': 'same-origin',
});

export async function staffedNewsroom(workflow: Workflow, named: string): Promise<Staffed> {
  const settings = settingsFor({ name: named, caveatName: `the ${named}`, locale: 'en' });
  const founded = await foundNewsroom(workflow, settings, { name: `${named} founder`, email: null });
  const { newsroomId } = founded;
  const caller: Caller = { newsroomId, memberId: founded.admin.id, role: 'admin', via: 'terminal', machine: false };
  const hire: Staffed['hire'] = async (role, facts = {}) => {
    const {
      name = `${named} ${role}`,
      email = `${role}.${workflow.newId()}@news.example`,
      passwordHash = null,
    } = facts;
    const { id: memberId } = await addMember(workflow, caller, { name, email, role });
    const personId = workflow.newId();
    await workflow.transactions.within(
      newsroomId,
      async (tx) => {
        await tx.person.insert({ email, name, passwordHash, createdAt: workflow.clock.now() });
        await tx.person.join(memberId);
      },
      { personId },
    );
    return personOf(workflow, caller, { role, memberId, personId, email });
  };
  const people = {
    reporter: await hire('reporter'),
    editor: await hire('editor'),
    lead: await hire('lead'),
    admin: await hire('admin'),
  };
  return { newsroomId, admin: caller, people, hire };
}

function personOf(
  workflow: Workflow,
  caller: Caller,
  who: Pick<Person, 'role' | 'memberId' | 'personId' | 'email'>,
): Person {
  const { role, memberId, personId } = who;
  return {
    ...who,
    async session({ secondFactor } = { secondFactor: true }) {
      const id = workflow.newId();
      const { token, secretSha256 } = mintToken('cvs', id);
      const { newsroomId } = caller;
      const entrant = {
        personId,
        newsroomId,
        member: { id: memberId, role },
        via: 'session',
        secondFactor,
      } as const;
      await workflow.transactions.within(
        newsroomId,
        (tx) => openSession(workflow, tx, { id, secretSha256, agent: 'Firefox' }, entrant),
        { personId },
      );
      return cookie(token);
    },
    async key(terms = {}) {
      const id = workflow.newId();
      const { key, secretSha256 } = mintApiKey(id);
      await addKey(workflow, caller, { id, memberId, label: 'laptop', machine: false, ...terms, secretSha256 });
      return bearer(key);
    },
  };
}
