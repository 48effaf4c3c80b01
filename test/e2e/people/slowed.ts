import type { Page } from 'playwright-core';

/** Has what a page asks for at such an address come late, as on a bad line. @returns what ends that, once all has come */
export async function slowed(page: Page, address: RegExp, ms: number): Promise<() => Promise<void>> {
  await page.route(address, async (route) => {
    await new Promise((done) => setTimeout(done, ms));
    await route.continue();
  });
  return async () => page.unrouteAll({ behavior: 'wait' });
}
