import fc from 'fast-check';
import { claimProvenance } from '../../src/provenance/claim-provenance.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import { anyCase } from './cases.js';
import { Desk } from './desk.js';
import { deadReports, voiceOf, type Case } from './oracle.js';

const CASES = 1_000;

describe('how a claim is known', () => {
  it('is told with the voices that it rests on, and all sources that speak with them', () => {
    const desk = new Desk()
      .source('Government')
      .source('Ministry', { partOf: 'Government' })
      .source('an official', { anonymous: true })
      .report('1 briefing', 'Ministry', { firsthand: true })
      .report('2 remark', 'an official', { firsthand: true, stance: 'disputes' })
      .report('3 story', 'Daily', { derivedFrom: ['1 briefing'], stance: 'supports' });
    expect(told(desk)).toEqual({
      reports: [
        { ...QUIET, id: '1 briefing', voiceId: 'Government', origin: true, stance: null },
        { ...QUIET, id: '2 remark', voiceId: 'unnamed', origin: true, stance: 'disputes' },
        { ...QUIET, id: '3 story', voiceId: 'Daily', origin: false, stance: 'supports' },
      ],
      derivations: [{ reportId: '3 story', fromId: '1 briefing' }],
      voices: [
        { id: 'Daily', name: 'Daily', unnamed: false, breaking: false, sources: [{ id: 'Daily', name: 'Daily', partOf: null, mergedInto: null }] }, // prettier-ignore
        {
          ...{ id: 'Government', name: 'Government', unnamed: false, breaking: true },
          sources: [
            { id: 'Government', name: 'Government', partOf: null, mergedInto: null },
            { id: 'Ministry', name: 'Ministry', partOf: 'Government', mergedInto: null },
          ],
        },
        {
          ...{ id: 'unnamed', name: null, unnamed: true, breaking: false },
          sources: [{ id: 'an official', name: 'an official', partOf: null, mergedInto: null }],
        },
      ],
      loops: [],
    });
  });

  it('rests on the unnamed voice where the assessment names one of its sources', () => {
    const desk = new Desk()
      .source('a soldier', { anonymous: true })
      .report('call', 'a soldier', { firsthand: true, stance: 'supports' });
    expect(told(desk).voices.map(({ id, breaking }) => [id, breaking])).toEqual([['unnamed', true]]);
  });

  it('shows what was taken back, what died with it, and the loops that it runs in', () => {
    const desk = new Desk()
      .report('a', 'Wire', { firsthand: true, retracted: true })
      .report('b', 'Morning', { derivedFrom: ['a', 'c'] })
      .report('c', 'Evening', { derivedFrom: ['b'], stance: 'supports' })
      .report('d', 'Weekly', { derivedFrom: ['c'] });
    const { reports, loops } = told(desk);
    expect(reports.map(({ id, dead, loop, circular }) => [id, dead, loop, circular])).toEqual([
      ['a', true, false, false],
      ['b', true, true, true],
      ['c', true, true, true],
      ['d', true, false, true],
    ]);
    expect(loops).toEqual([['b', 'c']]);
  });

  it(`agrees with the rules read out word for word, on ${CASES} random cases`, () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { reports, derivations, loops } = told(facts);
        const dead = deadReports(facts.reports);
        const leads = leadsTo(facts);
        const byId = new Map(facts.reports.map((report) => [report.id, report]));
        expect(reports.map(({ id }) => id)).toEqual([...byId.keys()].sort());
        for (const { id, ...said } of reports) {
          const { sourceId } = byId.get(id)!;
          const voice = voiceOf(facts.sources, sourceId);
          expect([id, said.dead, said.loop, said.voiceId]).toEqual([
            ...[id, dead.has(id), leads.get(id)!.has(id)],
            voice === 'the unnamed' ? 'unnamed' : voice,
          ]);
        }
        expect(derivations).toHaveLength(facts.reports.flatMap(({ derivedFrom }) => derivedFrom).length);
        for (const loop of loops)
          for (const one of loop)
            expect(reports.filter(({ id }) => leads.get(one)!.has(id) && leads.get(id)!.has(one)).map(({ id }) => id)).toEqual(loop); // prettier-ignore
        expect(loops.flat().sort()).toEqual(reports.filter(({ loop }) => loop).map(({ id }) => id));
      }),
      { numRuns: CASES },
    );
  });
});

const QUIET = { dead: false, loop: false, circular: false };

function told(facts: Pick<Case, 'sources' | 'reports' | 'evidence'> & Partial<Pick<Desk, 'assess'>>) {
  return claimProvenance(indexProvenance(facts), facts.evidence, facts.assess?.().restsOn ?? []);
}

/** What each report rests on, at one remove or more. */
function leadsTo({ reports }: Case): Map<string, Set<string>> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return new Map(
    reports.map(({ id, derivedFrom }) => {
      const reached = new Set(derivedFrom);
      for (const each of reached) for (const above of byId.get(each)!.derivedFrom) reached.add(above);
      return [id, reached];
    }),
  );
}
