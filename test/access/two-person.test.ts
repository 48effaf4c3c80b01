import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mintToken } from '#api/token.js';
import { Argon2Passwords } from '#api/people/argon2-passwords.js';
import { SCOPES } from '#domain/vocabulary.js';
import { signInByIdentity } from '#workflow/people/sign-in-by-identity.js';
import { until } from '../support/until.js';
import { call, Case, type Outcome } from './support/case.js';
import { bearer, cookie, staffedNewsroom, type Credential, type Person, type Staffed } from './support/people.js';
import { startService, type Service } from './support/service.js';

jest.setTimeout(120_000);

const PASSWORD = 'tall lamp eats seven violins';
const NOT_BY_THEMSELF = { status: 409, rule: 'sign_off.by_someone_else' };
const RACES = 12;

let service: Service;
let desk: Staffed;
let url: string;
let reporter: Credential;
let editor: Credential;
let lead: Credential;
let admin: Credential;

beforeAll(async () => {
  service = await startService();
  ({ url } = service);
  desk = await staffedNewsroom(service.workflow, 'Desk');
  const { people } = desk;
  reporter = await people.reporter.session();
  editor = await people.editor.session();
  lead = await people.lead.session();
  admin = await people.admin.session();
});
afterAll(async () => service?.close());

const filed = async (): Promise<Case> => Case.file(url, reporter);
const isVerified = async (claim: Case): Promise<boolean> => (await claim.status(reporter)) === 'independently_verified';
const isChallenged = async (claim: Case): Promise<boolean> =>
  ((await claim.read(reporter))['attention'] as string[]).includes('verification_challenged');
const changeMember = async ({ memberId }: Pick<Person, 'memberId'>, change: object): Promise<Outcome> =>
  call(url, admin, 'PATCH', `/v1/members/${memberId}`, change);
const demand = async (settings: object): Promise<Outcome> => call(url, admin, 'PATCH', '/v1/newsroom', settings);
const keyByAdmin = async ({ memberId }: Pick<Person, 'memberId'>, terms: object = {}): Promise<Credential> => {
  const { value } = await call(url, admin, 'POST', `/v1/members/${memberId}/keys`, terms);
  return bearer(String(value['key']));
};

/** All the ways in that somebody can have at once. */
async function waysOf(person: Person): Promise<Record<string, Credential>> {
  return {
    'in one browser': await person.session(),
    'in another browser': await person.session(),
    'by a key of their own': await person.key(),
    'by a key of a machine': await person.key({ machine: true }),
    'by a key for sign-offs alone': await person.key({ scopes: ['sign_off'] }),
    'by a key that an admin made for them': await keyByAdmin(person),
  };
}

async function outcomesFor(claim: Case, verification: string, ways: Record<string, Credential>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const way of Object.values(ways)) outcomes.push(await claim.sign(way, verification));
  return outcomes;
}

