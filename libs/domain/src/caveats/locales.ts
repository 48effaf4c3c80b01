export const LOCALES = ['en', 'ar', 'fr', 'de', 'ko', 'ru', 'es', 'uk'] as const;
/** A language that caveats can be given in (BCP 47). */
export type Locale = (typeof LOCALES)[number];

/** The locale of the catalogue that a language tag such as `en-GB` belongs to; null where the catalogue has none. */
export function localeOf(tag: string): Locale | null {
  const language = tag.trim().split('-', 1)[0]!.toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? null;
}

/**
 * The locale that a client likes best, by its `Accept-Language` (RFC 9110 §12.5.4): the highest weight first, of equal
 * ones the first named.
 * @param fallback given where the header names no language of the catalogue, or `*` before any
 */
export function negotiateLocale<T extends string>(acceptLanguage: string, fallback: T): Locale | T {
  const wanted = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { tag } of wanted) {
    if (tag === '*') return fallback;
    const locale = localeOf(tag);
    if (locale !== null) return locale;
  }
  return fallback;
}
