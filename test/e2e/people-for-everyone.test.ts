import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { faultsIn } from './people/faults.js';
import { TestNewsroom, type Person } from './people/newsroom.js';

jest.setTimeout(60_000);

const browser = await openBrowser();
const withBrowser = browser ? describe : describe.skip;

const WINDOW = { width: 1280, height: 800 };
// What has to do with colours is looked at in light and dark; all else is the same in both.
const MODES = {
  light: { colorScheme: 'light', dir: 'ltr', viewport: WINDOW, judging: {} },
  dark: { colorScheme: 'dark', dir: 'ltr', viewport: WINDOW, judging: { colours: 'only' } },
  'right to left': { colorScheme: 'light', dir: 'rtl', viewport: WINDOW, judging: { colours: 'not' } },
  // The same window has half as much room then; a phone of 320 px is a window of 1280 px at 400 %.
  'at 200 %': { colorScheme: 'light', dir: 'ltr', viewport: { width: 640, height: 400 }, judging: { colours: 'not' } },
} as const;

let newsroom: TestNewsroom;
let admin: Person;

/** Each page as somebody has it before them, with what it says when something is wrong; on a page of their own where it returns one. */
const PLACES: Record<string, (page: Page) => Promise<Page | void>> = {
  'sign-in, refused': async (page) => {
    await page.goto('/sign-in?why=needed');
    await page.locator('#sign-in-login').fill('nobody');
    await page.locator('#sign-in-password').fill('nothing');
    await page.locator('#sign-in [type=submit]').click();
    await page.locator('#sign-in .wrong:not(:empty)').waitFor();
  },
  'join, with a password too short': async (page) => {
    await page.goto((await newsroom.invited('editor')).link);
    await page.locator('#join-password').fill('short');
    await page.locator('#join [type=submit]').click();
    await page.locator('#join-password[aria-invalid=true]').waitFor();
  },
  'join, with a link that does not work': async (page) => {
    await page.goto('/join#cvi_not_one');
    await page.locator('#no-invitation').waitFor();
  },
  you: (page) => at(page, 'you'),
  sessions: async (page) => {
    await at(page, 'sessions');
    await page.locator('#session-list li').first().waitFor();
  },
  password: (page) => at(page, 'password'),
  'second factor': async (page) => {
    await at(page, 'second-factor');
    await page.locator('#begin-factor-password').fill(admin.password);
    await page.locator('#begin-factor [type=submit]').click();
    await page.locator('#confirm-factor').waitFor();
  },
  'API keys, with a new one': async (page) => {
    await at(page, 'keys');
    await page.locator('#make-key-label').fill('CMS');
    await page.locator('#make-key-expiresAt').fill('2099-12-31');
    await page.locator('#make-key [type=submit]').click();
    await page.locator('#new-key').waitFor();
    await page.locator('#everything').uncheck();
  },
  'API keys, about to be revoked': async (page) => {
    await at(page, 'keys');
    await page.locator('#key-list .rows button').first().click();
    await page.locator('#confirm').waitFor();
  },
  members: async (page) => {
    await at(page, 'members');
    await page.locator('#member-list li').first().waitFor();
  },
  'a member': async (page) => {
    await at(page, 'members');
    await page.locator('#member-list .rows button').first().click();
    await page.locator('#edit').waitFor();
  },
  'API keys of a member': async (page) => {
    await at(page, 'members');
    await page
      .getByRole('button', { name: /^API keys of/ })
      .first()
      .click();
    await page.locator('#member-key-list').waitFor();
  },
  'invitations, with a new one': async (page) => {
    await at(page, 'invitations');
    await page.locator('#invite-name').fill('Alan Turing');
    await page.locator('#invite-email').fill(`alan-${Date.now()}@news.example`);
    await page.locator('#invite [type=submit]').click();
    await page.locator('#invitation-link').waitFor();
  },
  settings: async (page) => {
    await at(page, 'settings');
    await page.locator('#newsroom-settings').waitFor();
  },
  'recovery codes': async () => {
    const lead = await newsroom.person('lead');
    const page = await newsroom.onAccount(lead, '#second-factor');
    await page.locator('#begin-factor-password').fill(lead.password);
    await page.locator('#begin-factor [type=submit]').click();
    await page.locator('#confirm-factor').waitFor();
    const secret = Secret.fromBase32(((await page.locator('#factor-key').textContent()) ?? '').replaceAll(' ', ''));
    await page.locator('#confirm-factor-code').fill(new TOTP({ secret }).generate());
    await page.locator('#confirm-factor [type=submit]').click();
    await page.locator('#recovery').waitFor();
    return page;
  },
  'a session that has ended': async () => {
    const reporter = await newsroom.person('reporter');
    const page = await newsroom.onAccount(reporter);
    await newsroom.endSessions(reporter);
    await page.getByRole('link', { name: 'Sessions' }).click();
    await page.locator('#ended').waitFor();
    return page;
  },
  'what was done': async (page) => {
    await at(page, 'audit');
    await page.locator('#audit-list li').first().waitFor();
  },
};

withBrowser('the pages', () => {
  let own: Page;

  beforeAll(async () => {
    if (!browser) return;
    newsroom = await TestNewsroom.open(browser);
    admin = await newsroom.person('admin');
    own = await newsroom.onAccount(admin);
  });
  afterAll(async () => {
    await newsroom.close();
    await browser?.close();
  });

  it.each(Object.keys(PLACES))('have nothing that keeps anybody out, and fit any window: %s', async (place) => {
    const page = (await PLACES[place]?.(own)) ?? own;
    for (const [mode, { colorScheme, dir, viewport, judging }] of Object.entries(MODES)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      await page.evaluate(`document.documentElement.dir = '${dir}'`);
      expect({ mode, violations: await faultsIn(page, judging), overflow: await overflow(page) }).toEqual({
        mode,
        violations: [],
        overflow: 0,
      });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    await page.setViewportSize(WINDOW);
  });
});

async function at(page: Page, part: string): Promise<void> {
  // Another part first, so that the page is loaded anew and begins as it does for everybody.
  await page.goto('about:blank');
  await page.goto(`/account#${part}`);
  await page.locator(`#${part}`).waitFor();
}

/** Pixels by which a page is wider than its window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
