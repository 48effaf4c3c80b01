import fc from 'fast-check';
import { assess } from '../../src/provenance/assess.js';
import { evidenceSeen } from '../../src/provenance/evidence-seen.js';
import type { ReportFact } from '../../src/provenance/facts.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import { anyCase } from './cases.js';
import { deadReports, type Case } from './oracle.js';
import { Desk } from './desk.js';

const RUNS = { numRuns: 1000 };
const pick = fc.nat();

describe('no one gains strength', () => {
  it('by a report that is not first-hand and derives only from live reports that already support the claim', () => {
    expect(
      gain(
        fc.record({ facts: anyCase, picks: fc.array(pick, { minLength: 1, maxLength: 3 }), source: pick }),
        (drawn) => {
          const { facts, picks, source } = drawn;
          const dead = deadReports(facts.reports);
          const supporting = facts.evidence.filter(
            ({ reportId, stance }) => stance === 'supports' && !dead.has(reportId),
          );
          if (supporting.length === 0) return null;
          const added: ReportFact = {
            id: 'copy',
            sourceId: facts.sources[source % facts.sources.length]!.id,
            firsthand: false,
            retracted: false,
            derivedFrom: [...new Set(picks.map((each) => supporting[each % supporting.length]!.reportId))],
          };
          const evidence = [...facts.evidence, { reportId: 'copy', stance: 'supports' } as const];
          return [facts, { ...facts, reports: [...facts.reports, added], evidence }];
        },
      ),
    ).toBeNull();
  });

  it('by a retraction', () => {
    expect(
      gain(fc.record({ facts: anyCase, which: pick }), ({ facts, which }) =>
        withReport(facts, which, (report) => ({ ...report, retracted: true })),
      ),
    ).toBeNull();
  });

  it('by taking back that it knew it itself', () => {
    expect(
      gain(fc.record({ facts: anyCase, which: pick }), ({ facts, which }) =>
        withReport(facts, which, (report) => ({ ...report, firsthand: false })),
      ),
    ).toBeNull();
  });

  it('by being put under one controller with another named source', () => {
    expect(
      gain(
        fc.record({ facts: anyCase, one: pick, other: pick, above: fc.boolean() }),
        ({ facts, one, other, above }) => {
          const named = facts.sources.filter(({ partOf, anonymous }) => partOf === null && !anonymous);
          const [first, second] = [named[one % named.length], named[other % named.length]];
          if (!first || !second || first === second) return null;
          const holding = {
            id: 'holding',
            name: 'Holding',
            anonymous: false,
            reliability: null,
            partOf: null,
            mergedInto: null,
          };
          const sources = facts.sources.map((source) => {
            if (source === first) return { ...source, partOf: above ? second.id : holding.id };
            return source === second && !above ? { ...source, partOf: holding.id } : source;
          });
          return [facts, { ...facts, sources: above ? sources : [...sources, holding] }];
        },
      ),
    ).toBeNull();
  });
});

describe('an unnamed source', () => {
  it('can add strength once it is known whose it is, for it is then no longer one with the other unnamed ones', () => {
    const desk = new Desk()
      .source('an official', { anonymous: true })
      .source('a soldier', { anonymous: true })
      .report('remark', 'an official', { firsthand: true, stance: 'supports' })
      .report('call', 'a soldier', { firsthand: true, stance: 'supports' })
      .source('Ministry');
    expect(desk.assess().strength).toBe(1);
    desk.sources[0] = { ...desk.sources[0]!, partOf: 'Ministry' };
    expect(desk.assess().strength).toBe(2);
  });
});

describe('the order of the facts', () => {
  it('changes nothing', () => {
    const shuffled = anyCase.chain((facts) =>
      fc.record({
        facts: fc.constant(facts),
        sources: shuffle(facts.sources),
        evidence: shuffle(facts.evidence),
        reports: shuffle(facts.reports.map((report) => ({ ...report, derivedFrom: report.derivedFrom.toReversed() }))),
      }),
    );
    const all = ({ sources, reports, evidence, policy }: Case) => {
      const provenance = indexProvenance({ sources, reports });
      return [assess(provenance, evidence, policy), evidenceSeen(provenance, evidence)];
    };
    fc.assert(
      fc.property(shuffled, ({ facts, ...others }) => expect(all({ ...facts, ...others })).toEqual(all(facts))),
      RUNS,
    );
  });

  it('changes nothing where a claim is judged together with others that it has nothing to do with', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (facts, others) => {
        const elsewhere = (id: string) => `elsewhere ${id}`;
        const both = indexProvenance({
          sources: [
            ...others.sources.map((source) => ({
              ...source,
              id: elsewhere(source.id),
              partOf: source.partOf && elsewhere(source.partOf),
            })),
            ...facts.sources,
          ],
          reports: [
            ...others.reports.map((report) => ({
              ...report,
              id: elsewhere(report.id),
              sourceId: elsewhere(report.sourceId),
              derivedFrom: report.derivedFrom.map(elsewhere),
            })),
            ...facts.reports,
          ],
        });
        expect(assess(both, facts.evidence, facts.policy)).toEqual(
          assess(indexProvenance(facts), facts.evidence, facts.policy),
        );
      }),
      RUNS,
    );
  });
});

/**
 * Draws facts before and after, and reports a case in which a strength has grown; null where there is none. A draw for
 * which there is nothing to do is null.
 */
function gain<T>(drawn: fc.Arbitrary<T>, change: (drawn: T) => readonly [Case, Case] | null): string | null {
  let tried = 0;
  const judged = ({ sources, reports, evidence, policy }: Case) =>
    assess(indexProvenance({ sources, reports }), evidence, policy);
  const result = fc.check(
    fc.property(drawn, (each) => {
      const pair = change(each);
      if (pair === null) return true;
      const [before, after] = [judged(pair[0]), judged(pair[1])];
      if (before.strength > 0) tried++;
      return after.strength <= before.strength && after.disputeStrength <= before.disputeStrength;
    }),
    RUNS,
  );
  if (result.failed) return fc.defaultReportMessage(result) ?? 'failed';
  return tried < RUNS.numRuns / 10 ? `Only ${tried} draws had a strength to gain on.` : null;
}

function withReport(
  facts: Case,
  which: number,
  change: (report: ReportFact) => ReportFact,
): readonly [Case, Case] | null {
  const chosen = facts.reports[which % facts.reports.length];
  if (!chosen) return null;
  return [facts, { ...facts, reports: facts.reports.map((each) => (each === chosen ? change(each) : each)) }];
}

function shuffle<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