describe('Whoever has submitted a verification', () => {
  it.each(['editor', 'lead'] as const)(
    'as %s does not sign it off, whichever way they submitted it or come back',
    async (role) => {
      const person = await desk.hire(role);
      const ways = await waysOf(person);
      for (const [name, way] of Object.entries(ways)) {
        if (name.includes('sign-offs alone')) continue;
        const claim = await filed();
        const verification = await claim.submit(way);
        for (const outcome of await outcomesFor(claim, verification, ways))
          expect(outcome).toMatchObject(NOT_BY_THEMSELF);
        expect(await isVerified(claim)).toBe(false);
        expect(await claim.sign(await desk.people.lead.session(), verification)).toMatchObject({ status: 200 });
        expect(await isVerified(claim)).toBe(true);
      }
    },
  );

  it('does not sign it off after they were promoted, or switched off and let in again', async () => {
    const person = await desk.hire('reporter');
    const before = await waysOf(person);
    const claim = await filed();
    const verification = await claim.submit(await person.session());
    for (const outcome of await outcomesFor(claim, verification, before))
      expect(outcome).toMatchObject({ status: 403, rule: 'sign_off.by_editor' });
    for (const role of ['editor', 'lead']) {
      expect(await changeMember(person, { role })).toMatchObject({ status: 200 });
      for (const outcome of await outcomesFor(claim, verification, before))
        expect(outcome).toMatchObject(NOT_BY_THEMSELF);
    }
    expect(await changeMember(person, { active: false })).toMatchObject({ status: 200 });
    for (const outcome of await outcomesFor(claim, verification, before))
      expect(outcome).toMatchObject({ status: 401 });
    expect(await changeMember(person, { active: true })).toMatchObject({ status: 200 });
    for (const outcome of await outcomesFor(claim, verification, before))
      expect(outcome).toMatchObject({ status: 401 });
    expect(await claim.sign(await person.session(), verification)).toMatchObject(NOT_BY_THEMSELF);
    expect(await isVerified(claim)).toBe(false);
  });

  it('does not uphold it either', async () => {
    const person = await desk.hire('lead');
    const ways = await waysOf(person);
    const claim = await filed();
    const verification = await claim.submit(await person.session());
    await claim.sign(lead, verification);
    await claim.fileEvidence(reporter);
    await until(async () => isChallenged(claim));
    for (const way of Object.values(ways))
      expect(await claim.uphold(way, verification)).toMatchObject({ status: 409, rule: 'upholding.by_someone_else' });
    expect(await isChallenged(claim)).toBe(true);
    expect(await claim.uphold(lead, verification)).toMatchObject({ status: 200 });
  });
});

