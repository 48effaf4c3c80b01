import { negotiateLocale } from '../../src/caveats/locales.js';

describe('the locale of an answer', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['pt, uk;q=0.5, ko;q=0.7', 'ko'],
    ['de;q=0.8, es;q=0.8', 'de'],
    ['ru;q=0, ar;q=0.1', 'ar'],
    ['pt-BR, *;q=0.5, ru;q=0.1', 'en'],
    ['de;q=loud', 'en'],
    ['pt', 'en'],
    ['', 'en'],
    [';;,,=', 'en'],
  ])('is, for a client that accepts "%s", %s', (acceptLanguage, locale) => {
    expect(negotiateLocale(acceptLanguage, 'en')).toBe(locale);
  });
});
