import type { Locale } from './locales.js';

/** How a newsroom names itself: "the BBC". `caveatNames` holds the names of other locales. */
export interface CaveatNames {
  readonly caveatName: string;
  readonly caveatNames?: Readonly<Record<string, string>>;
}

/**
 * The newsroom's name for a sentence of a locale. Where it has none for that locale, its usual name, without the English
 * article: "par BBC", not "par the BBC". A capital letter shows an article that is part of the name: "The Guardian".
 */
export function newsroomName({ caveatName, caveatNames }: CaveatNames, locale: Locale): string {
  return caveatNames?.[locale] ?? (locale === 'en' ? caveatName : caveatName.replace(/^the\s+(?=\S)/u, ''));
}

/**
 * Keeps a name from changing the direction of the text around it (Unicode UAX #9, isolates). In Arabic every name is
 * isolated, elsewhere one that is written from right to left.
 */
export function isolated(name: string, locale: Locale): string {
  return locale === 'ar' || RIGHT_TO_LEFT.test(name) ? `${FIRST_STRONG_ISOLATE}${name}${POP_ISOLATE}` : name;
}

/** The text with a capital at its beginning: "The BBC has …". A word with a capital of its own further on keeps its form. */
export function sentence(text: string, locale: Locale): string {
  const first = /^([\p{P}\p{Cf}\s]*)(\p{Ll})(?!\p{L}*\p{Lu})/u.exec(text);
  if (!first) return text;
  const [start, before, letter] = first as unknown as [string, string, string];
  return before + letter.toLocaleUpperCase(locale) + text.slice(start.length);
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
