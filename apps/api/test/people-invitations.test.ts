import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Invitation, InvitationReading, InvitationWithLink } from '#contracts/invitations.js';
import type { MemberPage } from '#contracts/members.js';
import type { Session } from '#contracts/session.js';
import { Browser } from './support/browser.js';
import { asOwner, invited, joined, newEmail, PASSWORD, tokenIn, withSecondFactor } from './support/people.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';

const ANOTHER = 'five grey owls in a kettle';

let api: TestApi;
let newsroom: TestNewsroom;

beforeAll(async () => {
  api = await testApi(undefined, undefined, { publicUrl: 'https://caveat.news.example' });
  newsroom = await api.newsroom();
});
afterAll(() => api.close());

const accept = (link: string, more: object = {}, browser = new Browser(api)) =>
  browser.call<Session>('POST', '/v1/invitations/acceptance', { token: tokenIn(link), password: PASSWORD, ...more });
const read = (token: string) => api.call<InvitationReading>('POST', '/v1/invitations/reading', { json: { token } });
const memberInvited = (memberId: string, json: object = {}, key = newsroom.keys.admin) =>
  api.call<InvitationWithLink>('POST', `/v1/members/${memberId}/invitation`, { key, json });
const NOTHING = { status: 404, body: { title: 'There is no such thing' } };

