import fc from 'fast-check';
import { assess } from '../../src/provenance/assess.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import { anyCase } from './cases.js';
import { judgeSlowly, voiceOf, type Case } from './oracle.js';

const CASES = 20_000;

describe('an assessment', () => {
  it(`equals what trying every set of voices gives, on ${CASES} random cases`, () => {
    const met = new Map<string, number>();
    const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(anyCase, (facts) => {
        const found = assess(indexProvenance(facts), facts.evidence, facts.policy);
        const { status, support, dispute } = judgeSlowly(facts);
        expect([
          found.status,
          found.rule,
          found.strength,
          found.disputeStrength,
          found.restsOn,
          found.disputeRestsOn,
        ]).toEqual([
          status,
          `assessment.${status}`,
          support.strength,
          dispute.strength,
          support.restsOn,
          dispute.restsOn,
        ]);
        mustBreakWithNoneFewer(facts, found.restsOn, support);
        meet(status);
        meet(`strength ${found.strength}`);
        meet(`dispute strength ${found.disputeStrength}`);
        if (support.fewest > 3) meet('rests on more than three');
        for (const reason of found.attention) meet(reason);
      }),
      { numRuns: CASES },
    );
    process.stdout.write(
      `${CASES} cases equal the oracle: ${[...met].map(([what, count]) => `${what} ${count}`).join(', ')}\n`,
    );
    const classes = ['reported', 'corroborated', 'disputed', 'withdrawn', 'strength 0', 'strength 1', 'strength 2'];
    for (const each of [...classes, 'strength 3', 'dispute strength 2']) expect(met.get(each)).toBeGreaterThan(50);
  });
});

/** The set breaks every chain, and no set of fewer voices does: said of the chains themselves, not of the oracle's answer. */
function mustBreakWithNoneFewer(
  { sources }: Case,
  restsOn: readonly { readonly id: string }[],
  { spoken, fewest }: { spoken: readonly ReadonlySet<string>[]; fewest: number },
): void {
  const voices = new Set(restsOn.map(({ id }) => voiceOf(sources, id)));
  const unbroken = spoken.filter((chain) => ![...voices].some((voice) => chain.has(voice)));
  expect([unbroken.length, voices.size]).toEqual([0, fewest]);
}
