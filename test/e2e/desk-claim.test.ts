import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const HOSTILE = '<img src=x onerror="document.title=`hurt`"> \u202Eمرحبا\u202C 👩🏽‍🚀';

withBrowser('the file of a claim', () => {
  let newsroom: TestNewsroom;
  let editor: Person;
  let lead: Person;
  let wire: string;
  /** The editor's browser, and the lead's. */
  let hers: Page;
  let his: Page;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    editor = await newsroom.person('editor');
    lead = await newsroom.person('lead');
    await newsroom.asAdmin('PATCH', '/v1/newsroom', { locales: ['en', 'ar'] }, { 'if-match': '*' });
    wire = String((await newsroom.asAdmin('POST', '/v1/sources', { name: 'A wire', kind: 'outlet' }))['id']);
    hers = await newsroom.signedIn(editor, { permissions: ['clipboard-read', 'clipboard-write'] });
    his = await newsroom.signedIn(lead);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const file = async (statement: string): Promise<string> =>
    String((await newsroom.asAdmin('POST', '/v1/claims', { statement, claimantId: wire }))['id']);
  const report = async (title: string, claimId: string, stance: string): Promise<string> => {
    const body = { sourceId: wire, title, firsthand: true, evidence: [{ claimId, stance }] };
    return String((await newsroom.asAdmin('POST', '/v1/reports', body))['id']);
  };
  const hold = async (id: string, reason: string, status = 'reported'): Promise<unknown> =>
    newsroom.asAdmin('PUT', `/v1/claims/${id}/hold`, { status, reason }, { 'if-match': '*' });
  /** The page, at a file. */
  const at = async (page: Page, path: string): Promise<Page> => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const press = async (page: Page, ...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  it('tells word by word what each event changed, and shows all of it as it stood, to be sent on', async () => {
    const id = await file('At least 100 soldiers were killed.');
    await report('A briefing', id, 'supports');
    await hold(id, 'The number went from wounded to dead.');
    await hold(id, 'The number went from wounded to missing.', 'disputed');
    await newsroom.asAdmin('PATCH', `/v1/claims/${id}`, { desk: HOSTILE }, { 'if-match': '*' });
    const page = await at(hers, `/claims/${id}`);
    const history = section(page, 'History');
    await history.getByText('dead', { exact: false }).first().waitFor();
    expect(await history.locator('del').filter({ hasText: 'dead' }).count()).toBe(1);
    expect(await history.locator('ins').filter({ hasText: 'missing' }).textContent()).toContain('added');
    await history.locator('ins').filter({ hasText: HOSTILE }).waitFor();
    await history.getByText('A wire: A briefing').waitFor();
    // The caveat of the newsroom's other language.
    await page.getByLabel('Caveat in').selectOption('ar');
    await history.locator('ins[class], span[lang="ar"]').first().waitFor();

    await press(page, 't');
    await page.getByLabel('As it stood at').press('Home');
    await page.getByText('This is the past').waitFor();
    await page.getByText('No report bears on it yet.').waitFor();
    expect(await page.getByRole('button', { name: /Hold at|File evidence|Submit|Copy/ }).count()).toBe(0);
    await expectText(page.getByRole('slider'), 'aria-valuetext', /Filed$/);
    // The slider takes no letters.
    await press(page, 'h');
    await page.getByText('Hold at a status: not in the past; go back to now first.').waitFor();
    const sentOn = page.url();
    expect(sentOn).toContain('asOf=');
    await page.goto(sentOn);
    await page.getByText('This is the past').waitFor();
    await page.getByRole('slider').waitFor();
    await press(page, 't', 'ArrowRight');
    await page.getByText('A briefing').first().waitFor();
    await press(page, 'End');
    await page.getByRole('button', { name: 'File evidence' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`/claims/${id}?asOf=2000-01-01T00:00:00Z`);
    await page.getByText('The claim had not been filed yet.').waitFor();
    // Nor is it said to stand where it stands today.
    await page.getByRole('heading', { level: 1, name: 'At least 100 soldiers were killed.' }).waitFor();
    expect(await page.getByText('Disputed', { exact: true }).count()).toBe(0);
  });

  it('has a verification submitted by a few keys, signed off by somebody else once they saw what changed, and upheld', async () => {
    const id = await file('Drones were seen over the base.');
    await report('A photograph', id, 'supports');
    await at(hers, `/claims/${id}`);
    await hers.getByText('Nobody has checked it yet.').waitFor();
    await press(hers, 'v');
    await hers.getByRole('dialog').waitFor();
    await press(hers, ' ', 'Tab');
    // Typed again it stays one of them.
    for (const method of ['geoloc', 'interv', 'Drone count', 'geoloc']) {
      await hers.keyboard.type(method);
      await hers.getByRole('dialog').getByRole('option').first().waitFor();
      await press(hers, 'Enter');
    }
    await hers.getByLabel('Findings').fill(`It was located. ${HOSTILE}`);
    await press(hers, 'Control+Enter');
    await hers.getByText('Confirmed; submitted by you').waitFor();
    await hers.getByText('Geolocation, Interview, Drone count').first().waitFor();
    await hers.getByText(`Nobody signs off their own`).waitFor();
    await hers.getByText(`${lead.name} can sign it off.`).waitFor();
    expect(await hers.getByRole('button', { name: 'Sign off' }).count()).toBe(0);

    await at(his, `/claims/${id}`);
    await his.getByText(`Confirmed; submitted by ${editor.name}`).waitFor();
    await his.getByRole('button', { name: 'Sign off' }).first().waitFor();
    await report('A denial', id, 'disputes');
    await his.getByText('The evidence has changed since it was submitted').waitFor();
    await his.getByRole('list', { name: 'What has changed since' }).getByText('Disputes: A wire: A denial').waitFor();
    expect(await his.getByRole('button', { name: 'Sign off' }).count()).toBe(0);

    await hers.getByText('The evidence has changed since it was submitted').waitFor();
    await press(hers, 'v');
    await hers.getByRole('dialog').waitFor();
    expect(await hers.getByLabel('Findings').inputValue()).toBe(`It was located. ${HOSTILE}`);
    await press(hers, 'Control+Enter');
    await his.getByRole('button', { name: 'Sign off' }).first().waitFor();
    // Two keys.
    await press(his, 's');
    await his.getByRole('dialog').waitFor();
    await press(his, 'Control+Enter');
    await his.getByText(`Confirmed; signed off by ${lead.name}.`).waitFor();
    await section(his, 'Verification').getByText(`Submitted by ${editor.name}`).waitFor();
    await his
      .getByText(`Independently verified: ${editor.name} checked it and ${lead.name} signed that off.`)
      .waitFor();

    await report('Another denial', id, 'disputes');
    await his.getByText('Since then something has come up that speaks against it.').waitFor();
    await his.getByText('Disputes: A wire: Another denial').waitFor();
    await his.getByRole('button', { name: 'Uphold', exact: true }).waitFor();
    await press(his, 'Shift+S');
    await his.getByRole('dialog').waitFor();
    await his.keyboard.type('It gives no facts of its own.');
    await press(his, 'Control+Enter');
    await his.getByText('Since then something has come up').waitFor({ state: 'detached' });
    await his.getByRole('button', { name: 'Revoke', exact: true }).waitFor();
    await press(his, 'Shift+V');
    await his.getByRole('dialog').waitFor();
    await his.keyboard.type('The place was another.');
    await press(his, 'Control+Enter');
    await section(his, 'History').getByText('The place was another.').waitFor();
  });

  it('says beside each reason what settles it: a report that was taken back is set aside', async () => {
    const id = await file('The bridge was closed.');
    const kept = await report('A notice', id, 'supports');
    const gone = await report('A tweet', id, 'supports');
    await newsroom.asAdmin('POST', `/v1/reports/${gone}/retraction`, { reason: 'It was a joke.' });
    const page = await at(hers, `/claims/${id}`);
    const needs = page.getByRole('list', { name: 'Needs a person' });
    await needs.getByText('A source took a report back').waitFor();
    await needs.getByRole('button', { name: 'Set it aside' }).click();
    await page.getByLabel('Reason').fill('Taken back.');
    await press(page, 'Control+Enter');
    await needs.waitFor({ state: 'detached' });
    // Where nothing else supports it, it stays withdrawn.
    await newsroom.asAdmin('POST', `/v1/reports/${kept}/retraction`, { reason: 'It was old.' });
    await needs.getByText('The claim is withdrawn').waitFor();
    expect(await needs.getByRole('button', { name: 'Set it aside' }).count()).toBe(0);
  });

  it('copies the caveat in each language by keys, and says which it was', async () => {
    const id = await file('The road was closed.');
    const page = await at(hers, `/claims/${id}`);
    await page.locator('blockquote[lang="ar"]').waitFor();
    const copied = async (): Promise<string> => page.evaluate('navigator.clipboard.readText()');
    await press(page, 'c');
    await page.getByText('Copied in English.').waitFor();
    expect(await copied()).toBe(await page.locator('blockquote[lang="en"]').textContent());
    await press(page, 'Shift+C');
    await page.getByRole('dialog').waitFor();
    await press(page, '2');
    await page.getByText('Copied in Arabic.').waitFor();
    expect(await copied()).toBe(await page.locator('blockquote[lang="ar"]').textContent());
  });

  it('prints as a document: everything that is known of the claim, and nothing to press', async () => {
    const id = await file('The tunnel was closed.');
    await hold(id, 'Until the ministry has answered.');
    const first = await report('What the guard saw', id, 'supports');
    for (const title of ['The morning paper', 'The evening paper']) {
      const body = { sourceId: wire, title, derivedFrom: [first], evidence: [{ claimId: id, stance: 'supports' }] };
      await newsroom.asAdmin('POST', '/v1/reports', body);
    }
    const page = await at(hers, `/claims/${id}`);
    await section(page, 'History').getByText('Held', { exact: true }).waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Caveat', 'Why', 'Evidence', 'Verification', 'History'])
      expect([name, await section(page, name).isVisible()]).toEqual([name, true]);
    // What is told elsewhere keeps its name where the way there cannot be pressed.
    await section(page, 'Provenance')
      .getByText(/see (above|below)/)
      .first()
      .waitFor();
    expect(await section(page, 'Provenance').innerText()).toMatch(/What the guard saw [↑↓] see/);
    const controls = page.locator('button, input, select, textarea, kbd');
    expect(
      await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)),
    ).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each(LOOKS)('has no fault that axe finds, nor its dialogs, nor its past: %s', async (look) => {
    const id = await file('The harbour was closed.');
    const gone = await report('A notice', id, 'supports');
    await report('A photograph', id, 'supports');
    await newsroom.asAdmin('POST', `/v1/reports/${gone}/retraction`, { reason: 'It was old.' });
    await hold(id, 'Until somebody has looked.', 'disputed');
    const page = hers;
    const faults = await lookAt(page, look);
    const offered = async (key: RegExp): Promise<void> => page.locator('kbd', { hasText: key }).first().waitFor();
    const dialogsOf = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await press(page, key);
        await page.getByRole('dialog').waitFor();
        expect([key, await faults()]).toEqual([key, []]);
        await press(page, 'Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    };
    await at(page, `/claims/${id}`);
    await page.locator('ins').first().waitFor();
    await page.getByRole('slider').waitFor();
    expect(await faults()).toEqual([]);
    await dialogsOf('v', 'Shift+C', 'f');
    await page.getByRole('listitem').locator('li button').first().press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(['set aside', await faults()]).toEqual(['set aside', []]);
    await press(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const found = { outcome: 'confirmed', methods: ['geolocation'], findings: 'Seen.' };
    await newsroom.asAdmin('POST', `/v1/claims/${id}/verifications`, found, { 'if-match': '*' });
    await offered(/^s$/i);
    await dialogsOf('s');
    await press(page, 's');
    await page.getByRole('dialog').waitFor();
    await press(page, 'Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await report('A denial', id, 'disputes');
    await offered(/^(Shift|⇧).*S$/);
    // With the bar below it that offers to undo the sign-off.
    expect(await faults()).toEqual([]);
    await dialogsOf('Shift+S', 'Shift+V');

    await page.getByRole('slider').press('Home');
    await page.waitForURL(/asOf=/);
    expect(['then', await faults()]).toEqual(['then', []]);
  });
});

/** Waits until an attribute reads so. */
async function expectText(of: ReturnType<Page['locator']>, name: string, wanted: RegExp): Promise<void> {
  await of.waitFor();
  expect(await of.getAttribute(name)).toMatch(wanted);
}
