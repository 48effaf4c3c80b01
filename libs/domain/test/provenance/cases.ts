import fc from 'fast-check';
import type { Case } from './oracle.js';

const often = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(true) }, { weight: 10 - weight, arbitrary: fc.constant(false) });

/** Small on purpose: shared voices, loops and ties are then met all the time. Names repeat, ids do not. */
const source = fc.record({
  name: fc.constantFrom('Agence', 'Bild', 'Corriere'),
  anonymous: often(2),
  reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', null, null, null, null),
  partOf: fc.constantFrom(null, null, null, 0, 1, 2, 3),
} as const);

const report = fc.record({
  source: fc.nat(6),
  firsthand: often(6),
  retracted: often(1),
  derivedFrom: fc.array(fc.nat(8), { maxLength: 3 }),
  stance: fc.constantFrom(
    'supports',
    'supports',
    'supports',
    'supports',
    'disputes',
    'disputes',
    'does_not_address',
    null,
    null,
    null,
  ),
} as const);

/** Everything that can be known of one claim, in a random order of everything. */
export const anyCase: fc.Arbitrary<Case> = fc
  .record({
    sources: fc.array(source, { minLength: 1, maxLength: 7, size: 'max' }),
    reports: fc.array(report, { maxLength: 9, size: 'max' }),
    disputeAt: fc.integer({ min: 1, max: 3 }),
    corroborateAt: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ sources, reports, disputeAt, corroborateAt }) => ({
    sources: sources.map(({ partOf, ...rest }, place) => ({
      ...rest,
      id: sourceId(place),
      mergedInto: null,
      partOf: partOf === null || partOf >= place ? null : sourceId(partOf),
    })),
    reports: reports.map(({ source: from, firsthand, retracted, derivedFrom }, place) => {
      const parents = derivedFrom.map((parent) => parent % reports.length).filter((parent) => parent !== place);
      return {
        id: reportId(place),
        sourceId: sourceId(from % sources.length),
        firsthand,
        retracted,
        derivedFrom: [...new Set(parents)].map(reportId),
      };
    }),
    evidence: reports.flatMap(({ stance }, place) => (stance === null ? [] : [{ reportId: reportId(place), stance }])),
    policy: { disputeAt, corroborateAt },
  }));

/** Ids that do not sort as they are numbered. */
function reportId(place: number): string {
  return `report-${(place * 7) % 10}`;
}

function sourceId(place: number): string {
  return `source-${(place * 3) % 7}`;
}
