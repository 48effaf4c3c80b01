import type { Page, Request } from 'playwright-core';

const MOST = 20;
const pages = new WeakMap<Page, string[]>();

/** Notes what a page asks and is answered, for when it is asked what went wrong. */
export function listenTo(page: Page): void {
  const notes: string[] = [];
  pages.set(page, notes);
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

/**
 * Does something on a page. Where it fails, the error tells what the page showed and had asked for: what fails on a busy
 * machine alone is not seen twice.
 */
export async function onPage<T>(page: Page, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const shown = await page
      .locator('body')
      .innerText({ timeout: 2_000 })
      .catch((why: unknown) => String(why));
    const told = [`at ${page.url()}`, ...(pages.get(page) ?? []), shown.slice(0, 3_000)].join('\n');
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\nThe page was ${told}`, {
      cause: error,
    });
  }
}
