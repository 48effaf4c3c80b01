import type { Page } from 'playwright-core';
import { faultsIn, type Judging } from './faults.js';

const WINDOW = { width: 1280, height: 800 };
/** A window of twice its size at 200 %. */
const HALF = { width: 640, height: 400 };
const PHONE = { width: 390, height: 800 };

interface Shown {
  readonly colorScheme: 'light' | 'dark';
  readonly language: 'en' | 'ar';
  readonly viewport: typeof WINDOW;
  readonly judging: Judging;
}

/** How the desk is looked at. What has to do with colours is looked at in light and dark; all else is the same in both. */
const DESK_LOOKS = {
  light: { colorScheme: 'light', language: 'en', viewport: WINDOW, judging: {} },
  dark: { colorScheme: 'dark', language: 'en', viewport: WINDOW, judging: { colours: 'only' } },
  'right to left, on a phone': { colorScheme: 'light', language: 'ar', viewport: PHONE, judging: { colours: 'not' } },
  'at 200 %': { colorScheme: 'dark', language: 'en', viewport: HALF, judging: { colours: 'not' } },
} satisfies Record<string, Shown>;

export type Look = keyof typeof DESK_LOOKS;
export const LOOKS = Object.keys(DESK_LOOKS) as Look[];

/** Has the desk look so from the next page on. @returns what finds the faults of a page then, all of it or within a CSS selector */
export async function lookAt(page: Page, look: Look): Promise<(within?: string) => Promise<string[]>> {
  const { colorScheme, language, viewport, judging }: Shown = DESK_LOOKS[look];
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
  await page.evaluate(`localStorage.setItem('caveat.language', '${language}')`);
  return async (within) => faultsIn(page, { ...judging, ...(within !== undefined && { within }) });
}
