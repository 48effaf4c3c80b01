import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDifferences } from '../../src/claim/word-differences.ts';

describe('what is otherwise in a text', () => {
  it('is found word by word', () => {
    expect(wordDifferences('At least 100 were wounded.', 'At least 100 were killed.')).toEqual([
      { kind: 'same', text: 'At least 100 were ' },
      { kind: 'removed', text: 'wounded' },
      { kind: 'added', text: 'killed' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is the whole of it where there was none, or is none any more', () => {
    expect(wordDifferences(null, 'Held.')).toEqual([{ kind: 'added', text: 'Held.' }]);
    expect(wordDifferences('Held.', null)).toEqual([{ kind: 'removed', text: 'Held.' }]);
    expect(wordDifferences(null, null)).toEqual([]);
  });

  it('is found in scripts that put no spaces between words', () => {
    const runs = wordDifferences('東京で会議が開かれた', '大阪で会議が開かれた');
    expect(runs.find(({ kind }) => kind === 'same')?.text).toContain('会議');
  });

  it('leaves both texts whole, whatever they are', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const runs = wordDifferences(before, after);
        const without = (kind: string): string =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('does not look for what two long texts share that have nothing in common', () => {
    const words = (from: number): string => Array.from({ length: 3_000 }, (_, n) => String(from + n)).join(' ');
    expect(wordDifferences(words(10_000), words(50_000)).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
