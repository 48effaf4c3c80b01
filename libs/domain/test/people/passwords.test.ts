import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { isCommon } from '../../src/people/common-passwords.js';
import { checkPassword, LONGEST_PASSWORD, normalPassword, SHORTEST_PASSWORD } from '../../src/people/passwords.js';
import { Refusal } from '../../src/refusals.js';

const MIRA = { name: 'Mira Okonjo', email: 'mira.okonjo@news.example' };
const GOOD = 'tall lamp eats seven violins';

function ruleAgainst(password: string, owner = MIRA): string | null {
  try {
    checkPassword(password, owner);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.rule;
    throw error;
  }
}

/** A password that nobody guesses: letters of several alphabets, digits and signs at random. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ2346789#%&*+-äßñжшд中文字';
const random = fc
  .noBias(fc.array(fc.constantFrom(...Array.from(LETTERS)), { minLength: 16, maxLength: 60 }))
  .map((characters) => characters.join(''));

describe('A password', () => {
  it('may hold any characters, spaces and emoji among them', () => {
    expect(ruleAgainst(GOOD)).toBeNull();
    expect(ruleAgainst('  gefährlich süße 🍋🍋 Torte\t')).toBeNull();
    expect(ruleAgainst('我喜欢在下雨天吃苹果和香蕉')).toBeNull();
    expect(ruleAgainst('никто не видел жёлтый трамвай')).toBeNull();
  });

  it('is measured in characters, not in the units that a program keeps them in', () => {
    expect(ruleAgainst('🦊'.repeat(SHORTEST_PASSWORD - 1))).toBe('password.too_short');
    expect(ruleAgainst('🍋🐙🚲🧦🪴🧀🎻🛶🧯🪤🥁')).toBe('password.too_short');
    expect(ruleAgainst('🍋🐙🚲🧦🪴🧀🎻🛶🧯🪤🥁🪁 x7')).not.toBe('password.too_short');
    expect(ruleAgainst(`${GOOD} ${'x7 kq'.repeat(60)}`)).toBe('password.too_long');
    expect(
      ruleAgainst(
        Array.from(`${GOOD} ${'o7 kq'.repeat(60)}`)
          .slice(0, LONGEST_PASSWORD)
          .join(''),
      ),
    ).toBeNull();
  });

  it('is the same however a keyboard composes its characters', () => {
    expect(normalPassword('fu\u0308nf Ka\u0308se')).toBe(normalPassword('fünf Käse'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalPassword(text.normalize('NFD'))).toBe(normalPassword(text));
      }),
    );
  });

  it.each([
    'password1234',
    'Passwort2024!',
    'P@$$w0rd1234',
    'passwordpassword',
    'qwertyuiop123',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'qazwsxedcrfv',
    '123456789012',
    '987654321098',
    'aaaaaaaaaaaa',
    '111111222222',
    'abcabcabcabc',
    'iloveyou1234',
    'ILoveYou!!!!2019',
    'letmein-letmein-letmein',
    'Summer-2026-Summer',
    'liverpool1892',
    'Welcome to 2026',
    'adminadmin123',
    'trustno1trustno1',
    'harrypotter07',
    'йцукенгшщзхъ',
    'q1w2e3r4t5y6u7',
    '12qw34er56ty',
    'Philadelphia',
    'unbelievable!1',
    'преподаватель',
    'chesterfield27121988',
    '0049 30 1234 5678',
    '24.12.1999/2000',
  ])('that is tried first is refused: %s', (password) => {
    expect(ruleAgainst(password)).toBe('password.too_common');
  });

  it.each(['mira.okonjo@news.example', 'MiraOkonjo12', 'okonjo-mira-7', 'Mira@Caveat 26', 'Okönjo, Mira'])(
    'that is little more than the name or address is refused: %s',
    (password) => {
      expect(ruleAgainst(password)).toBe('password.too_like_you');
    },
  );

  it('may hold the name among much else', () => {
    expect(ruleAgainst('mira waters seven purple umbrellas')).toBeNull();
  });

  it('made at random is never refused', () => {
    fc.assert(
      fc.property(random, (password) => {
        expect(ruleAgainst(password)).toBeNull();
      }),
    );
  });

  it('that is common stays so in capitals, with signs between, and with letters masked as digits', () => {
    const masks: Record<string, string> = { a: '@', e: '3', i: '1', o: '0', s: '$' };
    const common = fc.constantFrom('passwordmonkey', 'dragonshadow', 'sunshineprincess', 'footballmaster');
    fc.assert(
      fc.property(common, fc.infiniteStream(fc.nat(4)), (word, choices) => {
        const dressed = Array.from(word)
          .map((letter) => {
            const choice = choices.next().value;
            if (choice === 0) return letter.toUpperCase();
            return choice === 1 ? `${letter}-` : letter;
          })
          .join('');
        const masked = Array.from(word)
          .map((letter) => masks[letter] ?? letter)
          .join('');
        expect(isCommon(dressed)).toBe(true);
        expect(isCommon(masked)).toBe(true);
      }),
    );
  });
});
