import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { TestNewsroom } from './people/newsroom.js';

jest.setTimeout(60_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const GOOD = 'tall lamp eats seven violins';
const BETTER = 'five grey owls in a kettle';
const HOSTILE = [
  '<script>document.title = "hurt"</script>',
  '"><img src=x onerror="document.title = `hurt`">',
  'javascript:alert(1)//${alert(1)}{{alert(1)}}',
  '\u202Eمرحبا\u202C \u200Fabc',
  '👩🏽‍🚀🏳️‍🌈 e\u0301\u0327',
  `${'ten thousand '.repeat(770)}!`.slice(0, 10_000),
];

let newsroom: TestNewsroom;

withBrowser('whoever comes to work with Caveat', () => {
  beforeAll(async () => {
    if (browser) newsroom = await TestNewsroom.open(browser);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  it('joins by the link that the command printed, as the first admin, and may do what admins may', async () => {
    const page = await newsroom.page();
    await page.goto(newsroom.firstLink);
    await page.getByText('You are to join BBC News as an admin').waitFor();
    expect(page.url()).toBe(`${newsroom.url}/join`);
    expect(await page.getByLabel('E-mail address').inputValue()).toBe('ada@news.example');
    await page.getByLabel('Your name').fill('Ada Lovelace');
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.getByRole('button', { name: 'Join' }).click();
    const password = page.getByLabel('Password', { exact: true });
    await page.locator('#join-password[aria-invalid=true]').waitFor();
    expect(await page.locator('#join-password-fault').textContent()).not.toBe('');
    expect(await focused(page)).toBe('join-password');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Lovelace');
    await password.fill(newsroom.password);
    await page.keyboard.press('Enter');
    await page.getByText('Welcome to BBC News. You are signed in.').waitFor();
    expect(await page.locator('#you-role').textContent()).toBe('admin');
    expect(await links(page)).toEqual(expect.arrayContaining(['Members', 'Invitations']));
    expect(await page.locator('#you').innerText()).toContain('Invite somebody');

    await page.getByRole('link', { name: 'Invitations' }).click();
    const invite = page.locator('#invite');
    await invite.getByLabel('Name').fill('Grace Hopper');
    await invite.getByLabel('E-mail address').fill('grace@news.example');
    await invite.getByLabel('Role').selectOption('reporter');
    await page.getByRole('button', { name: 'Make a link' }).click();
    await page.getByText('Send this link to Grace Hopper').waitFor();
    const link = await page.locator('#invitations').getByLabel('Link').inputValue();
    await page.locator('#invitation-list').getByText('Grace Hopper', { exact: true }).waitFor();

    const hers = await newsroom.page();
    await hers.goto(link);
    await hers.getByLabel('Password', { exact: true }).fill(GOOD);
    await hers.getByRole('button', { name: 'Join' }).click();
    await hers.getByText('Welcome to BBC News').waitFor();
    expect(await links(hers)).toEqual(['You', 'Sessions', 'Password', 'Second factor', 'API keys']);
    const [may = '', others = ''] = (await hers.locator('#you').innerText()).split('What is for others');
    expect(may).toContain('File a claim');
    expect(may).not.toContain('Hold a claim');
    expect(others).toContain('Hold a claim');
    await hers.goto('/account#members');
    await hers.reload();
    await hers.getByRole('heading', { name: 'What you may do' }).waitFor();
    expect(await hers.locator('#members').isVisible()).toBe(false);

    await page.goto(link);
    await page.getByText('This link does not work').waitFor();
    await page.context().close();
    await hers.context().close();
  });

  it('is told what is wrong in one way for a login and a password, and keeps what was typed', async () => {
    const lead = await newsroom.person('lead');
    const page = await newsroom.page();
    const login = page.getByLabel('E-mail address or name');
    const password = page.getByLabel('Password', { exact: true });
    const button = page.getByRole('button', { name: 'Sign in', exact: true });
    await page.goto('/');
    await page.waitForURL('**/sign-in');
    await page.goto('/sign-in?next=//elsewhere.example/account');
    await login.waitFor();
    await button.click();
    expect(await page.locator('#sign-in-login-fault').textContent()).toBe('Fill this in.');
    const said = [];
    for (const [typedLogin, typedPassword] of [
      [lead.email, 'not the password'],
      ['nobody@news.example', lead.password],
    ] as const) {
      await login.fill(typedLogin);
      await password.fill(typedPassword);
      await button.click();
      const wrong = page.locator('#sign-in .wrong:not(:empty)');
      await wrong.waitFor();
      said.push(await wrong.textContent());
      expect([await login.inputValue(), await password.inputValue()]).toEqual([typedLogin, typedPassword]);
    }
    expect(said[0]).toBe(said[1]);
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await password.getAttribute('type')).toBe('text');
    expect(await password.getAttribute('autocomplete')).toBe('current-password');
    expect(await login.getAttribute('autocomplete')).toBe('username');
    await login.fill(lead.email);
    await password.fill(lead.password);
    await button.click();
    await atAccount(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out.').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await page.goBack();
    await page.goto('/account#keys');
    await page.getByText('Sign in to see this page.').waitFor();
    await page.context().close();
  });

  it('sets up a second factor as a lead where the newsroom demands it, and gets in by a recovery code', async () => {
    const strict = await newsroom.beside('strict');
    const lead = await strict.person('lead');
    const settings = await strict.onAccount(await strict.person('admin'), '#settings');
    await settings.getByLabel('Leads and admins need a second factor').check();
    await settings.getByRole('button', { name: 'Save' }).click();
    await settings.getByText('Set up a second factor first.').waitFor();
    const page = await strict.onAccount(lead);
    await page.getByText('Set up a second factor first.').waitFor();
    expect(await links(page)).toEqual(['You', 'Sessions', 'Password', 'Second factor']);
    await page.locator('#begin-factor-password').fill(lead.password);
    await page.getByRole('button', { name: 'Set up' }).click();
    const picture = page.getByRole('img', { name: /QR code/ });
    await picture.waitFor();
    expect(await picture.evaluate((image) => 'naturalWidth' in image && Number(image.naturalWidth) > 0)).toBe(true);
    await page.locator('#confirm-factor-code').fill('000000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.locator('#confirm-factor-code[aria-invalid=true]').waitFor();
    const secret = ((await page.locator('#factor-key').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('#confirm-factor-code').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    const codes = await page.locator('#recovery-codes li').allTextContents();
    expect(new Set(codes).size).toBe(10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('It is on:').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(codes[0]);
    expect(await links(page)).toContain('API keys');
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByLabel('E-mail address or name').fill(lead.email);
    await page.getByLabel('Password', { exact: true }).fill(lead.password);
    await page.keyboard.press('Enter');
    await page.getByText('Now the code.').waitFor();
    expect(await focused(page)).toBe('sign-in-code');
    await page.keyboard.type(codes[3] ?? '');
    await page.keyboard.press('Enter');
    await atAccount(page);
    await page.context().close();
    await settings.context().close();
  });

  it('works by the keyboard alone, and sees where it is at every stop', async () => {
    const reporter = await newsroom.person('reporter');
    const page = await newsroom.page();
    await page.goto('/sign-in');
    await page.locator('#sign-in').waitFor();
    await page.keyboard.type(reporter.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(reporter.password);
    await page.keyboard.press('Enter');
    await atAccount(page);
    await tabTo(page, 'Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
    await tabTo(page, 'API keys');
    await page.keyboard.press('Enter');
    await page.getByText('You have no API key.').waitFor();
    expect(await focused(page)).toBe('keys-title');
    expect(await page.title()).toBe('API keys · Caveat');
    await tabTo(page, 'What it is for');
    await page.keyboard.type('CMS');
    await tabTo(page, 'All that your role allows');
    await page.keyboard.press('Space');
    await tabTo(page, 'claims:read');
    await page.keyboard.press('Space');
    await tabTo(page, 'Make key');
    await page.keyboard.press('Enter');
    await page.getByText('Here is the key.').waitFor();
    expect(await focused(page)).toBe('new-key-secret');
    const key = await page.locator('#new-key-secret').inputValue();
    await tabTo(page, 'Done');
    await page.keyboard.press('Enter');
    expect(await page.locator('body').innerText()).not.toContain(key);
    expect(await status(`${newsroom.url}/v1/claims`, key)).toBe(200);
    expect(await status(`${newsroom.url}/v1/members`, key)).toBe(403);
    await tabTo(page, 'Revoke the key CMS');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Revoke the key “CMS”?' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await status(`${newsroom.url}/v1/claims`, key)).toBe(200);
    await page.keyboard.press('Enter');
    await tabTo(page, 'Revoke');
    await page.keyboard.press('Enter');
    await page.getByText('The key “CMS” is revoked.').waitFor();
    expect(await status(`${newsroom.url}/v1/claims`, key)).toBe(401);
    await tabTo(page, 'Sign out');
    await page.keyboard.press('Enter');
    await page.getByText('You are signed out.').waitFor();
    await page.context().close();
  });

  it('joins a second newsroom with the password of the first, and says at each sign-in where', async () => {
    const editor = await newsroom.person('editor');
    const link = await newsroom.found({ name: 'Le Monde <b>', admin: 'Somebody', email: editor.email });
    const page = await newsroom.page();
    await page.goto('/join');
    await page.getByText('This address has no invitation in it.').waitFor();
    await page.goto(link);
    await page.getByText('There is an account with this e-mail address').waitFor();
    expect(await page.getByLabel('Your name').isVisible()).toBe(false);
    await page.getByLabel('Password', { exact: true }).fill(GOOD);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.locator('#join-password[aria-invalid=true]').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(editor.password);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('Welcome to Le Monde <b>.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.getByLabel('E-mail address or name').fill(editor.email);
    await page.getByLabel('Password', { exact: true }).fill(editor.password);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Which newsroom?' }).getByLabel('BBC News').check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await atAccount(page);
    expect(await page.locator('#you-newsroom').textContent()).toBe('BBC News');
    expect(await page.locator('#you-role').textContent()).toBe('editor');
    await page.context().close();
  });

  it('goes on after the session has ended in the middle of a form, and loses nothing', async () => {
    const reporter = await newsroom.person('reporter');
    const page = await newsroom.onAccount(reporter, '#password');
    await page.getByLabel('Password of now').fill(reporter.password);
    await page.getByLabel('New password').fill(BETTER);
    await newsroom.endSessions(reporter);
    await page.getByRole('button', { name: 'Change password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('Nothing was changed, and what you typed is still here.').first().waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe(BETTER);
    await page.getByRole('button', { name: 'Change password' }).click();
    expect(await dialog.getByLabel('E-mail address or name').inputValue()).toBe(reporter.email);
    await dialog.getByLabel('Password', { exact: true }).fill('not it');
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.locator('.wrong:not(:empty)').waitFor();
    await dialog.getByLabel('Password', { exact: true }).fill(reporter.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('The password is changed').waitFor();
    expect(await dialog.isVisible()).toBe(false);
    await (await newsroom.onAccount({ ...reporter, password: BETTER })).context().close();
    await page.context().close();
  });

  it('types anything into any field: it is text or refused beside the field, is never run, and is not lost', async () => {
    const admin = await newsroom.onAccount(await newsroom.person('admin'));
    const joining = await newsroom.page();
    await joining.goto((await newsroom.invited('reporter')).link);
    const signing = await newsroom.page();
    await signing.goto('/sign-in');
    for (const [index, text] of HOSTILE.entries()) {
      await joining.locator('#join-name').fill(text);
      await joining.locator('#join-password').fill('short');
      await sent(joining, 'join');
      expect(await joining.locator('#join-name').inputValue()).toBe(text);
      await signing.locator('#sign-in-login').fill(text);
      await signing.locator('#sign-in-password').fill(text);
      await sent(signing, 'sign-in');
      expect(await signing.locator('#sign-in-login').inputValue()).toBe(text);

      await admin.goto('/account#invitations');
      await admin.locator('#invite-name').fill(text);
      await admin.locator('#invite-email').fill(text);
      await sent(admin, 'invite');
      expect(await admin.locator('#invite-email[aria-invalid=true]').inputValue()).toBe(text);
      await admin.locator('#invite-email').fill(`hostile-${index}@news.example`);
      await sent(admin, 'invite');
      expect(await seen(admin, { form: 'invite', field: 'name', list: 'invitation-list' })).toContain(text);

      await admin.goto('/account#keys');
      await admin.locator('#make-key-label').fill(text);
      await sent(admin, 'make-key');
      expect(await seen(admin, { form: 'make-key', field: 'label', list: 'key-list' })).toContain(text);
      await admin
        .locator('#new-key .close')
        .click({ timeout: 500 })
        .catch(() => undefined);

      await admin.goto('/account#password');
      await admin.locator('#change-password-current').fill(text);
      await admin.locator('#change-password-password').fill(text);
      await sent(admin, 'change-password');
      expect(await admin.locator('#change-password-password').inputValue()).toBe(text);
    }
    await admin.goto('/account#audit');
    await admin.locator('#audit-list li').first().waitFor();
    for (const page of [admin, joining, signing]) {
      expect(await page.title()).not.toContain('hurt');
      expect(await page.locator('img[src=x], main script').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
      await page.context().close();
    }
  });

  it('is told that the service is away, keeps what was typed, and goes on when it is back', async () => {
    const reporter = await newsroom.person('reporter');
    const page = await newsroom.onAccount(reporter, '#keys');
    const signing = await newsroom.page();
    await signing.goto('/sign-in');
    await signing.locator('#sign-in-login').fill(reporter.email);
    await signing.locator('#sign-in-password').fill(reporter.password);
    await page.locator('#make-key-label').fill('Laptop');
    await newsroom.stop();
    await page.getByRole('button', { name: 'Make key' }).click();
    await page.locator('#make-key').getByText('Caveat can’t be reached.').waitFor();
    expect(await page.locator('#make-key-label').inputValue()).toBe('Laptop');
    await signing.keyboard.press('Enter');
    await signing.locator('#sign-in').getByText('Caveat can’t be reached.').waitFor();
    expect(await signing.locator('#sign-in-password').inputValue()).toBe(reporter.password);
    await newsroom.start();
    await page.getByRole('button', { name: 'Make key' }).click();
    await page.getByText('Here is the key.').waitFor();
    await signing.keyboard.press('Enter');
    await atAccount(signing);
    await page.context().close();
    await signing.context().close();
  });

  it('is told that the pages need JavaScript, where there is none', async () => {
    const page = await newsroom.page({ javaScriptEnabled: false });
    for (const path of ['/sign-in', '/join', '/account']) {
      await page.goto(path);
      expect((await page.locator('body').innerText()).trim()).toMatch(/^This page needs JavaScript/);
    }
    await page.context().close();
  });
});

/** The id of the element that has the focus. */
async function focused(page: Page): Promise<string> {
  return page.locator(':focus').evaluate((element) => element.id);
}

/** The names of the parts that are offered. */
async function links(page: Page): Promise<string[]> {
  return page.getByRole('navigation').getByRole('link').allTextContents();
}

/** Presses Tab until something of this name has the focus; every stop on the way must show that it has. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const at = page.locator(':focus');
    if ((await at.count()) === 0) continue;
    const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
    expect([await at.evaluate((element) => element.outerHTML), outline]).not.toContain('none');
    const named = page.locator(':focus').and(page.getByRole('link', { name, exact: true }).or(page.getByRole('button', { name, exact: true })).or(page.getByLabel(name, { exact: true }))); // prettier-ignore
    if ((await named.count()) > 0) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

/** Sends a form, and waits until it has said how that went. */
async function sent(page: Page, form: string): Promise<void> {
  await page.locator(`#${form} [type=submit]`).click();
  await page.locator(`#${form}:not([aria-busy])`).waitFor();
}

/** Where what was typed is to be seen: in the titles of the list, or still in its field where that says what is wrong. */
async function seen(page: Page, { form, field, list }: Record<'form' | 'field' | 'list', string>): Promise<string[]> {
  const refused = page.locator(`#${form}-${field}[aria-invalid=true]`);
  if ((await refused.count()) > 0) return [await refused.inputValue()];
  return page.locator(`#${list} .title bdi`).allTextContents();
}

/** Pixels by which a page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

async function status(url: string, key: string): Promise<number> {
  return (await fetch(url, { headers: { authorization: `Bearer ${key}` } })).status;
}

/** Past the sign-in, wherever that leads to, and on to the account. */
async function atAccount(page: Page): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