describe('A second membership', () => {
  const joining = async (token: string, more: object = {}): Promise<Outcome & { way: Credential }> => {
    const json = { token, password: PASSWORD, ...more };
    const outcome = await call(url, {}, 'POST', '/v1/invitations/acceptance', json);
    return { ...outcome, way: {} };
  };
  const invited = async (json: object, path = '/v1/invitations'): Promise<Outcome> =>
    call(url, admin, 'POST', path, json);
  const tokenOf = ({ value }: Outcome): string => String(value['link']).replace(/^.*#/, '');
  const passwordHash = async (): Promise<string> => new Argon2Passwords().hash(PASSWORD);
  const membershipsOf = async ({ personId }: Person): Promise<number> =>
    service.workflow.transactions.within(desk.newsroomId, async (tx) => tx.person.countNewsrooms(), { personId });

  it('is not to be had by another invitation, however the address is written', async () => {
    const email = `noor.${randomUUID()}@news.example`;
    const person = await desk.hire('editor', { email, passwordHash: await passwordHash() });
    for (const written of [email, email.toUpperCase(), email.replace('news', 'News'), email.replace('noor', 'NOOR')])
      expect(await invited({ email: written, name: 'Noor', role: 'lead' })).toMatchObject({
        ...{ status: 409, rule: 'member.email_taken' },
      });
    for (const written of [` ${email}`, `${email} `, `Noor <${email}>`, `${email}\u0000`, email.replace('@', '＠')])
      expect(await invited({ email: written, name: 'Noor', role: 'lead' })).toMatchObject({ status: 422 });
    expect(await membershipsOf(person)).toBe(1);
  });

  it('is not to be had as another member whom an admin has added', async () => {
    const email = `omar.${randomUUID()}@news.example`;
    const person = await desk.hire('editor', { email, passwordHash: await passwordHash() });
    const claim = await filed();
    const verification = await claim.submit(await person.session());
    const { id: other } = await call(url, admin, 'POST', '/v1/members', { name: 'Omar the second', role: 'lead' });
    const invitation = await invited({ email: email.toUpperCase() }, `/v1/members/${other}/invitation`);
    expect(invitation).toMatchObject({ status: 201 });
    expect(await joining(tokenOf(invitation))).toMatchObject({ status: 409, rule: 'membership.one_each' });
    expect(await claim.sign(await person.session(), verification)).toMatchObject(NOT_BY_THEMSELF);
    expect(await isVerified(claim)).toBe(false);
  });

  it('is not to be had by two invitations that are accepted at once', async () => {
    const email = `paz.${randomUUID()}@news.example`;
    const invitations = [
      await invited({ email, name: 'Paz', role: 'editor' }),
      await invited({ email: email.toUpperCase(), name: 'Paz', role: 'lead' }),
    ];
    const made = invitations.filter(({ status }) => status === 201);
    const { id: other } = await call(url, admin, 'POST', '/v1/members', { name: 'Paz the second', role: 'lead' });
    made.push(await invited({ email }, `/v1/members/${other}/invitation`));
    const tokens = made.filter(({ status }) => status === 201).map(tokenOf);
    expect(tokens.length).toBeGreaterThan(1);
    const outcomes = await Promise.all(tokens.map(async (token) => joining(token)));
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const outcome of outcomes.filter(({ status }) => status !== 201))
      expect(['membership.one_each', 'member.email_taken']).toContain(outcome.rule);
  });

  it('in another newsroom is of no use in this one', async () => {
    const email = `rosa.${randomUUID()}@news.example`;
    const person = await desk.hire('editor', { email, passwordHash: await passwordHash() });
    const elsewhere = await staffedNewsroom(service.workflow, 'Elsewhere');
    const there = await elsewhere.people.admin.session();
    const invitation = await call(url, there, 'POST', '/v1/invitations', { email, name: 'Rosa', role: 'lead' });
    const accepted = await joining(tokenOf(invitation));
    expect(accepted).toMatchObject({ status: 201 });
    const signedIn = { login: email, password: PASSWORD, newsroomId: elsewhere.newsroomId };
    expect(await call(url, {}, 'POST', '/v1/session', signedIn)).toMatchObject({ status: 201 });
    const claim = await filed();
    const verification = await claim.submit(await person.session());
    const key = await call(
      url,
      there,
      'POST',
      `/v1/members/${(accepted.value['member'] as { id: string }).id}/keys`,
      {},
    );
    expect(await claim.sign(bearer(String(key.value['key'])), verification)).toMatchObject({ status: 404 });
    expect(await isVerified(claim)).toBe(false);
  });

  it('is not to be had by single sign-on: who is vouched for is the member that they were', async () => {
    const person = await desk.hire('editor');
    const claim = await filed();
    const verification = await claim.submit(await person.session());
    for (const email of [person.email, null]) {
      const id = service.workflow.newId();
      const { token, secretSha256 } = mintToken('cvs', id);
      const vouched = {
        ...{ issuer: 'https://id.news.example', subject: `subject of ${person.email}`, email, name: 'Another name' },
        ...{ roles: ['lead' as const], secondFactor: true },
      };
      const parts = { ...service.workflow, directory: service.people };
      const session = await signInByIdentity(
        parts,
        desk.newsroomId,
        vouched,
        { id, secretSha256, agent: 'Firefox' },
        null,
      );
      expect(session.memberId).toBe(person.memberId);
      expect(await claim.sign(cookie(token), verification)).toMatchObject(NOT_BY_THEMSELF);
    }
    expect(await isVerified(claim)).toBe(false);
  });
});

