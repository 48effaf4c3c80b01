import { describe, expect, it } from '@jest/globals';
import { readAcknowledgingAnswer } from '../src/acknowledging-answer.js';
import { CLAIM_ID, STORY_ID } from '../src/examples.js';

const claims = [{ claimId: CLAIM_ID, version: 6 }];
const read = readAcknowledgingAnswer;

describe('the answer to a webhook', () => {
  it('acknowledges for stories by their id or by that of their CMS, whatever else it says', () => {
    const acknowledgements = [
      { storyId: STORY_ID, claims },
      { externalId: 'cms-48213', claims },
    ];
    expect(read({ ok: true, acknowledgements })).toEqual({ acknowledgements, faults: [] });
    const more = [{ storyId: STORY_ID.toUpperCase(), cached: true, claims }];
    expect(read({ acknowledgements: more }).acknowledgements).toEqual([{ storyId: STORY_ID, claims }]);
  });

  it.each<[unknown]>([[undefined], [null], [7], ['OK'], [[]], [{}], [{ ok: true }], [{ acknowledgements: [] }]])(
    'that says nothing of stories is no fault: %j',
    (value) => {
      expect(read(value)).toEqual({ acknowledgements: [], faults: [] });
    },
  );

  it.each<[string, unknown, string]>([
    ['nothing', null, '/acknowledgements/1'],
    ['no story', { claims }, '/acknowledgements/1'],
    ['two stories', { storyId: STORY_ID, externalId: 'x', claims }, '/acknowledgements/1'],
    ['no id', { storyId: 'x', claims }, '/acknowledgements/1/storyId'],
    ['half a character', { externalId: '\ud83d', claims }, '/acknowledgements/1/externalId'],
    ['no claims', { storyId: STORY_ID, claims: [] }, '/acknowledgements/1/claims'],
    ['one claim twice', { storyId: STORY_ID, claims: [...claims, ...claims] }, '/acknowledgements/1/claims/1/claimId'],
    ['no version', { storyId: STORY_ID, claims: [{ claimId: CLAIM_ID }] }, '/acknowledgements/1/claims/0/version'],
    [
      'a version beyond all',
      { storyId: STORY_ID, claims: [{ claimId: CLAIM_ID, version: 2 ** 31 }] },
      '/acknowledgements/1/claims/0/version',
    ],
  ])('may hold one that says %s: it is left out with its fault, and spoils no other', (_, spoilt, pointer) => {
    const answer = read({ acknowledgements: [{ storyId: STORY_ID, claims }, spoilt, { externalId: 'x', claims }] });
    expect(answer.acknowledgements).toEqual([
      { storyId: STORY_ID, claims },
      { externalId: 'x', claims },
    ]);
    expect(answer.faults).toEqual([expect.stringMatching(new RegExp(`^${pointer}: .`))]);
  });

  it('is not read at all where it holds more than anybody means', () => {
    const many = Array.from({ length: 101 }, () => ({ storyId: STORY_ID, claims }));
    expect(read({ acknowledgements: many })).toEqual({
      acknowledgements: [],
      faults: [expect.stringMatching(/^\/acknowledgements: /)],
    });
    expect(read({ acknowledgements: 'all' }).faults).toHaveLength(1);
  });
});
