import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { faultsIn } from './people/faults.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';
import { slowed } from './people/slowed.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const HOSTILE = '"><img src=x onerror="document.title = `hurt`"><script>document.title = "hurt"</script> مرحبا 👩🏽‍🚀';
const URL_OF_WIRE = 'https://wire.example/kursk';

withBrowser('evidence at the desk', () => {
  let newsroom: TestNewsroom;
  let reporter: Person;
  let page: Page;
  let claimant: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    reporter = await newsroom.person('reporter');
    claimant = await make('/v1/sources', { name: 'Lawmaker', kind: 'person' });
    page = await newsroom.signedIn(reporter);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  async function make(path: string, body: object): Promise<string> {
    return String((await newsroom.asAdmin('POST', path, body))['id']);
  }
  const claim = async (statement: string): Promise<string> => make('/v1/claims', { statement, claimantId: claimant });
  const source = async (name: string): Promise<string> => make('/v1/sources', { name, kind: 'outlet' });
  const open = async (claimId: string): Promise<void> => {
    await page.goto(`/claims/${claimId}`);
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
    await page.getByText('Loading').waitFor({ state: 'detached' });
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Pastes, as one does what was copied from the address bar. */
  const paste = async (text: string): Promise<void> => page.keyboard.insertText(text);
  const dialog = (): Locator => page.getByRole('dialog');
  const box = (name: string): Locator => page.getByLabel(name, { exact: true }).and(page.locator('input'));
  const closed = async (): Promise<void> => dialog().waitFor({ state: 'detached' });
  const focused = async (name: string): Promise<void> =>
    page
      .locator(':focus')
      .and(page.getByLabel(name, { exact: true }))
      .waitFor();
  /** Opens what can be changed about a piece of evidence, by keys, and chooses. */
  const change = async (title: string, words: string): Promise<void> => {
    await page.getByRole('button', { name: `Change “${title}”` }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name: words }).focus();
    await press('Enter');
    await dialog().waitFor();
  };

  it('is filed as resting on another report by six keys and the text, and nothing is taken to support unless one says so', async () => {
    const wire = await source('Wire');
    await make('/v1/reports', { sourceId: wire, title: 'Wire story on Kursk', url: URL_OF_WIRE, firsthand: true });
    await source('Daily');
    await open(await claim('At least 100 soldiers have been killed.'));

    await press('e');
    await focused('What the report says, in a line');
    await paste('https://daily.example/kursk?utm_source=feed');
    await page.getByLabel('Web address').and(page.locator('[value^="https://daily"]')).waitFor();
    await page.keyboard.type('Daily on the dead of Kursk');
    await press('Tab');
    await page.keyboard.type('daily');
    await page.getByRole('option', { name: 'Daily', exact: true }).waitFor();
    await press('Tab');
    await box('Source').and(page.locator('[value="Daily"]')).waitFor();
    await focused('Rests on these reports');
    await page.keyboard.type('wire story');
    await page.getByRole('option', { name: 'Wire story on Kursk' }).waitFor();
    await press('Tab');
    await dialog().getByRole('list', { name: 'Reports that it rests on' }).getByText('Wire story on Kursk').waitFor();
    expect(await dialog().getByRole('radio', { checked: true }).count()).toBe(0);
    await press('Space');
    await page.getByRole('radio', { name: 'Supports', exact: true, checked: true }).waitFor({ state: 'attached' });
    await press('Control+Enter');
    await closed();
    await page.getByText('Rests on another report').first().waitFor();
    await page
      .getByText('Rests on: Daily.')
      .or(page.getByText(/Rests on: (Daily|Wire)/))
      .first()
      .waitFor();
  });

  it('is filed by whoever types on without waiting for what is looked for', async () => {
    await make('/v1/reports', { sourceId: await source('Agency'), title: 'Agency on the mill', firsthand: true });
    await source('Gazette');
    await open(await claim('The mill has burnt down.'));
    await press('e');
    await dialog().waitFor();
    const ended = await slowed(page, /\/v1\/(sources|reports)\?/, 1_500);
    await page.keyboard.type('Gazette on the mill');
    await press('Tab');
    await page.keyboard.type('gazette');
    await press('Tab');
    await page.keyboard.type('agency on the mill');
    await press('Tab', 'Space', 'Control+Enter');
    await closed();
    await ended();
    await page.getByText('Rests on another report').first().waitFor();
    await page.getByRole('button', { name: 'Change “Gazette on the mill”' }).waitFor();
  });

  it('rests on the report that is titled as was typed, and on none where several are alike', async () => {
    const lima = await source('Lima Times');
    for (let i = 0; i < 11; i += 1) await source(`Lima Times bureau ${i}`);
    for (const title of ['Post 1', 'Post 10', 'Post 11'])
      await make('/v1/reports', { sourceId: lima, title, firsthand: true });
    const id = await claim('The dam at Lipa has burst.');
    await open(id);
    await press('e');
    await dialog().waitFor();
    await page.keyboard.type('The dam at Lipa');
    await press('Tab');
    await page.keyboard.type('Lima Times');
    await press('Tab');
    await page.keyboard.type('Post');
    await press('Tab', 'Space', 'Control+Enter');
    await page.getByText('Choose a report that is found, or empty this.').waitFor();
    await box('Rests on these reports').fill('Post 1');
    await press('Tab', 'Control+Enter');
    await closed();
    const { reports } = (await newsroom.asAdmin('GET', `/v1/claims/${id}/provenance`)) as {
      reports: { id: string; title: string }[];
    };
    const idOf = (title: string) => reports.find((each) => each.title === title)?.id;
    expect(await newsroom.asAdmin('GET', `/v1/reports/${idOf('The dam at Lipa')}`)).toMatchObject({
      sourceId: lima,
      derivedFrom: [idOf('Post 1')],
    });
  });

  it('leaves what is typed into a search again meanwhile', async () => {
    await source('Herald');
    await open(await claim('The mill is being built again.'));
    await press('e');
    await dialog().waitFor();
    const slow = /\/v1\/sources\?.*Herald(&|$)/;
    const ended = await slowed(page, slow, 1_000);
    const answered = page.waitForResponse(slow);
    await box('Source').fill('Herald');
    await press('Tab', 'Shift+Tab');
    await box('Source').fill('Heraldry Weekly');
    await (await answered).finished();
    await page.getByRole('option', { name: 'New source: Heraldry Weekly' }).waitFor();
    expect(await box('Source').inputValue()).toBe('Heraldry Weekly');
    await ended();
    await press('Escape', 'Escape');
    await closed();
  });

  it('is not filed before one has said how it bears on the claim, nor with a source that may be another', async () => {
    await source('Evening News');
    await source('Evening Post');
    await open(await claim('The bridge fell.'));
    await press('e');
    await dialog().waitFor();
    await page.keyboard.type('A line');
    await press('Tab');
    await page.keyboard.type('Evening');
    await page.getByRole('option', { name: 'Evening Post' }).waitFor();
    await press('Control+Enter');
    await page.getByText('Say how it bears on the claim.').waitFor();
    await page.getByText('Several are called alike, or none is: choose who is meant.').waitFor();
    await box('Source').fill('Evening Star');
    await page.getByRole('option', { name: 'New source: Evening Star' }).waitFor();
    await box('Source').press('Tab');
    await page.getByText('“Evening Star” is filed as a new source, and may count as a voice of its own.').waitFor();
    await page.getByText('About the new source').click();
    await dialog().getByText('A person', { exact: true }).click();
    await dialog().getByText('Its name is withheld').click();
    await dialog().getByText('Disputes', { exact: true }).click();
    // Left unsaid, it would count for itself.
    await box('Part of, or controlled by (may be left out)').fill('Evening');
    await page.getByRole('option', { name: 'Evening Post' }).waitFor();
    await press('Control+Enter');
    await page.getByText('Several are called alike, or none is: choose who is meant.').waitFor();
    await box('Part of, or controlled by (may be left out)').fill('');
    await press('Control+Enter');
    await closed();
    await page.getByRole('listitem').filter({ hasText: 'Disputes' }).getByText('Evening Star').first().waitFor();
    const { items } = (await newsroom.asAdmin('GET', '/v1/sources?q=Evening+Star')) as { items: unknown[] };
    expect(items).toMatchObject([{ kind: 'person', anonymous: true }]);
  });

  it('points out a report that is filed at the same address already, and uses that', async () => {
    await open(await claim('They were seen in Kursk.'));
    await press('e');
    await dialog().waitFor();
    await paste('HTTPS://wire.example/kursk/?utm_medium=mail#top');
    await page.getByText('There is a report at this address already: “Wire story on Kursk”, by Wire.').waitFor();
    await press('Shift+Tab');
    await page.locator(':focus', { hasText: 'Use that report' }).waitFor();
    await press('Enter');
    await dialog().getByText('Does not address it').click();
    await press('Control+Enter');
    await closed();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Does not address it' })
      .getByText('Wire story on Kursk')
      .first()
      .waitFor();
    const { items } = (await newsroom.asAdmin('GET', `/v1/reports?url=${URL_OF_WIRE}`)) as { items: unknown[] };
    expect(items).toHaveLength(1);
  });

  it('is corrected, with a loop pointed out before it is said; taken back; and given another stance', async () => {
    const blog = await source('Blog');
    const id = await claim('Officers are among the dead.');
    const evidence = [{ claimId: id, stance: 'supports' }];
    const first = await make('/v1/reports', { sourceId: blog, title: 'First post', firsthand: true, evidence });
    await make('/v1/reports', { sourceId: blog, title: 'Second post', derivedFrom: [first], evidence });
    await open(id);

    await change('First post', 'Correct how its source knows…');
    await box('Rests on these reports').fill('second');
    await page.getByRole('option', { name: 'Second post' }).waitFor();
    await box('Rests on these reports').press('Enter');
    await page.getByText('This closes a loop').waitFor();
    const loop = dialog().getByRole('list', { name: 'The reports of the loop' }).getByRole('listitem');
    await loop.nth(2).waitFor();
    expect(await loop.allTextContents()).toEqual(['First post', 'Second post', 'First post']);
    expect(await faultsIn(page)).toEqual([]);
    await press('Control+Enter');
    await closed();
    await page.getByText('Reports rest on each other').first().waitFor();

    await change('Second post', 'Change its stance…');
    await dialog().getByText('Disputes', { exact: true }).click();
    await press('Control+Enter');
    await closed();
    await page.getByRole('listitem').filter({ hasText: 'Disputes' }).getByText('Second post').first().waitFor();

    await change('First post', 'It was taken back…');
    await press('Control+Enter');
    await page.getByText('This is needed.').waitFor();
    await page.keyboard.insertText('x'.repeat(2001));
    await press('Control+Enter');
    await page.getByText('This has more than 2000 characters.').first().waitFor();
    await page.getByLabel('Why, as far as the source says').fill('The blog was wrong.');
    await press('Control+Enter');
    await closed();
    await page.getByText('Taken back: The blog was wrong.', { exact: true }).first().waitFor();
  });

  it('counts two sources as one once they are merged, and as two again once that is undone', async () => {
    const id = await claim('A column was hit.');
    const evidence = [{ claimId: id, stance: 'supports' }];
    for (const name of ['Ministry of Defence', 'MoD'])
      await make('/v1/reports', { sourceId: await source(name), title: `${name} says so`, firsthand: true, evidence });
    await open(id);
    await page.getByText('2 reports, 2 voices.').waitFor();
    await change('MoD says so', 'Merge its source, or undo that…');
    await box('MoD is the same as').fill('ministry of defence');
    await page.getByRole('option', { name: 'Ministry of Defence' }).waitFor();
    await box('MoD is the same as').press('Enter');
    await page.getByText('MoD counts as Ministry of Defence from now on').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    await press('Control+Enter');
    await closed();
    await page.getByText('2 reports, 1 voice.').waitFor();
    await change('MoD says so', 'Merge its source, or undo that…');
    await page.getByText('MoD counts as Ministry of Defence since they were merged.').waitFor();
    await press('Control+Enter');
    await closed();
    await page.getByText('2 reports, 2 voices.').waitFor();
  });

  it('takes hostile text as text, and refuses what is too long by the name of its field, with nothing lost', async () => {
    await open(await claim('Drones were seen.'));
    await press('e');
    await dialog().waitFor();
    const long = `${HOSTILE} ${'لا'.repeat(5000)}`;
    await page.getByLabel('What the report says, in a line').fill(long);
    await box('Source').fill(HOSTILE);
    await page.getByRole('option', { name: 'New source' }).waitFor();
    await box('Source').press('Tab');
    await page.getByText('is filed as a new source').waitFor();
    await dialog().getByText('Supports', { exact: true }).click();
    await press('Control+Enter');
    await page.getByText('This has more than 500 characters.').first().waitFor();
    expect(await page.getByLabel('What the report says, in a line').inputValue()).toBe(long);
    await page.getByLabel('What the report says, in a line').fill(HOSTILE);
    await press('Control+Enter');
    await closed();
    await page.getByRole('button', { name: 'Change “">' }).waitFor();
    expect(await page.title()).not.toBe('hurt');
  });

  it.each(LOOKS)('has no fault that axe finds, %s', async (look) => {
    const id = await claim('Ice on the river.');
    const url = `https://looks.example/${look.replaceAll(/[^a-z]+/g, '-')}`;
    const evidence = [{ claimId: id, stance: 'supports' }];
    await make('/v1/reports', { sourceId: claimant, title: 'A post', url, firsthand: true, evidence });
    const own = await newsroom.signedIn(reporter);
    const faults = await lookAt(own, look);
    await own.goto(`/claims/${id}`);
    const menu = own.locator('button[aria-haspopup]', { hasText: '⋯' });
    const shown = own.getByRole('dialog').locator('form');
    await menu.waitFor();
    await own.keyboard.press('e');
    await shown.waitFor();
    await own.keyboard.insertText(url);
    await shown.getByRole('status').filter({ hasText: 'A post' }).waitFor();
    expect(await faults()).toEqual([]);
    await own.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    for (const place of [0, 1, 2, 3]) {
      await menu.press('Enter');
      await own.getByRole('menuitem').nth(place).press('Enter');
      await shown.waitFor();
      expect([place, await faults()]).toEqual([place, []]);
      await own
        .getByRole('dialog')
        .getByRole('button', { name: /^(Cancel|إلغاء)$/ })
        .click();
      await shown.waitFor({ state: 'detached' });
    }
    await own.context().close();
  });
});
