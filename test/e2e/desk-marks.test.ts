import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { openReceiver, TO_THIS_MACHINE, type Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { TestNewsroom, type Person } from './people/newsroom.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

withBrowser('a mark made at the desk', () => {
  let newsroom: TestNewsroom;
  let receiver: Receiver;
  let editor: Person;
  let claimant: string;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    receiver = await openReceiver();
    newsroom = await TestNewsroom.open(browser, { worker: true, more: TO_THIS_MACHINE });
    editor = await newsroom.person('editor');
    claimant = String(
      (await newsroom.asAdmin('POST', '/v1/sources', { name: 'A ministry', kind: 'organisation' }))['id'],
    );
    await newsroom.asAdmin('POST', '/v1/webhook-endpoints', { url: receiver.url });
    await delay(60);
  });
  afterAll(async () => {
    await newsroom.close();
    await receiver.close();
    await browser?.close();
  });

  const delay = (seconds: number) => newsroom.asAdmin('PATCH', '/v1/newsroom', { markDelay: seconds });
  const file = async (statement: string): Promise<string> =>
    String((await newsroom.asAdmin('POST', '/v1/claims', { statement, claimantId: claimant }))['id']);
  const at = async (person: Person, path: string): Promise<Page> => {
    const page = await newsroom.signedIn(person);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const heard = (claimId: string): string[] =>
    receiver.received.filter(({ body }) => body.includes(claimId)).map(({ event }) => event.type);
  const hold = async (page: Page, reason: string): Promise<void> => {
    await page.keyboard.press('h');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(reason);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'A mark that can be undone' }).waitFor();
  };

  it('is undone by one key, from the queue as well, and no webhook is sent; a colleague sees both at once', async () => {
    const id = await file('A bridge has fallen.');
    await until(() => heard(id).includes('claim.created'));
    const page = await at(editor, `/claims/${id}`);
    const colleague = await at(await newsroom.person('lead'), `/claims/${id}`);
    await hold(page, 'Nobody has seen it.');
    await colleague.getByText('Nobody has seen it.').first().waitFor();
    await page.keyboard.press('u');
    await page.getByRole('heading', { level: 1, name: 'Queue' }).waitFor();
    await page.keyboard.press('z');
    await page.getByText('Undone; nobody outside was told.').waitFor();
    await page.getByRole('region', { name: 'A mark that can be undone' }).waitFor({ state: 'detached' });
    await colleague.getByText('Taken back before anybody was told').first().waitFor();
    const next = await file('Told after all that was there.');
    await until(() => heard(next).includes('claim.created'));
    expect(heard(id)).toEqual(['claim.created']);
    for (const each of [page, colleague]) await each.context().close();
  });

  it('can be undone after the page was loaded anew, and in another tab', async () => {
    const id = await file('A dam has fallen.');
    await until(() => heard(id).includes('claim.created'));
    const page = await at(editor, '/?attention=all');
    const tab = await page.context().newPage();
    await tab.goto('/stories');
    await tab.getByRole('heading', { level: 1, name: 'Stories' }).waitFor();
    const bars = [page, tab].map((each) => each.getByRole('region', { name: 'A mark that can be undone' }));
    await page.goto(`/claims/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await hold(page, 'Nobody has been there.');
    await page.goto('/?attention=all');
    for (const bar of bars) await bar.getByText('A dam has fallen.').waitFor();
    await tab.reload();
    await tab.getByText('A dam has fallen.').waitFor();
    await tab.keyboard.press('z');
    await tab.getByText('Undone; nobody outside was told.').waitFor();
    for (const bar of bars) await bar.waitFor({ state: 'detached' });
    expect(heard(id)).toEqual(['claim.created']);
    await page.context().close();
  });

  it('is told now where that is wanted, and can be undone no more', async () => {
    const id = await file('A tunnel has fallen.');
    const page = await at(editor, `/claims/${id}`);
    await page.keyboard.press('h');
    await page.getByRole('dialog').waitFor();
    await page.getByText('Disputed', { exact: true }).click();
    await page.getByLabel('Reason').fill('The ministry denies it.');
    await page.getByLabel('Reason').press('Control+Enter');
    await page.getByRole('button', { name: 'Tell it now' }).click();
    await page.getByText('It is told now.').waitFor();
    await until(() => heard(id).includes('claim.status_changed'));
    await page.getByRole('region', { name: 'A mark that can be undone' }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});
