import type { Scenario, ScenarioSource, Step } from '#cli/play/scenario.js';
import type { Hands } from './hands.js';

type Report = NonNullable<Step['report']>;

const KINDS: Readonly<Record<string, string>> = {
  person: 'A person',
  government: 'A government or one of its agencies',
  government_agency: 'A government or one of its agencies',
};
const RELIABILITIES: Readonly<Record<string, string>> = {
  A: 'A: completely reliable',
  B: 'B: usually reliable',
  C: 'C: fairly reliable',
  D: 'D: not usually reliable',
};
const STANCES = { supports: 'Supports', disputes: 'Disputes', does_not_address: 'Does not address it' };

/** A reporter files what is said, by whom, and from whom they have it. Sources are filed with what first needs them. */
export class Reporting {
  private readonly filed = new Set<string>();

  constructor(
    private readonly hands: Hands,
    private readonly scenario: Scenario,
  ) {}

  async fileClaim(key: string): Promise<void> {
    const { hands } = this;
    const { statement, claimant } = this.scenario.claims.find((each) => each.key === key)!;
    await hands.press('n');
    await hands.isAt(hands.field('Statement'));
    await hands.type(statement);
    await hands.press('Tab');
    const isNew = await this.nameSource(claimant);
    if (isNew) await this.describe(isNew, 'Shift+Tab');
    await hands.send();
    await this.isAtClaim(key);
  }

  async fileReport(report: Report): Promise<void> {
    const [first, ...others] = report.evidence;
    const { hands } = this;
    await this.open(first!.claim);
    await hands.press('e');
    await hands.isAt(hands.field('What the report says, in a line'));
    await hands.paste(addressOf(report.key));
    await hands.page.locator(`input[value="${addressOf(report.key)}"]`).waitFor();
    await hands.type(report.title);
    await hands.press('Tab');
    const isNew = await this.nameSource(report.source);
    for (const from of report.derivedFrom ?? []) await this.restOn(from);
    await hands.choose('How it bears on the claim', STANCES[first!.stance]);
    if (report.firsthand) await hands.tick('First-hand: its source knows it itself');
    if (isNew) await this.describe(isNew, 'Tab');
    await hands.send();
    await hands.sees(this.piece(report.title));
    for (const { claim, stance } of others) await this.fileAgain(report, claim, stance);
  }

  /** Corrects from whom the source of a report has it. */
  async correctLineage({ report, from }: NonNullable<Step['derive']>): Promise<void> {
    await this.change(report, 'Correct how its source knows…');
    for (const each of from) await this.restOn(each);
    await this.hands.send();
  }

  async takeBack({ report, reason }: NonNullable<Step['retract']>): Promise<void> {
    const { hands } = this;
    await this.change(report, 'It was taken back…');
    await hands.isAt(hands.field('Why, as far as the source says'));
    await hands.type(reason);
    await hands.send();
    await hands.sees(hands.page.getByText(`Taken back: ${reason}`, { exact: true }));
  }

  async open(key: string): Promise<void> {
    await openClaim(this.hands, this.scenario, key);
  }

  /** The report is filed; that it bears on another claim is said by its address. */
  private async fileAgain({ key, title }: Report, claim: string, stance: keyof typeof STANCES): Promise<void> {
    const { hands } = this;
    await this.open(claim);
    await hands.press('e');
    await hands.isAt(hands.field('What the report says, in a line'));
    await hands.paste(addressOf(key));
    await hands.sees(hands.page.getByText(`There is a report at this address already: “${title}”`));
    await hands.press('Shift+Tab');
    await hands.isAt(hands.page.getByRole('button', { name: 'Use that report' }));
    await hands.press('Enter');
    await hands.isAt(hands.page.getByRole('radio', { name: STANCES.supports, exact: true }));
    await hands.choose('How it bears on the claim', STANCES[stance]);
    await hands.send();
    await hands.sees(this.piece(title));
  }

  /** Says who says so, in the field that has the focus. @returns the source, where it is new: then there is more to say */
  private async nameSource(key: string): Promise<ScenarioSource | null> {
    const source = this.scenario.sources.find((each) => each.key === key)!;
    if (!this.filed.has(key)) {
      await this.nameNew(source);
      return source;
    }
    await this.hands.find(source.name);
    return null;
  }

