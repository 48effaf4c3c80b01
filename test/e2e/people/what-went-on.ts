import type { Page, Request } from 'playwright-core';

const MOST = 20;
/** Those that are open, with what each has asked. */
const pages = new Map<Page, string[]>();

/** Notes what a page asks and is answered, for when it is asked what went wrong. */
export function listenTo(page: Page): void {
  const notes: string[] = [];
  pages.set(page, notes);
  page.on('close', () => pages.delete(page));
  const note = (request: Request, came: string): void => {
    notes.push(
      `${new Date().toISOString().slice(17, 23)} ${request.method()} ${new URL(request.url()).pathname} ${came}`,
    );
    if (notes.length > MOST) notes.shift();
  };
  page.on('request', (request) => note(request, '…'));
  page.on('requestfailed', (request) => note(request, request.failure()?.errorText ?? 'failed'));
  page.on('response', (response) => note(response.request(), String(response.status())));
}

async function stateOf(page: Page): Promise<string> {
  const shown = await page
    .locator('body')
    .innerText({ timeout: 2_000 })
    .catch((why: unknown) => String(why));
  return [`The page was at ${page.url()}`, ...(pages.get(page) ?? []), shown.slice(0, 3_000)].join('\n');
}

/** Asked by the environment of the tests once one has failed. */
Object.assign(globalThis, {
  whatPagesShow: async (): Promise<string> => (await Promise.all(Array.from(pages.keys(), stateOf))).join('\n\n'),
});
