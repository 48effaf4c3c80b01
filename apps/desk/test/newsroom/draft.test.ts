import { describe, expect, it } from '@jest/globals';
import { changeFor, changing, overtaken, shownAt, withEdit } from '../../src/newsroom/draft.ts';

const SETTINGS = {
  ...{ name: 'BBC News', caveatName: 'the BBC', locale: 'en', locales: ['en', 'ar'], caveatNames: {} },
  ...{ wording: { en: { reported: 'Ours.' } }, disputeAt: 1, corroborateAt: 2, outdatedAfter: 600, markDelay: 8 },
  ...{ secondFactor: false, signOffInPerson: false },
};

describe('what is typed over the settings', () => {
  it('is shown at its place, and is no change where it comes to what stands there', () => {
    const edits = withEdit(SETTINGS, {}, 'wording/ar/refuted', 'جديد');
    expect(shownAt(SETTINGS, edits, 'wording/ar/refuted')).toBe('جديد');
    expect(shownAt(SETTINGS, edits, 'wording/en/reported')).toBe('Ours.');
    expect(withEdit(SETTINGS, edits, 'wording/ar/refuted', undefined)).toEqual({});
    expect(changing({ ...SETTINGS, disputeAt: 3 }, { disputeAt: 3 })).toEqual({});
  });

  it('is sent with what stands at the other places of its map, as a colleague may have left it', () => {
    const now = { ...SETTINGS, wording: { en: { reported: 'Ours.', disputed: 'Theirs.' } } };
    expect(changeFor(now, { 'wording/ar/refuted': 'جديد', corroborateAt: 3 })).toEqual({
      wording: { en: { reported: 'Ours.', disputed: 'Theirs.' }, ar: { refuted: 'جديد' } },
      corroborateAt: 3,
    });
    expect(now.wording).toEqual({ en: { reported: 'Ours.', disputed: 'Theirs.' } });
  });

  it('takes a message away, and its language with the last one', () => {
    expect(changeFor(SETTINGS, { 'wording/en/reported': undefined })).toEqual({ wording: {} });
  });

  it('is overtaken only where a colleague has changed the same place', () => {
    const now = { ...SETTINGS, caveatName: 'the Desk', name: 'BBC' };
    expect([...overtaken(SETTINGS, now, { caveatName: 'us', disputeAt: 2 })]).toEqual([['caveatName', 'the Desk']]);
  });

  it('finds nothing at places that only objects have by birth', () => {
    expect(shownAt(SETTINGS, {}, 'wording/constructor/name')).toBeUndefined();
  });
});
