import { describe, expect, it } from '@jest/globals';
import { onTakenBack } from '../../src/claim/on-taken-back.ts';
import { provenance, report } from '../graph/provenances.ts';

const retraction = { at: '2024-12-21T08:00:00.000Z', reason: 'It was a joke.' };
const idsOf = (known: Parameters<typeof onTakenBack>[0]): string[] => onTakenBack(known).map(({ id }) => id);

describe('the reports that a retraction reaches', () => {
  it('are those taken back and those that rest on them, as far as they bear on the claim', () => {
    const reports = [
      report('wire', { retraction }),
      report('paper', { stance: 'supports' }),
      report('blog', { stance: 'disputes' }),
      report('aside', { stance: 'does_not_address' }),
      report('other', { stance: 'supports' }),
      report('tweet', { stance: 'supports', retraction }),
    ];
    const links = [
      ['paper', 'wire'],
      ['blog', 'paper'],
      ['aside', 'wire'],
    ] as const;
    expect(idsOf(provenance(reports, links))).toEqual(['paper', 'blog', 'tweet']);
  });

  it('are found by way of a loop, and are none where nothing was taken back', () => {
    const of = (wire: object) => {
      const reports = [
        report('wire', wire),
        report('one', { stance: 'supports' }),
        report('two', { stance: 'supports' }),
      ];
      const links = [
        ['one', 'two'],
        ['two', 'one'],
        ['one', 'wire'],
      ] as const;
      return idsOf(provenance(reports, links));
    };
    expect(of({ retraction })).toEqual(['one', 'two']);
    expect(of({})).toEqual([]);
  });
});
