import fc from 'fast-check';
import { assess } from '../../src/provenance/assess.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import { anyCase } from './cases.js';
import { judgeSlowly, voiceOf, type Case } from './oracle.js';

const CASES = 2_000;

describe('attention', () => {
  it(`equals what walking every derivation path gives, on ${CASES} random cases`, () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { attention } = assess(indexProvenance(facts), facts.evidence, facts.policy);
        expect(attention).toEqual(attentionSlowly(facts));
      }),
      { numRuns: CASES },
    );
  });

  it('shows, for each origin and supporting report, the first of the shortest chains', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { chains } = assess(indexProvenance(facts), facts.evidence, facts.policy);
        const best = new Map<string, string[]>();
        for (const chain of judgeSlowly(facts).support.chains.toSorted(byLengthThenIds)) {
          const ends = `${chain[0]} ${chain.at(-1)}`;
          if (!best.has(ends)) best.set(ends, chain);
        }
        expect(chains.map(({ reports }) => reports)).toEqual([...best.values()].slice(0, 20));
      }),
      { numRuns: CASES },
    );
  });
});

function attentionSlowly(facts: Case): string[] {
  const { support } = judgeSlowly(facts);
  const sourceOf = (id: string) => facts.sources.find((source) => source.id === reportOf(id).sourceId)!;
  const reportOf = (id: string) => facts.reports.find((report) => report.id === id)!;
  const voice = (id: string) => voiceOf(facts.sources, sourceOf(id).id);
  const bearing = facts.evidence.filter(({ stance }) => stance !== 'does_not_address').map(({ reportId }) => reportId);
  const walks = (id: string, walk: string[] = [id]): string[][] => [
    walk,
    ...reportOf(id).derivedFrom.flatMap((parent) =>
      walk.includes(parent) ? [[...walk, parent]] : walks(parent, [...walk, parent]),
    ),
  ];
  const lineage = [...new Set(bearing.flatMap((id) => walks(id).flat()))];
  const circular = lineage.some((id) =>
    walks(id).some((walk) => {
      if (new Set(walk).size < walk.length) return true;
      const own = voice(id) === voice(walk.at(-1)!) && voice(id) !== 'the unnamed';
      return own && !reportOf(id).firsthand && walk.some((each) => voice(each) !== voice(id));
    }),
  );
  const restsOn = new Set(support.restsOn.map(({ id }) => voiceOf(facts.sources, id)));
  // Where derivations loop, more lies on the chains than on the simple ones: what leads on from one of them and back.
  const speaking = support.between.filter(({ id }) => restsOn.has(voice(id)));
  const unnamed = support.strength === 1 && speaking.every(({ id }) => sourceOf(id).anonymous);
  return [
    ...(unnamed ? ['single_unnamed_source'] : []),
    ...(circular ? ['circular_reporting'] : []),
    ...(lineage.some((id) => reportOf(id).retracted) ? ['source_retracted'] : []),
  ];
}

function byLengthThenIds(one: readonly string[], other: readonly string[]): number {
  return one.length - other.length || (one.join('\n') < other.join('\n') ? -1 : 1);
}
