import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { until } from '../support/until.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';
import { slowed } from './people/slowed.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const HOSTILE =
  '"><img src=x onerror="document.title = `hurt`"><script>document.title = "hurt"</script> \u202Eمرحبا\u202C 👩🏽‍🚀';
const FOUND = 'Drone footage of three assaults was located near Plekhovo.';

withBrowser('the desk', () => {
  let newsroom: TestNewsroom;
  let editor: Person;
  let lead: Person;
  let claimant: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    editor = await newsroom.person('editor');
    lead = await newsroom.person('lead');
    const source = { name: 'Lee Sung-kwon, South Korean lawmaker', kind: 'person' };
    claimant = String((await newsroom.asAdmin('POST', '/v1/sources', source))['id']);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const file = async (statement: string, language: string | null = 'en'): Promise<string> =>
    String((await newsroom.asAdmin('POST', '/v1/claims', { statement, claimantId: claimant, language }))['id']);
  /** Signed in, and at the desk. */
  const at = async (person: Person, path: string): Promise<Page> => {
    const page = await newsroom.signedIn(person);
    await page.goto(path);
    return page;
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const status = async (page: Page, wanted: string): Promise<void> =>
    page.locator('article p').getByText(wanted).first().waitFor();

  it('works by keys alone: a claim is opened, evidence filed, and a hold made with a reason', async () => {
    await file('At least 100 North Korean soldiers have been killed in the Kursk region.');
    const page = await at(editor, '/?attention=all');
    await page.getByText('1 claim shown').waitFor();
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: /At least 100/ }).waitFor();
    await page.getByText('No report bears on it yet.').waitFor();

    await press(page, 'e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Closed briefing to the intelligence committee');
    await press(page, 'Tab');
    await page.keyboard.type('National Intelligence Service');
    await page.getByRole('option', { name: 'New source: National Intelligence Service' }).waitFor();
    await press(page, 'Tab');
    await page.getByText('is filed as a new source').waitFor();
    // Past what it rests on, to how it bears on the claim, and that its source knows it itself.
    await press(page, 'Tab', 'Space');
    await page.getByRole('radio', { name: 'Supports', checked: true }).waitFor({ state: 'attached' });
    await press(page, 'Tab', 'Space');
    await page.getByRole('checkbox', { name: 'First-hand', checked: true }).waitFor({ state: 'attached' });
    await press(page, 'Control+Enter');
    await page.getByText('Rests on: National Intelligence Service.').waitFor();
    await page.getByText('1 report, 1 voice.').waitFor();

    await press(page, 'h');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('The number went from wounded to killed.');
    await press(page, 'Control+Enter');
    await page.getByText('Held at Reported: The number went from wounded to killed.').waitFor();
    await press(page, 'u');
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await page.context().close();
  });

  it('offers a sign-off to somebody else alone, and shows each what the other does without a reload', async () => {
    const id = await file('Russia has begun using North Korean soldiers in its assaults in Kursk.');
    const hers = await at(editor, `/claims/${id}`);
    const his = await at(lead, '/');
    await his
      .getByText('Nothing waits here.')
      .or(his.getByRole('list', { name: 'Claims' }))
      .first()
      .waitFor();

    await hers.getByText('Nobody has checked it yet.').waitFor();
    await press(hers, 'v');
    await hers.getByRole('dialog').waitFor();
    // To send it chooses nothing that nobody has chosen.
    await press(hers, 'Control+Enter');
    await hers.getByRole('dialog').getByText('This is needed.').first().waitFor();
    expect(await hers.getByRole('radio', { checked: true }).count()).toBe(0);
    await hers.getByText('Confirmed', { exact: true }).click();
    await hers.getByRole('searchbox', { name: 'Methods' }).fill('geolocation');
    await press(hers, 'Enter');
    await hers.getByLabel('Findings').fill(FOUND);
    await press(hers, 'Control+Enter');
    await hers.getByText('Confirmed; submitted by you, and waits for a sign-off by somebody else.').waitFor();
    expect(await hers.getByRole('button', { name: 'Sign off' }).count()).toBe(0);

    await his.getByRole('link', { name: /Russia has begun/ }).click();
    await his.getByText(FOUND).first().waitFor();
    await his.getByRole('button', { name: 'Sign off' }).first().waitFor();
    await press(his, 's');
    await his.getByRole('dialog').waitFor();
    await press(his, 'Control+Enter');
    await status(his, 'Independently verified');
    await status(hers, 'Independently verified');
    await hers.getByText('No caveat has to go with this claim.').waitFor();
    for (const page of [hers, his]) await page.context().close();
  });

  it('keeps what was typed where a colleague was quicker, and saves it then', async () => {
    const id = await file('High-ranking officers are among the dead.');
    const page = await at(editor, `/claims/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The change of a colleague is held back from this page, as a slow network holds it.
    await page.route('**/v1/claims/**', async (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    );
    const change = { method: 'PATCH', version: '*', body: { desk: 'world' } };
    await newsroom.asAdmin(change.method, `/v1/claims/${id}`, change.body, { 'if-match': change.version });
    await press(page, 'h');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('Nobody has seen them.');
    await press(page, 'Control+Enter');
    await page.getByText('The claim has changed since you read it.').first().waitFor();
    expect(await page.getByLabel('Reason').inputValue()).toBe('Nobody has seen them.');
    await page.unroute('**/v1/claims/**');
    await until(async () => (await page.getByText('world', { exact: true }).count()) > 0);
    await page.getByLabel('Reason').press('Control+Enter');
    await page.getByText('Held at Reported: Nobody has seen them.').waitFor();
    await page.context().close();
  });

  it('shows hostile text as text, and an address is a view', async () => {
    const id = await file(HOSTILE, null);
    const page = await at(editor, '/?attention=all&q=hurt');
    await page.getByText('1 claim shown').waitFor();
    await page.goto(`/claims/${id}`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE);
    expect(await page.title()).not.toBe('hurt');
    // What cannot be read of an address is as if it were not there: the file of now is never told to be the past.
    await page.goto(`/claims/${id}?asOf=banana`);
    await page.getByText('No report bears on it yet.').waitFor();
    expect(await page.getByText('This is the past').count()).toBe(0);
    await page.goto('/claims/01890000-0000-7000-8000-000000000000');
    await page.getByRole('heading', { level: 1, name: 'There is no such claim in this newsroom.' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'All claims' }).click();
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await page.context().close();
  });

  it('keeps the page of an address of nothing, and the focus on it, while it asks again', async () => {
    const path = '/claims/01890000-0000-7000-8000-000000000000';
    const page = await at(editor, path);
    await page.getByRole('heading', { level: 1, name: 'There is no such claim in this newsroom.' }).waitFor();
    const link = page.getByRole('main').getByRole('link', { name: 'All claims' });
    const ended = await slowed(page, new RegExp(`/v1${path}$`), 1_500);
    const asked = page.waitForRequest(`**/v1${path}`);
    const again = page.waitForResponse(`**/v1${path}`);
    await link.focus();
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await asked;
    expect(await link.and(page.locator(':focus')).count()).toBe(1);
    expect((await again).status()).toBe(404);
    await ended();
    expect(await link.and(page.locator(':focus')).count()).toBe(1);
    await press(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await page.context().close();
  });

  it('says plainly when the service cannot be reached, and when a session is over leads back here by the sign-in', async () => {
    const page = await at(editor, '/?attention=all');
    await page.getByRole('list', { name: 'Claims' }).waitFor();
    await newsroom.endSessions(editor);
    await page.goto('/?attention=any');
    await page.getByLabel('E-mail address or name').fill(editor.email);
    await page.getByLabel('Password', { exact: true }).fill(editor.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    expect(new URL(page.url()).search).toBe('?attention=any');
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'All claims' }).click();
    await page.getByText('The service cannot be reached.').first().waitFor();
    await page.context().setOffline(false);
    await page.getByRole('list', { name: 'Claims' }).waitFor();
    await page.context().close();
  });

  it.each(LOOKS)('has no fault that axe finds, %s', async (look) => {
    const id = await file('Drones were seen over the base.');
    const page = await newsroom.signedIn(editor);
    const faults = await lookAt(page, look);
    await page.goto('/?attention=all');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-claim]').first().waitFor();
    expect(await faults()).toEqual([]);
    for (const path of ['/nowhere', '/claims/nowhere']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([path, await faults()]).toEqual([path, []]);
    }
    await page.goto(`/claims/${id}`);
    await page.locator('blockquote').first().waitFor();
    expect(await faults()).toEqual([]);
    for (const key of ['h', 'v', 'e', '?', 'Control+k']) {
      await press(page, key);
      await page.getByRole('dialog').waitFor();
      expect([key, await faults()]).toEqual([key, []]);
      await press(page, 'Escape');
      // A list that has opened closes first.
      if ((await page.getByRole('dialog').count()) > 0) await press(page, 'Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.context().close();
  });
});
