import fc from 'fast-check';
import { renderCaveat } from '../../src/caveats/render.js';
import { checkWording } from '../../src/caveats/wording.js';

const MINE = 'What {claimant} says has not independently verified standing with {newsroom}.';

describe("a newsroom's own wording", () => {
  const facts = { status: 'reported', claimant: 'the army', strength: 1, inconclusive: false } as const;
  const newsroom = { caveatName: 'the Desk', wording: { en: { reported: MINE } } };

  it('is used where there is one, and the catalogue for every other status and language', () => {
    expect(renderCaveat({ ...facts, locale: 'en-GB', newsroom })).toBe(
      'What the army says has not independently verified standing with the Desk.',
    );
    expect(renderCaveat({ ...facts, locale: 'en', newsroom, inconclusive: true })).toBe(
      'The Desk has been unable to independently verify this claim.',
    );
    expect(renderCaveat({ ...facts, locale: 'de', newsroom })).toMatch(/^Desk hat diese Angabe /);
  });

  it('may choose its words by the strength', () => {
    const text =
      '{strength, plural, =1 {One source, not independently verified} other {# sources, not independently verified}} ({newsroom})';
    expect(checkWording('corroborated', 'en', text)).toBeNull();
    const own = { caveatName: 'the Desk', wording: { en: { corroborated: text } } };
    expect(renderCaveat({ ...facts, status: 'corroborated', strength: 2, locale: 'en', newsroom: own })).toBe(
      '2 sources, not independently verified (the Desk)',
    );
  });
});

describe('the check of a wording', () => {
  it('lets pass what names the newsroom and says what the caveat is for', () => {
    expect(checkWording('reported', 'en', MINE)).toBeNull();
    expect(
      checkWording('disputed', 'en', 'Disputed or disputed by some: not independently verified by {newsroom}.'),
    ).toBe(null);
    expect(checkWording('reported', 'de', '{newsroom} weiß es nicht.')).toBeNull();
  });

  it.each([
    ['reported', '{newsroom} knows.', 'not independently verified'],
    ['reported_inconclusive', '{newsroom} has not independently verified this.', 'unable to independently verify'],
    ['corroborated', '{newsroom} has it from two sides.', 'not independently verified'],
    ['disputed', 'It is not independently verified by {newsroom}.', 'disputed'],
    ['disputed', 'It is disputed, says {newsroom}.', 'not independently verified'],
    ['withdrawn', '{newsroom} has dropped it.', 'withdrawn'],
    ['refuted', '{newsroom} has looked into it.', 'false'],
  ])('holds %s to what it must say: "%s"', (key, text, missing) => {
    expect(checkWording(key, 'en', text)).toBe(`This caveat must contain "${missing}".`);
  });

  it('finds what is left out at one strength alone', () => {
    const text = '{newsroom}: {strength, plural, =2 {well founded} other {not independently verified}}.';
    expect(checkWording('corroborated', 'en', text)).toMatch(/must contain "not independently verified"/);
    expect(checkWording('reported', 'fr', '{strength, plural, =3 {Vrai} other {{newsroom}}}')).toMatch(
      /name the newsroom/,
    );
  });

  it.each([
    ['{newsroom} is not independently verified', null],
    [
      '{newsroom} not independently verified by {author}',
      'There is no {author}. There are {newsroom}, {claimant}, {strength}.',
    ],
    [
      '{newsroom} not independently verified {strength, number}',
      '{strength} can only stand as it is, without a format.',
    ],
    [
      '{newsroom} not independently verified {claimant, select, x {} other {}}',
      'Only {strength} can choose between texts, not {claimant}.',
    ],
    [
      '{newsroom} not independently verified {strength, plural, =9 {{author}} other {}}',
      'There is no {author}. There are {newsroom}, {claimant}, {strength}.',
    ],
    ['not independently verified', 'This caveat must name the newsroom: {newsroom}.'],
    ["{newsroom} hasn't, <i>not independently verified</i>", null],
  ])('judges the form of "%s"', (text, fault) => {
    expect(checkWording('reported', 'en', text)).toBe(fault);
  });

  it.each([
    ['🕊 {newsroom', 3, 'the { here is not closed by a } where it should be'],
    ['Not by {}.', 8, 'there is nothing between { and }'],
    ['By {news-room}', 4, 'after { comes a name, as in {newsroom}, and then }'],
    ['{strength, plural, one {x}}', 27, 'a choice needs a text for all other cases: other {…}'],
    ['{strength, plural, one {x} one {y} other {z}}', 28, 'the same case has two texts'],
    ['{strength, plural, other}', 25, 'the text of a case stands in braces, as in one {…}'],
    ['{strength, plural}', 18, 'a choice needs its cases, as in one {…} other {…}'],
    [
      ...(['{strength, many, other {x}}', 12] as const),
      'after the comma comes "plural" or "select", as in {strength, plural, one {…} other {…}}',
    ],
    ['{strength, plural, offset:x other {x}}', 27, 'after "offset:" comes a number'],
    [
      ...(["{strength, number, 'x}", 21] as const),
      "an apostrophe (') opens what is taken as it is, and another must close it",
    ],
  ])('says where "%s" cannot be read, and why', (text, at, why) => {
    expect(checkWording('reported', 'de', text)).toBe(`This cannot be read at character ${at}: ${why}.`);
  });

  it('never answers in the words of the parser', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      ',',
      "'",
      ' ',
      'strength',
      'plural',
      'select',
      'offset:',
      '=1',
      'other',
      'x',
      '#',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        expect(checkWording('reported', 'de', parts.join('')) ?? '').not.toMatch(/[A-Z]_|undefined|no ICU/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('knows the caveats and the languages that there are', () => {
    expect(checkWording('independently_verified', 'en', 'Verified.')).toMatch(
      /^There is no caveat independently_verified/,
    );
    expect(checkWording('reported', 'en-GB', MINE)).toBe('There are no caveats in the language en-GB.');
  });
});
