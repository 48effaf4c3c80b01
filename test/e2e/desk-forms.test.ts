import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { faultsIn } from './people/faults.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

withBrowser('a form of the desk', () => {
  let newsroom: TestNewsroom;
  let editor: Person;
  /** The editor's browser. */
  let hers: Page;
  let claimant: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser);
    editor = await newsroom.person('editor');
    hers = await newsroom.signedIn(editor);
    const source = { name: 'A wire', kind: 'outlet' };
    claimant = String((await newsroom.asAdmin('POST', '/v1/sources', source))['id']);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const file = async (statement: string): Promise<string> =>
    String((await newsroom.asAdmin('POST', '/v1/claims', { statement, claimantId: claimant }))['id']);
  const hold = async (id: string, status: string, reason: string): Promise<unknown> =>
    newsroom.asAdmin('PUT', `/v1/claims/${id}/hold`, { status, reason }, { 'if-match': '*' });
  const at = async (page: Page, id: string): Promise<void> => {
    await page.goto(`/claims/${id}`);
    await page.getByRole('button', { name: /^Hold at a status/ }).waitFor();
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
  const events = async (id: string, type: string): Promise<number> => {
    const { items } = await newsroom.asAdmin('GET', `/v1/claims/${id}/history?limit=200`);
    return (items as { type: string }[]).filter((event) => event.type === type).length;
  };

  it('keeps what was typed when it is left, and when its tab is closed, until it is saved', async () => {
    const id = await file('The bridge fell.');
    await at(hers, id);
    await press(hers, 'h');
    await dialog(hers, 'Hold at a status').waitFor();
    await hers.keyboard.type('Nobody was there');
    await press(hers, 'Escape');
    await hers.getByText('What you typed is kept on this device').waitFor();
    await hers.getByRole('button', { name: 'Reopen' }).click();
    await hers.getByText('Your draft is back').waitFor();
    expect(await hers.getByLabel('Reason').inputValue()).toBe('Nobody was there');
    await hers.getByLabel('Reason').press('End');
    await hers.keyboard.type(' to see it.');

    const anew = await hers.context().newPage();
    await hers.close({ runBeforeUnload: true });
    hers = anew;
    await at(hers, id);
    await hers.getByRole('button', { name: 'Go on with: Hold at a status' }).click();
    await hers.getByText('Your draft is back').waitFor();
    expect(await hers.getByLabel('Reason').inputValue()).toBe('Nobody was there to see it.');
    await hers.getByLabel('Reason').press('Control+Enter');
    await dialog(hers, 'Hold at a status').waitFor({ state: 'detached' });
    await hers.getByRole('button', { name: /Change the hold/ }).waitFor();
    expect(await hers.getByRole('button', { name: /^Go on with/ }).count()).toBe(0);
    await press(hers, 'h');
    await dialog(hers, 'Hold at a status').waitFor();
    expect(await hers.getByLabel('Reason').inputValue()).toBe('');
    await press(hers, 'Escape');
    await dialog(hers, 'Hold at a status').waitFor({ state: 'detached' });
  });

  it('says beneath what is typed how a colleague has changed the claim, and asks field by field whose word is saved, in three keys', async () => {
    const id = await file('The dam broke.');
    await at(hers, id);
    await press(hers, 'h');
    await dialog(hers, 'Hold at a status').waitFor();
    await hers.keyboard.type('Mine.');
    await hold(id, 'disputed', 'Theirs.');
    await hers.getByText('The claim has changed since you opened this.').waitFor();
    expect(await hers.locator('textarea:focus').inputValue()).toBe('Mine.');
    await hers.keyboard.type(' Still mine.');
    // Nothing of theirs is overwritten unseen: the first attempt leads to what is to be chosen.
    await press(hers, 'Control+Enter');
    const mine = hers.getByRole('radiogroup', { name: 'What to save for Reason' });
    await mine.getByRole('radio', { name: 'Mine' }).waitFor();
    expect(await hers.getByText('When you opened it').count()).toBe(2);
    await press(hers, 'Tab', 'ArrowRight', 'Control+Enter');
    await dialog(hers, 'Hold at a status').waitFor({ state: 'detached' });
    const claim = await newsroom.asAdmin('GET', `/v1/claims/${id}`);
    expect(claim['hold']).toMatchObject({ status: 'disputed', reason: 'Mine. Still mine.' });
  });

  it('goes on where the session ended, once whoever typed has signed in again over it', async () => {
    const id = await file('The road is closed.');
    await at(hers, id);
    await press(hers, 'h');
    await dialog(hers, 'Hold at a status').waitFor();
    await hers.keyboard.type('It was open at nine.');
    await newsroom.endSessions(editor);
    await hers.getByLabel('Reason').press('Control+Enter');
    const signIn = dialog(hers, 'Your session has ended');
    await signIn.waitFor();
    expect(await faultsIn(hers)).toEqual([]);
    await signIn.getByLabel('Password').fill('not this one, surely');
    await press(hers, 'Enter');
    await signIn.getByRole('alert').waitFor();
    await signIn.getByLabel('Password').fill(editor.password);
    await press(hers, 'Enter');
    await hers.getByText('Held at Reported: It was open at nine.').waitFor();
    expect(await hers.getByRole('dialog').count()).toBe(0);
    expect(await events(id, 'claim.held')).toBe(1);
  });

  it('loses nothing while the service is away, and has nothing done twice that came to no answer', async () => {
    const id = await file('The tunnel is flooded.');
    await at(hers, id);
    await press(hers, 'v');
    const submit = dialog(hers, 'Submit a verification');
    await submit.waitFor();
    await hers.getByText('Confirmed', { exact: true }).click();
    await press(hers, 'Tab');
    await hers.keyboard.type('geo');
    await press(hers, 'Enter');
    await hers.getByLabel('Findings').fill('It is where the footage shows it.');
    await newsroom.stop();
    await press(hers, 'Control+Enter');
    await hers.getByText('it is not known whether this was saved').waitFor();
    await hers.getByText('The service cannot be reached. What you see may be old.').waitFor();
    await newsroom.start();
    await hers.getByText('It is back.').waitFor();
    // It arrives this time, and its answer does not; nor does the page learn of it otherwise.
    await hers.route(`**/claims/${id}**`, async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    const sent = hers.waitForEvent('requestfailed', (request) => request.method() === 'POST');
    await hers.getByLabel('Findings').press('Control+Enter');
    await sent;
    await hers.getByLabel('Findings').focus();
    // From now on it may be sent again, and the page may find by itself that it is saved: whichever comes first.
    await hers.unroute(`**/claims/${id}**`);
    await press(hers, 'Control+Enter');
    await submit.waitFor({ state: 'detached' });
    expect(await events(id, 'claim.verification_submitted')).toBe(1);
  });

  it('tells who else is on the claim and who writes, and locks nobody out', async () => {
    const id = await file('The lights went out.');
    const lead = await newsroom.person('lead');
    const his = await newsroom.signedIn(lead);
    await at(hers, id);
    await at(his, id);
    await hers.getByText(`${lead.name} is reading.`).waitFor();
    await his.getByText(`${editor.name} is reading.`).waitFor();
    await press(his, 'h');
    await dialog(his, 'Hold at a status').waitFor();
    await his.keyboard.type('No');
    await hers.getByText(`${lead.name} is writing.`).waitFor();
    await press(hers, 'h');
    await dialog(hers, 'Hold at a status').waitFor();
    await press(hers, 'Escape');
    await his.goto('/account');
    await hers.getByText(`${lead.name} is`).waitFor({ state: 'detached' });
    await his.context().close();
  });

  it('is opened by keys of one’s own, which are swapped where another has them, and says why where it is not for one', async () => {
    const id = await file('The train is late.');
    await at(hers, id);
    await press(hers, 'Shift+?');
    const sheet = dialog(hers, 'Keys');
    await sheet.getByRole('button', { name: 'Change the keys of: Hold at a status' }).click();
    await press(hers, 'c');
    await sheet.getByText('Swap the two?').waitFor();
    await press(hers, 'Enter');
    await sheet.getByText('Hold at a status: c').waitFor();
    await sheet.getByRole('button', { name: 'Change the keys of: Go to all claims' }).click();
    await press(hers, 'g');
    await sheet.getByText(/begin alike/).waitFor();
    await press(hers, 'Escape');
    await sheet.waitFor({ state: 'detached' });
    await hers.reload();
    await hers.getByRole('button', { name: /Hold at a status/ }).waitFor();
    await press(hers, 'c');
    await dialog(hers, 'Hold at a status').waitFor();
    await press(hers, 'Escape');
    await dialog(hers, 'Hold at a status').waitFor({ state: 'detached' });
    await hers.evaluate(`localStorage.removeItem('caveat.keys')`);

    const reporter = await newsroom.signedIn(await newsroom.person('reporter'));
    await reporter.goto(`/claims/${id}`);
    await reporter.getByRole('button', { name: /Submit a verification/ }).waitFor();
    await press(reporter, 'h');
    await reporter.getByText('Hold at a status: only editors, leads and admins hold').waitFor();
    await press(reporter, 's');
    await reporter.getByText('Sign off: none waits for it.').waitFor();
    await press(reporter, 'Shift+V');
    await reporter.getByText('Revoke the verification: no verification stands.').waitFor();
    await press(reporter, 'g', 'q');
    await reporter.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await press(reporter, 'e');
    await reporter.getByText('File evidence: open a claim first.').waitFor();
    await reporter.context().close();
  });

  it.each(LOOKS)('has no fault that axe finds while something is to be chosen, %s', async (look) => {
    const id = await file('The mast is down.');
    const faults = await lookAt(hers, look);
    await hers.goto(`/claims/${id}`);
    await hers.locator('blockquote').first().waitFor();
    await press(hers, 'h');
    await hers.getByRole('dialog').waitFor();
    await hers.keyboard.type('Mine.');
    await hold(id, 'disputed', 'Theirs.');
    await hers.locator('fieldset').first().waitFor();
    expect(await faults()).toEqual([]);
    await press(hers, 'Escape');
    // What was left is told, on the file too.
    await hers.locator('[data-said] button').first().waitFor();
    await press(hers, 'Shift+?');
    await hers.getByRole('dialog').waitFor();
    expect(await faults()).toEqual([]);
    await hers.getByRole('dialog').locator('li button').last().click();
    expect(await faults()).toEqual([]);
  });
});
