import { CATALOGUE } from './catalogue.js';
import { localeOf } from './locales.js';
import { fill } from './messages.js';
import { isolated } from './names.js';

/**
 * The words that say who claims it, to go with the statement: "according to South Korea's National Intelligence
 * Service". One claimant is never made plural ("sources say").
 * @throws Error where the catalogue lacks the locale
 */
export function renderAttribution({
  locale,
  claimant,
}: {
  readonly locale: string;
  readonly claimant: string;
}): string {
  const language = localeOf(locale);
  if (language === null) throw new Error(`There is no attribution in the language ${locale}.`);
  return fill(CATALOGUE[language].attribution, language, { claimant: isolated(claimant, language) });
}
