import axe from 'axe-core';
import type { Page } from 'playwright-core';

export interface Judging {
  /** CSS of what is looked at; without it, the dialog that is in front, else the whole page. */
  readonly within?: string;
  /** Colours alone, or all but colours, where the rest has been looked at in another light. */
  readonly colours?: 'only' | 'not';
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What keeps somebody out of a page, as axe finds it, by WCAG 2.2 AA and what its makers hold to be good. Empty: nothing. */
export async function faultsIn(page: Page, { within, colours }: Judging = {}): Promise<string[]> {
  // It weighs half a megabyte: a page that has it needs it no second time.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const options = {
    resultTypes: ['violations'],
    ...(colours === 'only' && { runOnly: ['color-contrast'] }),
    ...(colours === 'not' && { rules: { 'color-contrast': { enabled: false } } }),
  };
  const place = within ?? ((await page.locator('[role=dialog]').count()) > 0 ? '[role=dialog]' : 'html');
  const { violations } = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(${JSON.stringify(place)}, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
