import { describe, expect, it } from '@jest/globals';
import { CaveatName } from '../../src/play/caveat-name.js';
import type { ClaimState } from '../../src/play/claims.js';
import { countExpectations, mismatches } from '../../src/play/expectations.js';
import type { Expectation } from '../../src/play/scenario.js';

const shown: ClaimState = {
  status: 'corroborated',
  strength: 2,
  restsOn: ['navy', 'crew'],
  caveat: 'The BBC has not independently verified this claim.',
  attention: ['circular_reporting', 'source_retracted'],
};

const theBbc = new CaveatName('the BBC', 'the BBC');

const fieldsThatFail = (expected: Expectation, found: Partial<ClaimState> = {}, name = theBbc): string[] =>
  mismatches(expected, { ...shown, ...found }, name).map(({ field }) => field);

describe('what is shown of a claim is as expected', () => {
  it.each<[string, Expectation]>([
    ['when status and strength are equal', { status: 'corroborated', strength: 2 }],
    ['when it rests on the same sources in another order', { restsOn: ['crew', 'navy'] }],
    ['when every listed reason for attention is there among others', { attention: ['source_retracted'] }],
    ['when the caveat contains the text', { caveat: 'not independently verified' }],
  ])('%s', (_, expected) => {
    expect(fieldsThatFail(expected)).toEqual([]);
  });

  it('when no caveat is expected and there is none', () => {
    expect(fieldsThatFail({ noCaveat: true }, { caveat: null })).toEqual([]);
  });
});

describe('a mismatch names the field, what was expected and what was found', () => {
  it.each<[string, Expectation, Partial<ClaimState>, unknown]>([
    ['the status', { status: 'disputed' }, {}, { field: 'status', expected: 'disputed', found: 'corroborated' }],
    ['the strength', { strength: 1 }, {}, { field: 'strength', expected: 1, found: 2 }],
    ['a source too few', { restsOn: ['navy'] }, {}, { field: 'restsOn', expected: ['navy'], found: ['navy', 'crew'] }],
    ['a source too many', { restsOn: ['navy', 'crew', 'x'] }, {}, { field: 'restsOn' }],
    [
      'a reason that is not there',
      { attention: ['recheck_due'] },
      {},
      { field: 'attention', expected: ['recheck_due'] },
    ],
    ['another caveat', { caveat: 'unable to' }, {}, { field: 'caveat', expected: 'unable to', found: shown.caveat }],
    ['no caveat', { caveat: 'not' }, { caveat: null }, { field: 'caveat', expected: 'not', found: null }],
    [
      'a caveat where none is expected',
      { noCaveat: true },
      {},
      { field: 'noCaveat', expected: null, found: shown.caveat },
    ],
  ])('%s', (_, expected, found, said) => {
    expect(mismatches(expected, { ...shown, ...found }, theBbc)).toEqual([expect.objectContaining(said as object)]);
  });

  it('is one for each field', () => {
    expect(fieldsThatFail({ status: 'refuted', strength: 0, noCaveat: true })).toEqual([
      'status',
      'strength',
      'noCaveat',
    ]);
  });
});

describe("a scenario played in another newsroom than the file's", () => {
  const caveat = 'Die Redaktion has not independently verified this claim.';

  it("is judged with that newsroom's name in the caveat", () => {
    const name = new CaveatName('the BBC', 'die Redaktion');
    expect(fieldsThatFail({ caveat: 'The BBC has not independently verified' }, { caveat }, name)).toEqual([]);
    expect(name.used).toBe(true);
  });

  it('is judged so too where the name begins with a capital in the file and small in the newsroom', () => {
    expect(fieldsThatFail({ caveat: 'NASA has not' }, { caveat }, new CaveatName('NASA', 'die Redaktion'))).toEqual([]);
  });

  it('still fails where the words differ', () => {
    const name = new CaveatName('the BBC', 'die Redaktion');
    expect(fieldsThatFail({ caveat: 'The BBC was unable to' }, { caveat }, name)).toEqual(['caveat']);
  });

  it('is not judged by a name inside another word', () => {
    const name = new CaveatName('we', 'the Desk');
    expect(name.inPlaceOfTheFiles('were we sure, We and you')).toBe('were the Desk sure, The Desk and you');
  });

  it('knows a name with a Korean particle behind it', () => {
    expect(new CaveatName('BBC', 'KBS').inPlaceOfTheFiles('BBC는 이 주장을')).toBe('KBS는 이 주장을');
  });

  it('does not say that it replaced a name that the text does not hold', () => {
    const name = new CaveatName('the BBC', 'the Desk');
    name.inPlaceOfTheFiles('not independently verified');
    expect(name.used).toBe(false);
  });
});

describe('the number of expectations', () => {
  it('counts each field of each claim and each refusal', () => {
    const at = '2024-01-01T00:00:00Z';
    const signOff = { claim: 'a', by: 'rep' };
    expect(
      countExpectations([
        { at, retract: { report: 'r', reason: 'x' } },
        { at, expect: { a: { status: 'reported', strength: 1 }, b: { noCaveat: true } } },
        { at, refused: { rule: 'sign_off.by_someone_else', step: { signOff } } },
      ]),
    ).toBe(4);
  });
});