describe('An invitation', () => {
  it('is a link whose token no server is sent, and that says whom it is for', async () => {
    const { status, body } = await invited(api, newsroom, {
      email: 'Noor@News.Example',
      name: 'Noor',
      role: 'reporter',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...{ email: 'noor@news.example', name: 'Noor', role: 'reporter', memberId: null, acceptedAt: null },
      invitedBy: newsroom.memberIds.admin,
    });
    expect(body.link).toMatch(/^https:\/\/caveat\.news\.example\/join#cvi_[0-9a-f]{32}_[\w-]{43}$/);
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBe(7 * 24 * 3_600_000);
    expect((await read(tokenIn(body.link))).body).toEqual({
      ...{ newsroom: { name: 'BBC News' }, name: 'Noor', email: 'noor@news.example', role: 'reporter' },
      ...{ account: false, expiresAt: body.expiresAt },
    });
  });

  it('makes a member of the role that it names, signed in', async () => {
    const { body } = await invited(api, newsroom, { role: 'reporter' });
    const browser = new Browser(api);
    const { status, body: session } = await accept(body.link, { name: 'Noor of the night desk' }, browser);
    expect(status).toBe(201);
    expect(session).toMatchObject({ member: { role: 'reporter', name: 'Noor of the night desk' }, current: true });
    expect((await browser.call('GET', '/v1/claims')).status).toBe(200);
    expect((await browser.call('GET', '/v1/invitations')).body).toMatchObject({ rule: 'invitation.by_admin' });
  });

  it('gives its address to a member who had none, unless another has it', async () => {
    const addressed = async (email: string): Promise<string | null | undefined> => {
      const json = { name: 'Somebody', role: 'reporter' };
      const { id } = (await api.call('POST', '/v1/members', { key: newsroom.keys.admin, json })).body;
      expect((await accept((await memberInvited(id, { email })).body.link)).status).toBe(201);
      const { body } = await api.call<MemberPage>('GET', '/v1/members?limit=200', { key: newsroom.keys.admin });
      return body.items?.find((member) => member.id === id)?.email;
    };
    const email = newEmail();
    expect(await addressed(email)).toBe(email);
    const taken = newEmail();
    const holder = { name: 'Holder', role: 'reporter', email: taken };
    await api.call('POST', '/v1/members', { key: newsroom.keys.admin, json: holder });
    expect(await addressed(taken)).toBeNull();
  });

  it('counts once, and then leads nowhere, with the same answer as a token that never was', async () => {
    const { body } = await invited(api, newsroom);
    const token = tokenIn(body.link);
    expect((await accept(body.link)).status).toBe(201);
    const used = await accept(body.link);
    const neverWas = await accept(`#cvi_${'0'.repeat(32)}_${'A'.repeat(43)}`);
    expect(used).toMatchObject(NOTHING);
    expect({ ...neverWas.body, detail: '' }).toEqual({ ...used.body, detail: '' });
    expect(await read(token)).toMatchObject(NOTHING);
    expect(await read(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toMatchObject(NOTHING);
    expect(await read('no token')).toMatchObject(NOTHING);
  });

  it('accepted many times at once makes one member', async () => {
    const email = newEmail();
    const { body } = await invited(api, newsroom, { email });
    const answers = await Promise.all(Array.from({ length: 8 }, () => accept(body.link)));
    expect(answers.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    const members = await asOwner(api, 'SELECT id FROM members WHERE email = $1', [email]);
    expect(members).toHaveLength(1);
  });

  it('ends when its week is over', async () => {
    const { body } = await invited(api, newsroom);
    await asOwner(
      api,
      `UPDATE invitations SET expires_at = now(), created_at = now() - interval '7 days' WHERE id = $1`,
      [body.id],
    );
    expect(await read(tokenIn(body.link))).toMatchObject(NOTHING);
    expect(await accept(body.link)).toMatchObject(NOTHING);
  });

  it('is taken back by an admin, once', async () => {
    const { body } = await invited(api, newsroom);
    const path = `/v1/invitations/${body.id}`;
    expect((await api.call('DELETE', path, { key: newsroom.keys.lead })).body).toMatchObject({
      rule: 'invitation.by_admin',
    });
    const gone = await api.call<Invitation>('DELETE', path, { key: newsroom.keys.admin });
    expect(gone.body.revokedAt).not.toBeNull();
    expect(await accept(body.link)).toMatchObject(NOTHING);
    expect((await api.call('DELETE', path, { key: newsroom.keys.admin })).status).toBe(404);
  });

  it('is made, seen and taken back by admins of its own newsroom alone', async () => {
    const other = await api.newsroom();
    const { body } = await invited(api, other);
    expect((await api.call('DELETE', `/v1/invitations/${body.id}`, { key: newsroom.keys.admin })).status).toBe(404);
    const { body: page } = await api.call<{ items: Invitation[] }>('GET', '/v1/invitations?limit=200', {
      key: newsroom.keys.admin,
    });
    expect(page.items.map(({ id }) => id)).not.toContain(body.id);
    expect(await memberInvited(other.memberIds.editor)).toMatchObject({ status: 404 });
    for (const role of ['reporter', 'editor', 'lead'] as const) {
      const json = { email: newEmail(), name: 'Friend', role: 'admin' };
      const answer = await api.call('POST', '/v1/invitations', { key: newsroom.keys[role], json });
      expect(answer).toMatchObject({ status: 403, body: { rule: 'invitation.by_admin' } });
      expect(await memberInvited(newsroom.memberIds.admin, {}, newsroom.keys[role])).toMatchObject({ status: 403 });
    }
  });

  it('keeps its secret to the link: the database has a digest of it, and lists do not tell it', async () => {
    const { body } = await invited(api, newsroom);
    const secret = tokenIn(body.link).slice(-43);
    expect(JSON.stringify(await asOwner(api, 'SELECT invitations::text AS row FROM invitations'))).not.toContain(
      secret,
    );
    const list = await api.call('GET', '/v1/invitations?limit=200', { key: newsroom.keys.admin });
    expect(JSON.stringify(list.body)).not.toContain(secret);
    expect(api.log.join('')).not.toContain(secret);
  });

  it('is refused for the address of a member, and for a password that others would guess', async () => {
    const member = await joined(api, newsroom);
    expect((await invited(api, newsroom, { email: member.email })).body).toMatchObject({ rule: 'member.email_taken' });
    const { body } = await invited(api, newsroom, { name: 'Mira Okonjo' });
    const tries = [
      ['too short', 'password.too_short'],
      ['password1234', 'password.too_common'],
      ['Mira Okonjo 1', 'password.too_like_you'],
    ] as const;
    for (const [password, rule] of tries) {
      const refused = await accept(body.link, { password });
      expect(refused).toMatchObject({ status: 422, body: { rule, errors: [{ pointer: '/password' }] } });
    }
    expect((await accept(body.link)).status).toBe(201);
  });
});

describe('Somebody who is a member of another newsroom', () => {
  it('joins with the password that they have, and with no other', async () => {
    const other = await api.newsroom();
    const { email } = await joined(api, other);
    const { body } = await invited(api, newsroom, { email });
    expect((await read(tokenIn(body.link))).body).toMatchObject({ account: true });
    expect(await accept(body.link, { password: ANOTHER })).toMatchObject({
      status: 401,
      body: { rule: 'sign_in.refused' },
    });
    expect((await accept(body.link)).body).toMatchObject({ newsroom: { id: newsroom.id } });
  });

  it('shows their second factor to join', async () => {
    const other = await api.newsroom();
    const person = await joined(api, other);
    const { app } = await withSecondFactor(person);
    const { body } = await invited(api, newsroom, { email: person.email });
    expect((await accept(body.link)).body).toMatchObject({ rule: 'sign_in.code_needed' });
    expect((await accept(body.link, { code: '000000' })).body).toMatchObject({ rule: 'sign_in.code_refused' });
    expect((await accept(body.link, { code: app.code() })).body).toMatchObject({ secondFactor: 'on' });
  });

  it('cannot be guessed at without end by whoever holds their invitation', async () => {
    const other = await api.newsroom();
    const { email } = await joined(api, other);
    const { body } = await invited(api, newsroom, { email });
    const statuses = [];
    for (let i = 0; i < 7; i += 1) statuses.push((await accept(body.link, { password: ANOTHER })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  });

  it('gets no other password from the admins of one of them', async () => {
    const other = await api.newsroom();
    const person = await joined(api, newsroom);
    const { body } = await memberInvited(person.session.member.id);
    await joined(api, other, { email: person.email });
    const renewed = await accept(body.link, { password: ANOTHER });
    expect(renewed).toMatchObject({ status: 409, body: { rule: 'invitation.person_of_several' } });
    const again = await memberInvited(person.session.member.id);
    expect(again).toMatchObject({ status: 409, body: { rule: 'invitation.person_of_several' } });
    const json = { login: person.email, password: PASSWORD, newsroomId: newsroom.id };
    expect((await api.call('POST', '/v1/session', { json })).status).toBe(201);
  });

  it('is one person, and one member of each, however many links there are', async () => {
    const email = newEmail();
    const others = await Promise.all([api.newsroom(), api.newsroom(), api.newsroom()]);
    const links = [];
    for (const other of others) links.push((await invited(api, other, { email })).body.link);
    const answers = await Promise.all(links.map((link) => accept(link)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.person.id)).size).toBe(1);
  });
});

describe('A member who was added before', () => {
  const added = async (email: string | null = null): Promise<string> => {
    const json = { name: 'Old hand', email, role: 'lead' };
    return (await api.call('POST', '/v1/members', { key: newsroom.keys.admin, json })).body.id;
  };

  it('gets a way in, as the member that they are', async () => {
    const memberId = await added(newEmail());
    const { body } = await memberInvited(memberId);
    expect(body).toMatchObject({ memberId, name: 'Old hand', role: 'lead' });
    expect((await accept(body.link)).body).toMatchObject({ member: { id: memberId, role: 'lead' } });
  });

  it('needs an e-mail address for it, which the admin may send', async () => {
    const memberId = await added();
    expect((await memberInvited(memberId)).body).toMatchObject({ rule: 'invitation.needs_email' });
    const { body } = await memberInvited(memberId, { email: newEmail() });
    expect((await accept(body.link)).status).toBe(201);
  });

  it('gets in by the last link alone', async () => {
    const memberId = await added(newEmail());
    const first = await memberInvited(memberId);
    const last = await memberInvited(memberId);
    expect(await accept(first.body.link)).toMatchObject(NOTHING);
    expect((await accept(last.body.link)).status).toBe(201);
  });

  it('is not given to somebody who is a member already', async () => {
    const member = await joined(api, newsroom);
    const { body } = await memberInvited(await added(), { email: member.email });
    expect((await accept(body.link)).body).toMatchObject({ rule: 'membership.one_each' });
  });

  it('who forgot their password sets a new one, which ends all their sessions', async () => {
    const person = await joined(api, newsroom);
    const { body } = await memberInvited(person.session.member.id);
    expect((await read(tokenIn(body.link))).body).toMatchObject({ account: false });
    const renewed = await accept(body.link, { password: ANOTHER });
    expect(renewed.body).toMatchObject({ member: { id: person.session.member.id } });
    expect((await person.browser.call('GET', '/v1/session')).status).toBe(401);
    const signIn = (password: string) => api.call('POST', '/v1/session', { json: { login: person.email, password } });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn(ANOTHER)).status).toBe(201);
  });

  it('keeps their second factor when they set a new password', async () => {
    const person = await joined(api, newsroom);
    const { app } = await withSecondFactor(person);
    const { body } = await memberInvited(person.session.member.id);
    const wanted = { password: ANOTHER };
    expect((await accept(body.link, wanted)).body).toMatchObject({ rule: 'sign_in.code_needed' });
    expect((await accept(body.link, { ...wanted, code: app.code() })).body).toMatchObject({ secondFactor: 'on' });
  });

  it('gets no way in while they are switched off', async () => {
    const memberId = await added(newEmail());
    const { body } = await memberInvited(memberId);
    await api.call('PATCH', `/v1/members/${memberId}`, { key: newsroom.keys.admin, json: { active: false } });
    expect(await accept(body.link)).toMatchObject(NOTHING);
    expect((await memberInvited(memberId)).body).toMatchObject({ rule: 'invitation.member_inactive' });
  });
});

describe('The audit list', () => {
  it('tells who was invited and who joined, and nothing that would let anybody in', async () => {
    const { body } = await invited(api, newsroom);
    await accept(body.link);
    const rows = await asOwner(api, 'SELECT act, details FROM audit WHERE target = $1 ORDER BY id', [body.id]);
    expect(rows.map(({ act }) => act)).toEqual(['invitation.made', 'invitation.accepted']);
    expect(JSON.stringify(rows)).not.toContain(tokenIn(body.link).slice(-43));
  });
});
