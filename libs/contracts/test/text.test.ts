import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { Id, Moment, text, unique, WebAddress } from '../src/text.js';

describe('words of a person', () => {
  it('are counted in characters as PostgreSQL counts them, so that an emoji is one', () => {
    expect(text(3).safeParse('😀😀😀').success).toBe(true);
    expect(text(3).safeParse('😀😀😀😀').success).toBe(false);
    expect(text(3).safeParse('abcd').success).toBe(false);
  });

  it('lose the white space around them, and must not be made of nothing else', () => {
    expect(text(3).parse('  abc\n')).toBe('abc');
    expect(text(3).safeParse(' \t\u00a0').success).toBe(false);
    expect(text(3).safeParse('').success).toBe(false);
  });

  it.each([
    ['NUL', 'a\0b'],
    ['the first half of a character', 'a\ud83d'],
    ['the second half of a character', '\ude00a'],
  ])('are refused with %s in them', (_, words) => {
    expect(text(10).safeParse(words).success).toBe(false);
  });
});

describe('a moment', () => {
  it.each([
    ['2024-12-19T18:30:00+09:00', '2024-12-19T09:30:00.000Z'],
    ['2024-12-19T09:30:00Z', '2024-12-19T09:30:00.000Z'],
    ['2024-02-29T23:59:59.1239-01:30', '2024-03-01T01:29:59.123Z'],
  ])('is read into UTC: %s', (sent, read) => {
    expect(Moment.parse(sent)).toBe(read);
  });

  it.each([
    '2024-12-19T09:30:00',
    '2024-12-19 09:30:00Z',
    '2023-02-29T00:00:00Z',
    '2024-12-19T24:00:00Z',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '19 December 2024',
  ])('is refused where it is no time, has no offset, or is beyond what is kept: %s', (sent) => {
    expect(Moment.safeParse(sent).success).toBe(false);
  });
});

describe('an id', () => {
  it('is compared in lower case', () => {
    expect(Id.parse('01939B2E-5C00-7A10-8000-00000000000F')).toBe('01939b2e-5c00-7a10-8000-00000000000f');
  });
});

describe('a web address', () => {
  it.each([
    'javascript:alert(1)',
    'ftp://files.example/a',
    'news.example/a',
    `https://news.example/${'a'.repeat(2000)}`,
  ])('is refused where a browser should not follow it or it is too long: %.40s', (address) => {
    expect(WebAddress.safeParse(address).success).toBe(false);
  });

  it('may be of any host and language', () => {
    expect(WebAddress.parse('https://новости.example/курск?a=1#b')).toBe('https://новости.example/курск?a=1#b');
  });
});

describe('a list in which each item stands once', () => {
  it('names the second one', () => {
    const read = unique(z.strictObject({ id: z.string() }), ({ id }) => id, 'id').safeParse([
      { id: 'a' },
      { id: 'b' },
      { id: 'a' },
    ]);
    expect(read.error?.issues).toMatchObject([{ path: [2, 'id'], message: 'This stands in the list twice.' }]);
  });
});