describe('A sign-off', () => {
  it('takes an editor or a lead of this moment, not of when they read or signed in', async () => {
    const person = await desk.hire('lead');
    const ways = await waysOf(person);
    const claim = await filed();
    const verification = await claim.submit(editor);
    await claim.read(await person.session());
    for (const role of ['reporter', 'admin']) {
      await changeMember(person, { role });
      for (const outcome of await outcomesFor(claim, verification, ways))
        expect(outcome).toMatchObject({ status: 403, rule: 'sign_off.by_editor' });
    }
    await changeMember(person, { role: 'lead', active: false });
    for (const outcome of await outcomesFor(claim, verification, ways)) expect(outcome).toMatchObject({ status: 401 });
    expect(await isVerified(claim)).toBe(false);
  });

  it('that races with a demotion or a switch-off is done by the role that held then, or refused', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const person = await desk.hire('lead');
      const way = race % 2 === 0 ? await person.session() : await person.key();
      const claim = await filed();
      const verification = await claim.submit(editor);
      const change = race % 3 === 0 ? { active: false } : { role: 'reporter' };
      const [signed, changed] = await Promise.all([claim.sign(way, verification), changeMember(person, change)]);
      expect(changed.status).toBe(200);
      expect([200, 401, 403]).toContain(signed.status);
      expect(await isVerified(claim)).toBe(signed.status === 200);
      expect([401, 403]).toContain((await claim.sign(way, verification)).status);
    }
  });

  it('takes a key that may sign off', async () => {
    const claim = await filed();
    const verification = await claim.submit(editor);
    const scopes = SCOPES.filter((scope) => scope !== 'sign_off');
    const key = await desk.people.lead.key({ scopes });
    expect(await claim.sign(key, verification)).toMatchObject({ status: 403, rule: 'key.scope' });
    // Nor can such a key make itself one that may.
    const own = `/v1/members/${desk.people.lead.memberId}/keys`;
    expect((await call(url, key, 'POST', own, { scopes: ['sign_off'] })).status).toBe(403);
    const admins = await desk.people.admin.key({ scopes });
    for (const wanted of [{ scopes: ['sign_off'] }, { scopes: null }, {}])
      expect(await call(url, admins, 'POST', own, wanted)).toMatchObject({ status: 403, rule: 'key.no_wider' });
    expect(await isVerified(claim)).toBe(false);
  });

  it('takes somebody who is there, where the newsroom says so, from that moment on', async () => {
    const [claim, another] = [await filed(), await filed()];
    const [verification, second] = [await claim.submit(editor), await another.submit(editor)];
    const keys = [await desk.people.lead.key(), await desk.people.lead.key({ scopes: ['sign_off'], machine: true })];
    await claim.sign(lead, verification);
    await claim.fileEvidence(reporter);
    await until(async () => isChallenged(claim));
    expect(await demand({ signOffInPerson: true })).toMatchObject({ status: 200 });
    for (const key of keys) {
      const refused = { status: 403, rule: 'sign_off.in_person' };
      expect(await another.sign(key, second)).toMatchObject(refused);
      expect(await claim.uphold(key, verification)).toMatchObject(refused);
    }
    expect(await another.sign(lead, second)).toMatchObject({ status: 200 });
    expect(await demand({ signOffInPerson: false })).toMatchObject({ status: 200 });
  });

  it('takes a second factor, where the newsroom wants one and the session was begun without', async () => {
    const person = await desk.hire('lead');
    const claim = await filed();
    const verification = await claim.submit(editor);
    const session = await person.session({ secondFactor: false });
    expect(await demand({ secondFactor: true })).toMatchObject({ status: 200 });
    expect(await claim.sign(session, verification)).toMatchObject({ status: 403, rule: 'second_factor.needed' });
    expect(await isVerified(claim)).toBe(false);
    expect(await demand({ secondFactor: false })).toMatchObject({ status: 200 });
  });

  it('is of the evidence that was seen: what was filed since has to be looked at', async () => {
    for (const stance of ['supports', 'disputes', 'does_not_address']) {
      const claim = await filed();
      const verification = await claim.submit(editor);
      await claim.fileEvidence(reporter, stance);
      expect(await claim.sign(lead, verification)).toMatchObject({ status: 409, rule: 'sign_off.evidence_changed' });
      expect(await isVerified(claim)).toBe(false);
    }
  });

  it('that races with evidence is of what was seen, or refused', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const claim = await filed();
      const verification = await claim.submit(editor);
      const [signed] = await Promise.all([claim.sign(lead, verification), claim.fileEvidence(reporter)]);
      const isSigned = signed.status === 200;
      expect([undefined, 'sign_off.evidence_changed']).toContain(signed.rule);
      // What came after the sign-off challenges it.
      await until(async () => (await isChallenged(claim)) === isSigned);
      expect(await isVerified(claim)).toBe(isSigned);
    }
  });
});

