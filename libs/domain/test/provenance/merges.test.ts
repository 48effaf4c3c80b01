import fc from 'fast-check';
import { assess } from '../../src/provenance/assess.js';
import type { SourceFact } from '../../src/provenance/facts.js';
import { mustBeMerged, mustMerge } from '../../src/provenance/merges.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import { anyCase } from './cases.js';
import { Desk } from './desk.js';
import { judgeSlowly, type Case } from './oracle.js';

const CASES = 1_000;

describe('two sources that are one', () => {
  it('speak with one voice, and with two again once the merge is undone', () => {
    const desk = new Desk()
      .report('statement', 'Ministry', { firsthand: true, stance: 'supports' })
      .report('post', 'Ministri', { firsthand: true, stance: 'supports' });
    expect(desk.assess().strength).toBe(2);
    desk.sources[1] = { ...desk.sources[1]!, mergedInto: 'Ministry' };
    expect([desk.assess().strength, desk.restsOn()]).toEqual([1, ['Ministry']]);
    desk.sources[1] = { ...desk.sources[1], mergedInto: null };
    expect(desk.assess().strength).toBe(2);
  });

  it('are no single unnamed source where one of them is named', () => {
    const desk = new Desk()
      .source('a soldier', { anonymous: true, mergedInto: 'Ivan' })
      .source('Ivan')
      .report('call', 'a soldier', { firsthand: true, stance: 'supports' });
    expect(desk.assess().attention).toEqual([]);
    expect(desk.restsOn()).toEqual(['Ivan']);
  });

  it('are rated as the one that the other was merged into', () => {
    const desk = new Desk()
      .source('Troll', { reliability: 'F' })
      .source('Troll again', { mergedInto: 'Troll' })
      .report('post', 'Troll again', { firsthand: true, stance: 'supports' });
    expect(desk.assess().strength).toBe(0);
  });

  it('count as one by way of a third', () => {
    const desk = new Desk()
      .source('Post')
      .source('The Post', { mergedInto: 'Post' })
      .report('one', 'Post', { firsthand: true, stance: 'supports' })
      .source('Post Online', { mergedInto: 'The Post' })
      .report('two', 'Post Online', { firsthand: true, stance: 'supports' });
    expect(desk.restsOn()).toEqual(['Post']);
  });

  it(`are judged as if all had been filed with the other, on ${CASES} random cases`, () => {
    fc.assert(
      fc.property(anyMerge, ({ facts, merged, into }) => {
        const one = {
          ...facts,
          sources: facts.sources
            .filter(({ id }) => id !== merged.id)
            .map((source) => (source.partOf === merged.id ? { ...source, partOf: into.id } : source)),
          reports: facts.reports.map((report) =>
            report.sourceId === merged.id ? { ...report, sourceId: into.id } : report,
          ),
        };
        const { support, dispute, status } = judgeSlowly(one);
        expect(judge(merge(facts, merged, into))).toMatchObject({
          ...{ status, strength: support.strength, disputeStrength: dispute.strength },
          ...{ restsOn: support.restsOn, disputeRestsOn: dispute.restsOn },
        });
        expect(judge(merge(facts, merged, into))).toEqual(judge(one));
      }),
      { numRuns: CASES },
    );
  });

  it(`that are rated and named alike are judged as if one were part of the other, on ${CASES} random cases`, () => {
    fc.assert(
      fc.property(anyMerge, ({ facts, merged, into }) => {
        const alike = { ...merged, reliability: into.reliability, anonymous: into.anonymous };
        const sources = facts.sources.map((source) => (source === merged ? alike : source));
        const part = sources.map((source) => (source === alike ? { ...source, partOf: into.id } : source));
        expect(judge(merge({ ...facts, sources }, alike, into))).toEqual(judge({ ...facts, sources: part }));
      }),
      { numRuns: CASES },
    );
  });
});

describe('a merge', () => {
  it('into itself, or into what is part of it or merged into it, is refused', () => {
    expect(() => mustMerge('a', 'a', null, ['a'])).toThrow(expect.objectContaining({ rule: 'source.merge_loop' }));
    expect(() => mustMerge('a', 'b', null, ['b', 'c', 'a'])).toThrow(
      expect.objectContaining({ rule: 'source.merge_loop' }),
    );
  });

  it('of a source that is merged into a third is refused, and the same again changes nothing', () => {
    expect(() => mustMerge('a', 'b', 'c', ['b'])).toThrow(expect.objectContaining({ rule: 'source.merged_already' }));
    expect(mustMerge('a', 'b', 'b', ['b'])).toBe(false);
    expect(mustMerge('a', 'b', null, ['b'])).toBe(true);
  });

  it('that there is not cannot be undone', () => {
    expect(() => mustBeMerged(null)).toThrow(expect.objectContaining({ rule: 'source.not_merged' }));
    expect(() => mustBeMerged('b')).not.toThrow();
  });
});

/** A case, and two of its sources of which the second is not below the first. */
const anyMerge = fc
  .record({ facts: anyCase, one: fc.nat(), other: fc.nat() })
  .map(({ facts, one, other }) => {
    const { sources } = facts;
    return { facts, merged: sources[one % sources.length]!, into: sources[other % sources.length]! };
  })
  .filter(({ facts, merged, into }) => !above(facts.sources, into).includes(merged));

function above(sources: readonly SourceFact[], source: SourceFact): SourceFact[] {
  const next = sources.find(({ id }) => id === source.partOf);
  return next ? [source, ...above(sources, next)] : [source];
}

function merge(facts: Case, merged: SourceFact, into: SourceFact): Case {
  const sources = facts.sources.map((source) =>
    source.id === merged.id ? { ...source, mergedInto: into.id } : source,
  );
  return { ...facts, sources };
}

function judge({ sources, reports, evidence, policy }: Case) {
  return assess(indexProvenance({ sources, reports }), evidence, policy);
}
