import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';
import { slowed } from './people/slowed.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const HOSTILE = '"><script>document.title = "hurt"</script> \u202Eمرحبا\u202C 👩🏽‍🚀';
const HOUR_MS = 3_600_000;

withBrowser('the queue of the desk', () => {
  let newsroom: TestNewsroom;
  let editor: Person;
  let page: Page;
  let claimantId: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    editor = await newsroom.person('editor');
    page = await newsroom.signedIn(editor);
    claimantId = String((await newsroom.asAdmin('POST', '/v1/sources', { name: 'A lawmaker', kind: 'person' }))['id']);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const file = async (statement: string, more: object = {}): Promise<string> =>
    String((await newsroom.asAdmin('POST', '/v1/claims', { statement, claimantId, ...more }))['id']);
  const fileMany = async (count: number, words: string): Promise<void> => {
    for (let i = 1; i <= count; i += 10)
      await Promise.all(
        Array.from({ length: Math.min(10, count - i + 1) }, (_, k) => file(`${words}, number ${i + k}.`)),
      );
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
  const chosen = async (): Promise<string | null> => page.locator('[data-claim]:focus').getAttribute('data-claim');

  it('puts what waits for one in order of reach and deadline, and says in words why, where, and by when', async () => {
    const recheckAt = '2025-01-01T00:00:00Z';
    await file('A dam is said to leak.', { recheckAt });
    await file('A road is said to be cut.', { recheckAt, deadline: inHours(26) });
    await file('A port is said to burn.', { recheckAt, deadline: inHours(-5) });
    const shown = await file('A ship is said to have sunk.', { recheckAt });
    for (const headline of ['A ship sinks', 'What we know'])
      await newsroom.asAdmin('POST', '/v1/stories', {
        ...{ url: 'https://www.news.example/', headline, claimIds: [shown] },
      });
    await page.goto('/');
    await page.getByRole('link', { name: 'Waiting on me (4)' }).waitFor();
    await page.getByText('4 claims shown').waitFor();
    const rows = page.locator('[data-claim]');
    const said = await rows.allInnerTexts();
    expect(said.map((text) => /A (dam|road|port|ship)/.exec(text)?.[1])).toEqual(['ship', 'port', 'road', 'dam']);
    expect(said[0]).toContain('in 2 stories');
    expect(said[1]).toContain('Overdue: was needed 5 hours ago');
    expect(said[2]).toContain('Needed tomorrow');
    for (const text of said) expect(text).toContain('Due for another check');
    await page.getByLabel('Status').selectOption({ label: 'Reported (4)' });
    await page.getByLabel('Order').selectOption('createdAt');
    await page.waitForURL('**/?status=reported&sort=createdAt');
  });

  it('gives fifty claims to somebody by five keys, and moves some of them to a desk', async () => {
    await fileMany(50, 'Water stands in the streets');
    await page.goto('/?attention=all&q=streets');
    await page.getByText('50 claims shown').waitFor();
    await press('Shift+*', 'a');
    await page.getByRole('region', { name: 'Selected claims' }).getByText('50 claims selected').waitFor();
    await press('a');
    await page.getByRole('dialog', { name: 'Who sees to 50 claims?' }).waitFor();
    await page.getByRole('menuitem', { name: `Me (${editor.name})`, exact: true }).waitFor();
    await press('ArrowDown', 'Enter');
    await page.getByText('50 claims are changed.').waitFor();
    await page.getByRole('link', { name: 'Mine to see to (50)' }).waitFor();
    await page.getByRole('region', { name: 'Selected claims' }).waitFor({ state: 'detached' });

    await press('j', 'x', 'Shift+J', 'Shift+ArrowDown');
    await page.getByRole('region', { name: 'Selected claims' }).getByText('3 claims selected').waitFor();
    await press('d');
    await page.getByRole('dialog', { name: 'Which desk keeps 3 claims?' }).waitFor();
    await page.keyboard.type('Weather');
    await page.getByRole('menuitem', { name: 'New desk: Weather' }).waitFor();
    await press('ArrowDown', 'Enter');
    await page.getByText('3 claims are changed.').waitFor();
    await page.getByLabel('Desk', { exact: true }).selectOption({ label: 'Weather (3)' });
    await page.getByText('3 claims shown').waitFor();

    // Whoever does it by pointer is in the list again as well, though the bar with the button has gone.
    await press('x');
    await page.getByRole('button', { name: 'Move to a desk' }).click();
    await page.getByRole('menuitem', { name: 'Weather' }).click();
    await page.getByText('1 claim is changed.').waitFor();
    await page.locator('[data-claim]:focus').waitFor();

    await press('Escape', 'r');
    await page.getByRole('dialog', { name: 'When is 1 claim to be checked again?' }).waitFor();
    await press('Control+Enter');
    await page.getByText('1 claim is changed.').waitFor();
  });

  it('says of which claims the service would not change, and why, and changes the others', async () => {
    await fileMany(3, 'Smoke is seen over the harbour');
    await page.goto('/?attention=all&q=harbour');
    await page.getByText('3 claims shown').waitFor();
    // One of them is another than it was, on the way.
    const isChange = '**/v1/claim-changes';
    await page.route(isChange, async (route) => {
      const { claimIds, change } = route.request().postDataJSON() as { claimIds: string[]; change: object };
      await route.continue({ postData: JSON.stringify({ claimIds: [randomUUID(), ...claimIds.slice(1)], change }) });
    });
    await press('Shift+*', 'a', 'a');
    await page.getByRole('menuitem', { name: 'Nobody' }).click();
    const refused = page.getByRole('alert').filter({ hasText: 'harbour' });
    await refused.getByText('1 claim was not changed:').waitFor();
    expect(await refused.innerText()).toMatch(/harbour, number \d\. There is no claim/);
    await refused.getByRole('button', { name: 'Hide these' }).click();
    await refused.getByText('1 claim was not changed:').waitFor({ state: 'detached' });
    await page.unroute(isChange);
  });

  it('keeps a view under a name, and the place in it for whoever comes back from a claim', async () => {
    await fileMany(30, 'A convoy is on its way');
    await page.goto('/?attention=all&q=convoy&sort=createdAt');
    await page.getByText('30 claims shown').waitFor();
    await press('Shift+F');
    await page.getByLabel('Name').fill(HOSTILE);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/');
    await page.getByRole('link', { name: HOSTILE }).click();
    await page.getByText('30 claims shown').waitFor();
    await press(...Array.from({ length: 20 }, () => 'j'));
    await page.locator('[data-claim]:focus', { hasText: /number \d+\./ }).waitFor();
    const [before, top] = [await chosen(), await page.evaluate('scrollY')];
    expect(top).toBeGreaterThan(0);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: /A convoy is on its way/ }).waitFor();
    await press('u');
    await page.locator('[data-claim]:focus').waitFor();
    expect([await chosen(), await page.evaluate('scrollY')]).toEqual([before, top]);
    await page.getByRole('button', { name: `Remove the view “${HOSTILE}”` }).click();
    await page.getByRole('link', { name: HOSTILE }).waitFor({ state: 'detached' });
    expect(await page.title()).not.toBe('hurt');
  });

  it('files a claim from any page by keys, keeps what was refused, and files it otherwise on its file', async () => {
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await press('n');
    const dialog = page.getByRole('dialog', { name: 'New claim' });
    await dialog.waitFor();
    await press('Control+Enter');
    await dialog.getByText('This is needed.').first().waitFor();
    const statement = page.getByLabel('Statement', { exact: true });
    await statement.fill('ك'.repeat(2001));
    await page.getByLabel('Who claims it').fill(HOSTILE);
    await page.getByRole('option', { name: /New source/ }).waitFor();
    await press('ArrowDown', 'Enter');
    await page.getByText('About the new source').waitFor();
    await press('Control+Enter');
    await dialog.getByText('This has more than 2000 characters.').first().waitFor();
    expect(await statement.inputValue()).toHaveLength(2001);
    await statement.fill(HOSTILE);
    await dialog.getByLabel('Desk').fill('Sport');
    await press('Control+Enter');
    await page.getByRole('heading', { level: 1 }).getByText('document.title').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(HOSTILE);

    await press('f');
    const change = page.getByRole('dialog', { name: 'Change the filing' });
    await change.getByLabel('Desk').fill('World');
    await change.getByLabel('Seen to by').selectOption({ label: editor.name });
    await change.getByLabel('Answer needed by').fill('2031-05-01T18:00');
    await change.getByLabel('Language of the statement').fill('no such language');
    await press('Control+Enter');
    await change.getByText('A language tag is wanted').first().waitFor();
    await change.getByLabel('Language of the statement').fill('ar');
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const filing = page.getByRole('region', { name: 'Filing' });
    for (const words of ['World', editor.name, '2031', 'Arabic']) await filing.getByText(words).waitFor();
    expect(await page.title()).not.toBe('hurt');
  });

  it('takes no key for a command while a dialog is on its way', async () => {
    const id = await file('A dam has burst.');
    const own = await newsroom.signedIn(editor);
    await slowed(own, /\/assets\/bulk-dialog/, 1_500);
    await own.goto('/?attention=all&q=dam');
    await own.locator('[data-claim]').first().waitFor();
    for (const key of ['x', 'a', 'r', 'Enter', 'n', 's']) await own.keyboard.press(key);
    await own.getByRole('dialog').waitFor();
    expect(await own.getByRole('dialog').count()).toBe(1);
    await own.getByRole('menuitem', { name: 'Me' }).waitFor();
    expect(await newsroom.asAdmin('GET', `/v1/claims/${id}`)).toMatchObject({ recheckAt: null });
    await own.context().close();
  });

  it.each(LOOKS)('has no fault that axe finds, %s', async (look) => {
    await file('Drones were seen over the base.', { deadline: inHours(-1), desk: 'World' });
    const faults = await lookAt(page, look);
    await page.goto('/?attention=all&q=drones');
    await page.locator('[data-claim]').first().waitFor();
    await press('x');
    await page.getByRole('checkbox', { checked: true }).waitFor();
    expect(await faults()).toEqual([]);
    for (const key of ['a', 'd', 'r', 'n', 'Shift+F']) {
      await press(key);
      await page.getByRole('dialog').waitFor();
      expect([key, await faults()]).toEqual([key, []]);
      await press('Escape');
      if ((await page.getByRole('dialog').count()) > 0) await press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});