describe('The same request again', () => {
  it('is answered the same and done once, also when it is sent many times at once', async () => {
    const claim = await filed();
    const verification = await claim.submit(editor);
    const headers = { 'idempotency-key': randomUUID() };
    const outcomes = await Promise.all(
      Array.from({ length: RACES }, async () => claim.sign(lead, verification, headers)),
    );
    const signed = outcomes.filter(({ status }) => status === 200);
    expect(signed.length).toBeGreaterThan(0);
    expect(new Set(signed.map(({ text }) => text)).size).toBe(1);
    for (const { status } of outcomes) expect([200, 409]).toContain(status);
    expect(await claim.count(reporter, 'claim.verification_signed_off')).toBe(1);
  });

  it('is answered to nobody else: whoever submitted gets no sign-off by the key of somebody else’s', async () => {
    const claim = await filed();
    const headers = { 'idempotency-key': randomUUID() };
    const verification = await claim.submit(editor, headers);
    // Their own key of the submission is that of another request.
    expect(await claim.sign(editor, verification, headers)).toMatchObject({ status: 422 });
    expect(await claim.sign(lead, verification, headers)).toMatchObject({ status: 200 });
    expect(await claim.sign(editor, verification, { 'idempotency-key': randomUUID() })).toMatchObject({ status: 409 });
    expect(await claim.count(reporter, 'claim.verification_signed_off')).toBe(1);
  });

  it('signs nothing off that was revoked since', async () => {
    const claim = await filed();
    const verification = await claim.submit(editor);
    const headers = { 'idempotency-key': randomUUID() };
    await claim.sign(lead, verification, headers);
    expect(await claim.revoke(lead, verification)).toMatchObject({ status: 200 });
    await claim.sign(lead, verification, headers);
    expect(await claim.sign(lead, verification)).toMatchObject({ status: 409, rule: 'sign_off.not_open' });
    expect(await isVerified(claim)).toBe(false);
    expect(await claim.count(reporter, 'claim.verification_signed_off')).toBe(1);
  });
});

describe('Of two who act at once', () => {
  it('one signs off', async () => {
    const other = await (await desk.hire('editor')).session();
    for (let race = 0; race < RACES; race += 1) {
      const claim = await filed();
      const verification = await claim.submit(editor);
      const outcomes = await Promise.all([claim.sign(lead, verification), claim.sign(other, verification)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(outcomes.find(({ status }) => status === 409)).toMatchObject({ rule: 'sign_off.not_open' });
      expect(await claim.count(reporter, 'claim.verification_signed_off')).toBe(1);
    }
  });

  it('neither signs off what the other has just submitted in its place', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const claim = await filed();
      const first = await claim.submit(editor);
      // The lead signs off what the editor found, and at the same time submits a verification of their own.
      const [signed, submitted, own] = await Promise.all([
        claim.sign(lead, first),
        claim.trySubmit(lead),
        claim.sign(editor, first),
      ]);
      expect(submitted.status).toBe(201);
      expect(own).toMatchObject({ status: 409 });
      expect([undefined, 'sign_off.not_open']).toContain(signed.rule);
      expect(await isVerified(claim)).toBe(signed.status === 200);
      expect(await claim.sign(lead, String(submitted.id))).toMatchObject(NOT_BY_THEMSELF);
      expect(await claim.sign(editor, String(submitted.id))).toMatchObject({ status: 200 });
    }
  });

  it('one revokes, and nothing that was revoked counts', async () => {
    for (let race = 0; race < RACES; race += 1) {
      const claim = await filed();
      const verification = await claim.submit(editor);
      await claim.sign(lead, verification);
      const [first, second, again] = await Promise.all([
        claim.revoke(editor, verification),
        claim.revoke(lead, verification),
        claim.sign(lead, verification),
      ]);
      expect([first.status, second.status].sort()).toEqual([200, 409]);
      expect(again).toMatchObject({ status: 409, rule: 'sign_off.not_open' });
      expect(await isVerified(claim)).toBe(false);
      expect(await claim.count(reporter, 'claim.verification_revoked')).toBe(1);
    }
  });
});
