import type { Status } from '../vocabulary.js';
import { CATALOGUE } from './catalogue.js';
import { caveatKey } from './keys.js';
import { localeOf } from './locales.js';
import { fill } from './messages.js';
import { isolated, newsroomName, sentence, type CaveatNames } from './names.js';

/** How a newsroom names itself, and its own messages by locale and CaveatKey, each of which `checkWording` has passed. */
export interface NewsroomVoice extends CaveatNames {
  readonly wording?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface CaveatFacts {
  readonly status: Status;
  /** A language tag of the catalogue: `en`, `en-GB`. */
  readonly locale: string;
  readonly newsroom: NewsroomVoice;
  /** The name of the claim's claimant. */
  readonly claimant: string;
  /** 0 to 3; 3 is three or more. */
  readonly strength: number;
  /** A signed-off verification stands that could find nothing out. */
  readonly inconclusive: boolean;
}

/**
 * The sentence that must go with a claim; null where none must, that is, where the newsroom has verified it.
 * @throws Error where the catalogue lacks the locale
 */
export function renderCaveat({
  status,
  locale,
  newsroom,
  claimant,
  strength,
  inconclusive,
}: CaveatFacts): string | null {
  const key = caveatKey(status, inconclusive);
  if (key === null) return null;
  const language = localeOf(locale);
  if (language === null) throw new Error(`There are no caveats in the language ${locale}.`);
  const text = newsroom.wording?.[language]?.[key] ?? CATALOGUE[language][key];
  const values = {
    newsroom: isolated(newsroomName(newsroom, language), language),
    claimant: isolated(claimant, language),
    strength,
  };
  return sentence(fill(text, language, values), language);
}