  private async nameNew({ key, name }: ScenarioSource): Promise<void> {
    const { hands } = this;
    await hands.find(name, `New source: ${name}`);
    await hands.sees(hands.page.getByText(`“${name}” is filed as a new source`));
    this.filed.add(key);
  }

  /** @param key the one by which one comes to where that is said */
  private async describe({ kind, reliability, partOf }: ScenarioSource, key: 'Tab' | 'Shift+Tab'): Promise<void> {
    const { hands } = this;
    await hands.tabTo(hands.page.locator('summary', { hasText: 'About the new source' }), key);
    await hands.press('Enter');
    await hands.choose('What it is', KINDS[kind]!);
    if (partOf !== undefined) {
      await hands.tabTo(hands.field('Part of, or controlled by (may be left out)'));
      const above = this.scenario.sources.find((each) => each.key === partOf)!;
      if (this.filed.has(partOf)) await hands.find(above.name);
      else {
        await this.nameNew(above);
        await hands.choose('What that is', KINDS[above.kind]!);
      }
    }
    if (reliability !== undefined) await hands.choose('How reliable it is', RELIABILITIES[reliability]!);
  }

  private async restOn(key: string): Promise<void> {
    const { hands } = this;
    await hands.tabTo(hands.field('Rests on these reports'));
    const title = this.report(key).title;
    await hands.find(title);
    await hands.sees(hands.page.getByRole('list', { name: 'Reports that it rests on' }).getByText(title));
  }

  /** Opens what can be changed about a report, on the first claim that it bears on. */
  private async change(key: string, words: string): Promise<void> {
    const { hands } = this;
    const { title, evidence } = this.report(key);
    await this.open(evidence[0]!.claim);
    await hands.tabTo(this.piece(title));
    await hands.press('Enter');
    const items = hands.page.getByRole('menuitem');
    await hands.sees(items);
    const wanted = (await items.allInnerTexts()).indexOf(words);
    if (wanted < 0) throw new Error(`“${title}” is not offered: ${words}`);
    for (let at = 0; at < wanted; at += 1) {
      await hands.isAt(items.nth(at));
      await hands.press('ArrowDown');
    }
    await hands.isAt(items.nth(wanted));
    await hands.press('Enter');
    await hands.sees(hands.dialog());
  }

  private report(key: string): Report {
    return this.scenario.steps.flatMap(({ report }) => (report?.key === key ? [report] : []))[0]!;
  }

  private piece(title: string) {
    return this.hands.page.getByRole('button', { name: `Change “${title}”` });
  }

  private async isAtClaim(key: string): Promise<void> {
    await isAtClaim(this.hands, this.scenario, key);
  }
}

const addressOf = (key: string): string => `https://reports.example/${key}`;

async function isAtClaim(hands: Hands, scenario: Scenario, key: string): Promise<void> {
  const { statement } = scenario.claims.find((each) => each.key === key)!;
  await hands.sees(hands.page.getByRole('heading', { level: 1, name: statement, exact: true }));
}

/** Finds a claim among all and opens it, unless it is open. */
export async function openClaim(hands: Hands, scenario: Scenario, key: string): Promise<void> {
  const { page } = hands;
  const { statement } = scenario.claims.find((each) => each.key === key)!;
  if ((await page.getByRole('heading', { level: 1, name: statement, exact: true }).count()) > 0) return;
  await hands.press('g', 'a');
  await hands.sees(page.getByText(`${scenario.claims.length} claims shown`));
  const rows = page.locator('a[data-claim]');
  await hands.isAt(rows);
  const texts = await rows.allInnerTexts();
  const wanted = texts.findIndex((text) => text.includes(statement));
  const from = await rows.evaluateAll((all) => all.findIndex((one) => one.matches(':focus')));
  for (let at = from; at !== wanted;) {
    const step = Math.sign(wanted - at);
    await hands.press(step > 0 ? 'j' : 'k');
    await hands.isAt(rows.nth((at += step)));
  }
  await hands.press('Enter');
  await isAtClaim(hands, scenario, key);
  await hands.sees(page.getByRole('heading', { level: 2, name: 'Why' }));
}
