import type { Expectation, Scenario } from '#cli/play/scenario.js';
import type { Hands } from './hands.js';
import { openClaim } from './reporting.js';

const STATUSES = {
  reported: 'Reported',
  corroborated: 'Corroborated',
  disputed: 'Disputed',
  withdrawn: 'Withdrawn',
  independently_verified: 'Independently verified',
  refuted: 'Refuted',
};
const VOICES = ['no voice', '1 voice', '2 voices', '3 or more voices'];
const NO_CAVEAT = 'No caveat has to go with this claim.';

/** What the desk shows of a claim. */
export interface Shown {
  /** In English; null where none has to go with it. */
  readonly caveat: string | null;
  /** Why it needs a person. */
  readonly attention: readonly string[];
}

/** Opens a claim and sees that the desk shows of it what is expected, at once or as soon as it has been judged. */
export async function seeExpected(hands: Hands, scenario: Scenario, key: string, wanted: Expectation): Promise<Shown> {
  const { page } = hands;
  await openClaim(hands, scenario, key);
  const head = page.locator('h1 + p');
  const why = page.getByRole('region', { name: 'Why' });
  const caveat = page.getByRole('region', { name: 'Caveat' });
  if (wanted.status) await hands.sees(head.getByText(new RegExp(`${STATUSES[wanted.status]}$`)));
  if (wanted.strength === 0) await hands.sees(why.getByText('Nothing that is known supports it.'));
  else if (wanted.strength !== undefined) await hands.sees(why.getByText(`, ${VOICES[wanted.strength]}.`));
  if (wanted.restsOn)
    await hands.sees(why.getByText(`Rests on: ${namesOf(scenario, wanted.restsOn)}.`, { exact: true }));
  if (wanted.caveat !== undefined) await hands.sees(caveat.locator('blockquote', { hasText: wanted.caveat }));
  if (wanted.noCaveat) await hands.sees(caveat.getByText(NO_CAVEAT));
  await page.getByText('The evidence has changed; it is being judged.').waitFor({ state: 'detached' });
  const attention = await page.getByRole('list', { name: 'Needs a person' }).locator('strong').allInnerTexts();
  return { caveat: await shownCaveat(), attention };

  async function shownCaveat(): Promise<string | null> {
    const isNone = (await caveat.getByText(NO_CAVEAT).count()) > 0;
    return isNone ? null : caveat.locator('blockquote[lang="en"]').innerText();
  }
}

function namesOf({ sources }: Scenario, keys: readonly string[]): string {
  const names = keys.map((key) => sources.find((source) => source.key === key)!.name);
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
}
