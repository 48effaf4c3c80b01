import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locales.js';

/** One part of a parsed message. */
export type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

const MOST_COMPILED = 2_000;
const compiled = new Map<string, IntlMessageFormat>();

/** The message compiled, which takes far longer than to fill it in. @throws SyntaxError where it is no ICU message */
export function compile(text: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  if (compiled.size >= MOST_COMPILED) compiled.clear();
  compiled.set(key, message);
  return message;
}

/** The message with its arguments filled in. @throws Error where it uses an argument that is not given */
export function fill(text: string, locale: Locale, values: Readonly<Record<string, string | number>>): string {
  return String(compile(text, locale).format({ ...values }));
}
