import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { TestNewsroom, type Person } from '../e2e/people/newsroom.js';
import { openBrowser } from '../support/browser.js';
import { openReceiver, TO_THIS_MACHINE } from '../support/receiver.js';
import { demoNewsroom, type Demo } from './demo.js';

/** A laptop, and a phone. */
const DEVICES = [
  { width: 1280, viewport: { width: 1280, height: 800 } },
  { width: 390, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
] as const;
/** What is left above a part that a picture begins with, in pixels. */
const MARGIN = 12;
const SCHEMES = ['light', 'dark'] as const;

/** Tried again twice, and soon; this machine may be told. */
const HERE = { ...TO_THIS_MACHINE, CAVEAT_WEBHOOK_SCHEDULE: '0.4,0.9' };

/** Pictures of a demo newsroom's queue, claim, graph and delivery log, in light and dark, wide and narrow. */
export async function takeImages(root: string, args: readonly string[]): Promise<void> {
  const option = (name: string, otherwise: string): string => args[args.indexOf(name) + 1 || args.length] ?? otherwise;
  const folder = join(root, option('--into', 'docs/images'));
  mkdirSync(folder, { recursive: true });
  const browser = await openBrowser();
  if (!browser) throw new Error('Without a browser there are no pictures.');
  const receiver = await openReceiver();
  try {
    await take(browser, receiver, folder, option('--language', 'en'));
  } finally {
    await receiver.close();
    await browser.close();
  }
}

async function take(
  browser: Browser,
  receiver: Awaited<ReturnType<typeof openReceiver>>,
  folder: string,
  language: string,
): Promise<void> {
  const newsroom = await TestNewsroom.open(browser, { worker: true, more: HERE });
  try {
    const demo = await demoNewsroom(newsroom, receiver);
    // Somebody else is on the claim as well.
    const other = await newsroom.signedIn(demo.staff.lead);
    await other.goto(`/claims/${demo.claimId}`);
    for (const { width, ...device } of DEVICES) {
      const at = async (person: Person): Promise<Page> => {
        const page = await newsroom.signedIn(person, { ...device, reducedMotion: 'reduce' });
        await page.evaluate(`localStorage.setItem('caveat.language', '${language}')`);
        return page;
      };
      const people = { editor: await at(demo.staff.me), admin: await at(await newsroom.person('admin')) };
      for (const { name, by, show, isColumn = false } of VIEWS) {
        const page = people[by];
        await show(page, demo);
        const clip = isColumn ? { clip: await columnOf(page) } : {};
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          const path = join(folder, `${name}-${colorScheme}-${width}.png`);
          await page.screenshot({ path, animations: 'disabled', caret: 'hide', scale: 'css', ...clip });
          process.stdout.write(`${path}\n`);
        }
      }
    }
  } finally {
    await newsroom.close();
  }
}

interface View {
  readonly name: string;
  readonly by: 'editor' | 'admin';
  /** Goes there, and waits until all of it is there. */
  readonly show: (page: Page, demo: Demo) => Promise<void>;
  /** Whether the empty sides of the screen are cut off, so that small words are as large as can be where it is read. */
  readonly isColumn?: true;
}

const VIEWS: readonly View[] = [
  {
    ...{ name: 'queue', by: 'editor' },
    async show(page) {
      await page.goto('/');
      await page.locator('[data-claim]').nth(4).waitFor();
      // The choices are as wide as what they count.
      await page.locator('search option', { hasText: /\(\d/ }).first().waitFor({ state: 'attached' });
    },
  },
  { name: 'claim', by: 'editor', show: openClaim },
  {
    ...{ name: 'graph', by: 'editor', isColumn: true },
    async show(page, demo) {
      await openClaim(page, demo);
      const graph = page.getByRole('application');
      await graph.getByRole('button', { name: 'Pentagon briefing' }).waitFor();
      await leadTo(page, page.locator('section', { has: graph }));
    },
  },
  {
    ...{ name: 'deliveries', by: 'admin' },
    async show(page, { endpointId }) {
      await page.goto(`/webhooks/${endpointId}`);
      await page.getByRole('article').nth(2).waitFor();
      const isNarrow = (page.viewportSize()?.width ?? 0) < 640;
      if (isNarrow) await leadTo(page, page.locator('section', { has: page.getByRole('list') }).first());
    },
  },
];

async function openClaim(page: Page, { claimId, staff }: Demo): Promise<void> {
  await page.goto(`/claims/${claimId}`);
  await page.getByRole('application').waitFor();
  await page.getByText(staff.lead.name).first().waitFor();
}

/** What is in sight of the page's column. */
async function columnOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('main article').first().boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return { x: box?.x ?? 0, y: 0, width: box?.width ?? width, height };
}

/** Moves a part of the page to its top. */
async function leadTo(page: Page, part: Locator): Promise<void> {
  const top = await part.evaluate((element) => element.getBoundingClientRect().top);
  await page.evaluate(`window.scrollBy(0, ${Math.round(top) - MARGIN})`);
}
