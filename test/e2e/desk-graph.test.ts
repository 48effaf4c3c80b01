import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildDesk } from '../support/built-desk.js';
import { until } from '../support/until.js';
import { lookAt, LOOKS } from './people/looks.js';
import { TestNewsroom, type Person } from './people/newsroom.js';

jest.setTimeout(90_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const RETRACTED = 'The agency has withdrawn its figure.';

/** What is filed, in its order: by whom, and on what it rests. */
const REPORTS = {
  briefing: { title: 'Closed briefing to the committee', source: 'agency', firsthand: true },
  statement: { title: 'Statement after the briefing', source: 'lawmaker', from: ['briefing'], stance: 'supports' },
  pentagon: { title: 'Pentagon briefing', source: 'pentagon', firsthand: true },
  wire: { title: 'A wire on what the Pentagon said', source: 'wire', from: ['pentagon'], stance: 'supports' },
  site: { title: 'What a site says', source: 'site', from: [] },
  blog: { title: 'What a blog says', source: 'blog', from: ['site'], stance: 'supports' },
  denial: { title: 'Statement of the ministry', source: 'ministry', from: [], stance: 'does_not_address' },
} as const satisfies Record<string, { title: string; source: string; [more: string]: unknown }>;
const TITLES = Object.values(REPORTS).map(({ title }) => title);

withBrowser('the provenance of a claim at the desk', () => {
  let newsroom: TestNewsroom;
  let editor: Person;
  let claimId: string;
  let page: Page;

  beforeAll(async () => {
    if (!browser) return;
    await buildDesk();
    newsroom = await TestNewsroom.open(browser, { worker: true });
    editor = await newsroom.person('editor');
    claimId = await fileCase(newsroom);
    page = await newsroom.signedIn(editor);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  const graph = (): Locator => page.getByRole('application');
  /** The card on which one stands, once it is this one. */
  const standsAt = async (title: string | RegExp): Promise<string> => {
    const card = graph().locator('button:focus', { hasText: title });
    await card.waitFor();
    return card.innerText();
  };
  const go = async (key: string, title: string | RegExp): Promise<string> => {
    await page.keyboard.press(key);
    return standsAt(title);
  };

  it('is walked by arrow keys, each node saying what it is, and opens and closes by keys', async () => {
    await page.goto(`/claims/${claimId}`);
    await graph().waitFor();
    await page.getByText('The claim rests on this voice').first().waitFor();
    await page.keyboard.press('p');
    await standsAt('The claim');
    expect(await graph().locator('button[tabindex="0"]').count()).toBe(1);

    const seen = new Map<string, string>();
    for (let at = 0; at < TITLES.length; at++) {
      await page.keyboard.press('ArrowDown');
      const text = await standsAt(new RegExp(TITLES.filter((title) => !seen.has(title)).join('|')));
      seen.set(
        TITLES.find((title) => text.includes(title))!,
        text,
      );
    }
    expect(seen.get(REPORTS.briefing.title)).toContain(`Taken back: ${RETRACTED}`);
    expect(seen.get(REPORTS.briefing.title)).toContain('Voice: Government of South Korea');
    expect(seen.get(REPORTS.statement.title)).toContain('Dead: all it rests on was taken back');
    expect(seen.get(REPORTS.pentagon.title)).toContain('First-hand: an origin');
    expect(seen.get(REPORTS.wire.title)).toContain('Supports');
    expect(seen.get(REPORTS.blog.title)).toContain('Loop: it rests on itself by way of another');
    expect(seen.get(REPORTS.denial.title)).toContain('Of unknown lineage');

    await go('Home', 'The claim');
    await go('End', /.+/);
    await graph().getByRole('button', { name: REPORTS.wire.title }).focus();
    await go('ArrowLeft', /^Pentagon briefing/);
    await go('ArrowRight', REPORTS.wire.title);
    await go('ArrowRight', 'The claim');
    await graph().getByRole('button', { name: REPORTS.briefing.title }).focus();
    expect(await isInSight(graph())).toBe(true);
    await page.keyboard.press('Enter');
    const detail = page.getByRole('region', { name: REPORTS.briefing.title });
    await detail.getByText('Intelligence Service, part of Government of South Korea').waitFor();
    expect(await detail.getByRole('link').getAttribute('href')).toBe('https://news.example/briefing');
    await page.keyboard.press('Escape');
    await detail.waitFor({ state: 'detached' });
    await standsAt(REPORTS.briefing.title);
  });

  it('is the same as a list within lists, which tells each report once and ends loops', async () => {
    await page.goto(`/claims/${claimId}`);
    await page.getByText('List', { exact: true }).click();
    const list = page.getByRole('group', { name: 'How the claim is known' });
    await list.waitFor();
    for (const title of TITLES) expect(await list.locator('[data-told]', { hasText: title }).count()).toBe(1);
    const below = (title: string): Locator => list.locator('li', { hasText: title }).last();
    await list.locator('li li', { hasText: REPORTS.briefing.title }).waitFor();
    await below(REPORTS.blog.title).getByText('a loop: back to where it stands above').waitFor();
    await list.getByText(`Taken back: ${RETRACTED}`).waitFor();
    await page.reload();
    await list.waitFor();
    await page.keyboard.press('p');
    await list.locator('p:focus').waitFor();
    await page.getByText('Graph', { exact: true }).click();
    await graph().waitFor();
  });

  it('has what a colleague files come into sight, as long as nobody has moved it', async () => {
    const sourceId = String((await newsroom.asAdmin('POST', '/v1/sources', { name: 'A paper', kind: 'outlet' }))['id']);
    const claim = { statement: 'A tower fell.', claimantId: sourceId };
    const id = String((await newsroom.asAdmin('POST', '/v1/claims', claim))['id']);
    const file = async (title: string): Promise<unknown> => {
      const evidence = [{ claimId: id, stance: 'supports' }];
      return newsroom.asAdmin('POST', '/v1/reports', { sourceId, title, firsthand: true, evidence });
    };
    await file('First edition');
    await page.goto(`/claims/${id}`);
    await graph().getByRole('button', { name: 'First edition' }).waitFor();
    for (const edition of ['Second', 'Third', 'Fourth', 'Fifth']) await file(`${edition} edition`);
    await graph().getByRole('button', { name: 'Fifth edition' }).waitFor();
    await until(async () => {
      const frame = (await graph().boundingBox())!;
      const cards = await graph().locator('[data-card]').all();
      const boxes = await Promise.all(cards.map(async (card) => (await card.boundingBox())!));
      return boxes.length === 6 && boxes.every((box) => isWithin(box, frame));
    });
  });

  it.each(LOOKS)('has no fault that axe finds, and fits, %s', async (look) => {
    const faults = await lookAt(page, look);
    const within = 'section:has(.provenance)';
    await page.goto(`/claims/${claimId}`);
    await page.locator('[data-card=claim]').press('Enter');
    await page.locator('section h3:focus').waitFor();
    expect(await faults(within)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText(/^(List|قائمة)$/).click();
    await page.locator('[data-told]').first().waitFor();
    expect(await faults(within)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.getByText(/^(Graph|رسمًا)$/).click();
  });
});

/** A claim known by a dead report, a relay, a loop and somebody who says nothing of it. @returns the id of the claim */
async function fileCase(newsroom: TestNewsroom): Promise<string> {
  const made = async (path: string, body: object): Promise<string> =>
    String((await newsroom.asAdmin('POST', path, body))['id']);
  const state = await made('/v1/sources', { name: 'Government of South Korea', kind: 'government' });
  const sources = new Map<string, string>();
  for (const [key, name] of Object.entries({
    agency: 'Intelligence Service',
    lawmaker: 'Lee Sung-kwon',
    pentagon: 'US Department of Defense',
    wire: 'A wire',
    site: 'A site',
    blog: 'A blog',
    ministry: 'A ministry',
  })) {
    const partOf = key === 'agency' ? { partOf: state } : {};
    sources.set(key, await made('/v1/sources', { name, kind: 'organisation', ...partOf }));
  }
  const statement = 'At least 100 North Korean soldiers have been killed.';
  const claimId = await made('/v1/claims', { statement, claimantId: sources.get('lawmaker') });
  const reports = new Map<string, string>();
  for (const [key, report] of Object.entries(REPORTS)) {
    const { title, source, firsthand, from, stance } = { firsthand: false, from: [], stance: null, ...report };
    const body = {
      ...{ title, firsthand, sourceId: sources.get(source), url: `https://news.example/${key}` },
      derivedFrom: from.map((each) => reports.get(each)),
      evidence: stance === null ? [] : [{ claimId, stance }],
    };
    reports.set(key, await made('/v1/reports', body));
  }
  await newsroom.asAdmin('POST', `/v1/reports/${reports.get('site')}/derivations`, { from: [reports.get('blog')] });
  await newsroom.asAdmin('POST', `/v1/reports/${reports.get('briefing')}/retraction`, { reason: RETRACTED });
  return claimId;
}

/** Whether the card that has the focus stands within the frame, once the frame has come to rest. */
async function isInSight(graph: Locator): Promise<boolean> {
  const frame = (await graph.boundingBox())!;
  const card = graph.locator('button:focus');
  // A click that is only tried waits until nothing moves.
  await card.click({ trial: true });
  return isWithin((await card.boundingBox())!, frame);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function isWithin({ x, y, width, height }: Box, frame: Box): boolean {
  return x >= frame.x && y >= frame.y && x + width <= frame.x + frame.width && y + height <= frame.y + frame.height;
}
