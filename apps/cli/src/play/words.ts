import type { Action, Scenario, Step } from './scenario.js';

/** Says in words what happens in the steps of a scenario. */
export class StepWords {
  private readonly names = new Map<string, string>();
  private readonly people: ReadonlyMap<string, string>;
  private readonly reports = new Map<string, { source: string; title: string }>();

  constructor(scenario: Scenario) {
    for (const { key, name } of scenario.sources) this.names.set(key, name);
    this.people = new Map(scenario.people.map(({ key, name }) => [key, name]));
    for (const { report } of scenario.steps) if (report) this.reports.set(report.key, report);
  }

  /** The name of a source by its key; the key where the scenario does not know it. */
  source(key: string): string {
    return this.names.get(key) ?? key;
  }

  step(step: Step): string {
    if (step.refused) return `${this.action(step.refused.step)} (must be refused: ${step.refused.rule})`;
    if (step.expect) return `What a careful desk shows now of ${inList(Object.keys(step.expect))}`;
    return this.action(step);
  }

  private action({ report, derive, retract, verify, signOff }: Action): string {
    if (report) return `${this.source(report.source)} reports ${this.lineage(report)}: “${report.title}”`;
    if (derive) {
      const facts = [
        ...(derive.from.length > 0 ? [`rests on ${inList(derive.from.map((key) => this.report(key)))}`] : []),
        ...(derive.firsthand === false ? ['is not first-hand'] : []),
        ...(derive.firsthand === true ? ['is first-hand'] : []),
      ];
      return `It has come out that ${this.report(derive.report)} ${inList(facts)}`;
    }
    if (retract) {
      const { source, title } = this.reports.get(retract.report) ?? { source: retract.report, title: retract.report };
      return `${this.source(source)} takes back “${title}”: ${retract.reason}`;
    }
    if (verify) {
      const methods = verify.methods.length > 0 ? ` by ${inList(verify.methods)}` : '';
      const signed = verify.signOffBy === undefined ? '' : `; ${this.person(verify.signOffBy)} signs it off`;
      return `${this.person(verify.by)} checks ${verify.claim}${methods} and finds it ${verify.outcome}: ${verify.findings}${signed}`;
    }
    return signOff ? `${this.person(signOff.by)} signs off the verification of ${signOff.claim}` : 'Nothing happens';
  }

  private lineage({ firsthand, derivedFrom = [] }: NonNullable<Action['report']>): string {
    const origins = derivedFrom.map((key) => this.source(this.reports.get(key)?.source ?? key));
    const rests = origins.length > 0 ? [`from ${inList([...new Set(origins)])}`] : [];
    const ways = [...(firsthand ? ['first-hand'] : []), ...rests];
    return ways.length > 0 ? ways.join(' and ') : 'without saying how it knows';
  }

  private report(key: string): string {
    const report = this.reports.get(key);
    return report ? `“${report.title}” (${this.source(report.source)})` : key;
  }

  private person(key: string): string {
    return this.people.get(key) ?? key;
  }
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** "a, b, and c" */
export function inList(items: readonly string[]): string {
  return list.format(items);
}
