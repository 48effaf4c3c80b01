import { expect } from '@jest/globals';
import type { Scenario, Step } from '#cli/play/scenario.js';
import type { Hands } from './hands.js';
import { openClaim } from './reporting.js';

type Verification = NonNullable<Step['verify']>;

const OUTCOMES = { confirmed: 'Confirmed', refuted: 'Refuted', inconclusive: 'Inconclusive' };
const METHODS: Readonly<Record<string, string>> = {
  document_authentication: 'Document authentication',
  geolocation: 'Geolocation',
};

/** Submits what the newsroom itself has found. Whoever did is told why they are not offered to sign it off. */
export async function submitVerification(hands: Hands, scenario: Scenario, found: Verification): Promise<void> {
  const { page } = hands;
  await openClaim(hands, scenario, found.claim);
  await hands.press('v');
  await hands.choose('Outcome', OUTCOMES[found.outcome]);
  await hands.press('Tab');
  for (const method of found.methods) {
    const name = METHODS[method]!;
    await hands.type(name);
    await hands.sees(hands.dialog().getByRole('option', { name, selected: false }));
    await hands.press('Enter');
    await hands.sees(hands.dialog().getByRole('option', { name, selected: true }));
  }
  await hands.tabTo(hands.field('Findings'));
  await hands.type(found.findings);
  await hands.send();
  await hands.sees(page.getByText(`${OUTCOMES[found.outcome]}; submitted by you`));
  await hands.sees(page.getByText('Nobody signs off their own: a second person has to have looked.'));
  expect(await page.getByRole('button', { name: 'Sign off' }).count()).toBe(0);
  await hands.press('s');
  await hands.sees(page.getByText('Sign off: Nobody signs off their own'));
  expect(await hands.dialog().count()).toBe(0);
}

/** Signs off what a colleague has found, and has it told at once rather than when the time to undo it has run out. */
export async function signOff(hands: Hands, scenario: Scenario, claim: string): Promise<void> {
  const { page } = hands;
  await openClaim(hands, scenario, claim);
  await hands.sees(page.getByRole('button', { name: 'Sign off' }));
  await hands.press('s');
  await hands.isAt(hands.field('Note (may be left out)'));
  await hands.send();
  const mark = page.getByRole('region', { name: 'A mark that can be undone' });
  await hands.sees(mark.getByRole('button', { name: 'Tell it now' }));
  await hands.press('Shift+Z');
  await hands.sees(page.getByText('It is told now.'));
  await mark.waitFor({ state: 'detached' });
}
