import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announceClaim, caveatsIn, type ClaimLine, type Voice } from '../../src/announcements/announce-claim.js';
import { isFor, type SpokenFacts } from '../../src/announcements/announcement.js';
import { ATTENTION_REASONS, STATUSES } from '../../src/vocabulary.js';

const voice: Voice = { caveatName: 'the BBC', caveatNames: {}, wording: {}, locales: ['en', 'ar', 'ko'] };
const spoken: fc.Arbitrary<SpokenFacts> = fc.record({
  status: fc.constantFrom(...STATUSES),
  strength: fc.integer({ min: 0, max: 3 }),
  inconclusive: fc.boolean(),
});
const raised = fc.uniqueArray(fc.constantFrom(...ATTENTION_REASONS), { maxLength: 3 });
const line: fc.Arbitrary<ClaimLine> = fc.record({
  type: fc.constant('claim.assessed'),
  version: fc.integer({ min: 2, max: 1_000 }),
  at: fc.constant('2024-12-19T09:30:00.000Z'),
  reason: fc.constant('assessment.reported'),
  before: spoken,
  after: spoken,
  raised,
  attention: raised,
  reworded: fc.constant(false),
  claim: fc.constant({ id: 'claim', statement: 'It is so.', claimant: 'Somebody', desk: 'world' }),
  stories: fc.constant([]),
});
const types = (each: ClaimLine) => announceClaim(each, voice).map(({ type }) => type);
const sentence = (facts: SpokenFacts) => JSON.stringify(caveatsIn(voice, facts, 'Somebody'));

describe('a line in the life of a claim', () => {
  it('is told as a changed status if and only if the status is another one', () => {
    fc.assert(
      fc.property(line, (each) => {
        expect(types(each).includes('claim.status_changed')).toBe(each.before?.status !== each.after.status);
      }),
    );
  });

  it('is told as a changed caveat if and only if the words differ in some language of the newsroom', () => {
    fc.assert(
      fc.property(line, (each) => {
        const differ = each.before !== null && sentence(each.before) !== sentence(each.after);
        expect(types(each).includes('claim.caveat_changed')).toBe(differ);
      }),
    );
  });

  it('is told as raised attention if and only if there is a new reason', () => {
    fc.assert(
      fc.property(line, (each) => {
        expect(types(each).includes('claim.attention_raised')).toBe(each.raised.length > 0);
      }),
    );
  });

  it('always tells the words that go with the claim by then, and the version that they go with', () => {
    fc.assert(
      fc.property(line, (each) => {
        for (const { version, data } of announceClaim(each, voice)) {
          expect(version).toBe(each.version);
          expect(data).toMatchObject({
            claim: { id: 'claim', version, status: each.after.status, previousStatus: each.before?.status },
            caveat: caveatsIn(voice, each.after, 'Somebody'),
            reason: each.reason,
            stories: [],
          });
        }
      }),
    );
  });

  it('is told once, as created, where it made the claim', () => {
    const [first] = fc.sample(line, 1);
    const told = announceClaim({ ...first!, type: 'claim.created', before: null }, voice);
    expect(told.map(({ type, tellsLine }) => [type, tellsLine])).toEqual([['claim.created', true]]);
  });

  it('is told as a changed caveat where the newsroom words it otherwise now, though nothing else has changed', () => {
    const [first] = fc.sample(line, 1);
    const same = { ...first!, before: first!.after, raised: [], type: 'claim.reworded', reworded: true };
    expect(types(same)).toEqual(['claim.caveat_changed']);
  });
});

describe('an endpoint', () => {
  const [told] = announceClaim({ ...fc.sample(line, 1)[0]!, before: null, type: 'claim.created' }, voice);
  const all = { id: 'endpoint', eventTypes: [], desks: [] };

  it('hears of everything where it names neither types nor desks', () => {
    expect(isFor(told!, all)).toBe(true);
  });
  it('hears only of the types and desks that it names', () => {
    expect(isFor(told!, { ...all, eventTypes: ['claim.created'], desks: ['world'] })).toBe(true);
    expect(isFor(told!, { ...all, eventTypes: ['claim.status_changed'] })).toBe(false);
    expect(isFor(told!, { ...all, desks: ['sport'] })).toBe(false);
    expect(isFor({ ...told!, desk: null }, { ...all, desks: ['world'] })).toBe(false);
  });
  it('hears of what is about no claim, whichever desks it names', () => {
    expect(isFor({ ...told!, claimId: null, desk: null }, { ...all, desks: ['sport'] })).toBe(true);
  });
  it('alone hears of its test, whichever types it names', () => {
    const test = { ...told!, type: 'webhook.test' as const, endpointId: 'endpoint' };
    expect(isFor(test, { ...all, eventTypes: ['claim.created'] })).toBe(true);
    expect(isFor(test, { ...all, id: 'another' })).toBe(false);
  });
});
