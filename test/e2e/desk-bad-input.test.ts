import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { TestNewsroom } from './people/newsroom.js';

jest.setTimeout(90_000);

/** Markup that would run, words from right to left with the marks that turn them, and an emoji of several characters. */
const HOSTILE =
  '"><img src=x onerror="document.title=`hurt`"><script>document.title="hurt"</script> \u202Eمرحبا\u202C 👩🏽‍🚀';
const BLANK = ' \u00A0 ';

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

withBrowser('a form of the desk, whatever is written into it,', () => {
  let newsroom: TestNewsroom;
  /** The browser of a lead. */
  let page: Page;
  let source: string;
  let claim: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    page = await newsroom.signedIn(await newsroom.person('lead'));
    source = await made('/v1/sources', { name: 'A wire', kind: 'outlet' });
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const made = async (path: string, body: object, headers = {}): Promise<string> =>
    String((await newsroom.asAdmin('POST', path, body, headers))['id']);
  const dialog = (): Locator => page.getByRole('dialog');
  const box = (label: string): Locator =>
    dialog().getByLabel(label, { exact: true }).and(page.locator('input, textarea'));
  const send = async (): Promise<void> => page.keyboard.press('Control+Enter');
  const go = async (path: string, heading: string | RegExp): Promise<void> => {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  };
  const openByKey = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await dialog().waitFor();
  };
  /** A claim of its own, on the screen. */
  const onClaim = async (evidence: 'none' | 'one report' = 'none'): Promise<string> => {
    claim = await made('/v1/claims', { statement: 'The bridge fell.', claimantId: source });
    const report = evidence === 'none' ? '' : await reported('A post', 'supports');
    await go(`/claims/${claim}`, 'The bridge fell.');
    return report;
  };
  const reported = async (title: string, stance: string): Promise<string> =>
    made('/v1/reports', { sourceId: source, title, firsthand: true, evidence: [{ claimId: claim, stance }] });
  /** Everything that is there, and in which version. */
  const kept = async (): Promise<object[]> => {
    const paths = ['/v1/claims', '/v1/sources', '/v1/reports', '/v1/stories'];
    const lists = await Promise.all(paths.map((path) => newsroom.asAdmin('GET', path)));
    return lists.flatMap(({ items }) => items as Record<string, unknown>[]).map(({ id, version }) => ({ id, version }));
  };
  const refused = async (label: string, written: string, words: string | RegExp): Promise<void> => {
    await box(label).fill(written);
    const before = await kept();
    await send();
    await dialog().getByText(words).first().waitFor();
    // Whoever writes by keys is where it is wrong, and has all that they wrote.
    await dialog().locator('[aria-invalid="true"]:focus, [aria-invalid="true"] :focus').waitFor({ state: 'attached' });
    expect(await box(label).inputValue()).toBe(written);
    expect(await kept()).toEqual(before);
  };
  /** Nothing, too much, and all that might do harm. @param empty what it says to nothing; none where it may be left out */
  const tried = async (label: string, limit: number, empty?: string, hostile = HOSTILE): Promise<void> => {
    if (empty !== undefined) for (const nothing of ['', BLANK]) await refused(label, nothing, empty);
    await refused(label, 'ك'.repeat(Math.max(limit + 1, 10_000)), `This has more than ${limit} characters.`);
    await box(label).fill(hostile);
    await send();
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(hostile).first().waitFor();
    expect(await page.title()).not.toBe('hurt');
  };
  const NEEDED = 'This is needed.';

  it('takes the reason of a hold', async () => {
    await onClaim();
    await openByKey('h');
    await tried('Reason', 2000, NEEDED);
  });

  it('takes the findings of a verification, and no method that was typed and not taken', async () => {
    await onClaim();
    await openByKey('v');
    await refused('Findings', 'Seen.', NEEDED);
    await dialog().getByText('Confirmed', { exact: true }).click();
    await refused('Methods', '', NEEDED);
    const method = async (words: string): Promise<Locator> => {
      await refused('Methods', words, 'Press Enter to take this method, or delete it.');
      await dialog().locator('[role=option][data-focused]', { hasText: words }).waitFor();
      await box('Methods').press('Enter');
      return dialog().getByRole('option', { name: words, selected: true });
    };
    const long = await method('ك'.repeat(10_000));
    await long.waitFor();
    await refused('Findings', 'Seen.', 'This has more than 100 characters.');
    await long.click();
    await (await method(HOSTILE.slice(0, 90))).waitFor();
    await tried('Findings', 10_000, NEEDED);
  });

  it('takes the note of a sign-off, and the reasons to uphold and to revoke', async () => {
    await onClaim('one report');
    const found = { outcome: 'confirmed', methods: ['geolocation'], findings: 'Seen.' };
    await made(`/v1/claims/${claim}/verifications`, found, { 'if-match': '*' });
    await page
      .getByRole('button', { name: /^Sign off/ })
      .first()
      .waitFor();
    await openByKey('s');
    await tried('Note (may be left out)', 2000);
    await reported('A denial', 'disputes');
    await page
      .getByRole('button', { name: /^Uphold/ })
      .first()
      .waitFor();
    await openByKey('Shift+S');
    await tried('Reason', 2000, NEEDED);
    await openByKey('Shift+V');
    await tried('Reason', 2000, NEEDED);
  });

  it('takes why a report bears otherwise on a claim, why it was taken back, and why it is set aside', async () => {
    await onClaim('one report');
    await reported('Another post', 'supports');
    const change = async (item: string): Promise<void> => {
      await page.getByRole('button', { name: 'Change “A post”' }).press('Enter');
      await page.getByRole('menuitem', { name: item }).press('Enter');
      await dialog().waitFor();
    };
    await page.getByText('2 reports, 1 voice.').waitFor();
    await change('Change its stance…');
    await tried('Why (may be left out)', 2000);
    await change('It was taken back…');
    await tried('Why, as far as the source says', 2000, NEEDED);
    await page.getByRole('button', { name: 'Set it aside' }).press('Enter');
    await dialog().waitFor();
    await tried('Reason', 2000, NEEDED);
  });

  it('takes what a report says, where it is and who says so', async () => {
    await onClaim();
    await openByKey('e');
    const title = 'What the report says, in a line';
    await refused(title, BLANK, NEEDED);
    await box(title).fill('A post');
    await refused('Source', '', NEEDED);
    await dialog().getByText('Supports', { exact: true }).click();
    await box('Source').fill('ك'.repeat(10_000));
    await box('Source').press('Tab');
    await dialog().getByText('is filed as a new source').waitFor();
    await refused('Web address (may be left out)', HOSTILE, /web address/);
    await refused('Web address (may be left out)', 'javascript:alert(1)', /web address/);
    await refused(
      'Web address (may be left out)',
      `https://news.example/${'k'.repeat(10_000)}`,
      'This has more than 2000 characters.',
    );
    await box('Web address (may be left out)').fill(`https://news.example/?q=${encodeURIComponent(HOSTILE)}`);
    await send();
    await dialog().getByText('This has more than 300 characters.').first().waitFor();
    await box('Source').fill(HOSTILE);
    await box('Source').press('Tab');
    await dialog().getByText(`“${HOSTILE}” is filed as a new source`).waitFor();
    await tried(title, 500, NEEDED);
  });

  it('takes a claim and its desk', async () => {
    await go('/', 'Queue');
    await openByKey('n');
    await box('Who claims it').fill('A wire');
    await page.getByRole('option', { name: 'A wire', exact: true }).waitFor();
    await box('Who claims it').press('Tab');
    await refused('Statement', BLANK, NEEDED);
    await box('Statement').fill('A dam broke.');
    await refused('Desk', 'ك'.repeat(10_000), 'This has more than 100 characters.');
    await box('Desk').fill('World');
    await tried('Statement', 2000, NEEDED);
    await openByKey('f');
    await refused('Language of the statement', HOSTILE, 'A language tag is wanted');
    await box('Language of the statement').fill('ar');
    await tried('Desk', 100);
  });

  it('takes a desk for many claims at once, and what is looked for', async () => {
    await onClaim();
    await go('/?attention=all', 'Queue');
    const first = page.getByRole('checkbox', { name: /Select/ }).first();
    await first.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await openByKey('d');
    await page.keyboard.insertText('ك'.repeat(10_000));
    await dialog().locator('[data-focused]', { hasText: 'ك' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByText('This has more than 100 characters.').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(HOSTILE);
    await dialog().getByRole('menuitem', { name: HOSTILE }).waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('option').getByText(HOSTILE).first().waitFor({ state: 'attached' });
    for (const words of [`none ${HOSTILE}`, 'ك'.repeat(10_000)]) {
      await page.getByRole('searchbox', { name: 'Search statements' }).fill(words);
      await page.getByText('Nothing waits here.').waitFor();
      await go('/?attention=all', 'Queue');
    }
    expect(await page.title()).not.toBe('hurt');
  });

  it('takes the name of a view', async () => {
    await go('/', 'Queue');
    await openByKey('Shift+F');
    await tried('Name', 60, NEEDED, '<script>document.title="hurt"</script> \u202Eمرحبا\u202C 👩🏽‍🚀');
  });

  it('takes a story and its headline', async () => {
    await onClaim();
    await go('/stories', 'Stories');
    await openByKey('Shift+N');
    await refused('Web address of the page', BLANK, NEEDED);
    await box('Web address of the page').fill('https://www.news.example/bridge');
    await refused('Headline', '', NEEDED);
    await box('Headline').fill('Bridge falls');
    await box('Add a claim, by its words').fill('The bridge fell.');
    await page.getByRole('option', { name: 'The bridge fell.' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await dialog().getByRole('listitem').getByText('The bridge fell.').waitFor();
    await refused('Web address of the page', HOSTILE, /web address/);
    await box('Web address of the page').fill(`https://www.news.example/?q=${encodeURIComponent(HOSTILE)}`);
    await refused('Id in the CMS (may be left out)', 'ك'.repeat(10_000), 'This has more than 300 characters.');
    await box('Id in the CMS (may be left out)').fill(HOSTILE);
    await tried('Headline', 500, NEEDED);
  });
});
