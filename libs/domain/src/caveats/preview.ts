import { STATUSES, type Status } from '../vocabulary.js';
import { CATALOGUE } from './catalogue.js';
import { CAVEAT_KEYS, caveatKey, type CaveatKey } from './keys.js';
import { localeOf } from './locales.js';
import { renderCaveat, type NewsroomVoice } from './render.js';
import { checkWording } from './wording.js';

/** A sentence that a message comes to, and the strengths (3: three or more) at which it does. */
export interface PreviewedSentence {
  readonly strengths: readonly number[];
  readonly text: string;
}

/** How one message reads in one language. */
export interface PreviewedCaveat {
  readonly locale: string;
  readonly key: CaveatKey;
  readonly status: Status;
  readonly inconclusive: boolean;
  /** The ICU message: the newsroom's own, else that of the catalogue. */
  readonly message: string;
  readonly own: boolean;
  /** None where the message has a fault. */
  readonly sentences: readonly PreviewedSentence[];
  /** Why the newsroom may not word it so. */
  readonly fault: string | null;
}

/** Stands for whoever claims it. */
const CLAIMANT = 'Agence Exemple';

/** How every caveat reads in the languages given, whatever the strength. Languages that the catalogue lacks are left out. */
export function previewCaveats(newsroom: NewsroomVoice, locales: readonly string[]): PreviewedCaveat[] {
  return locales.flatMap((locale) => CAVEAT_KEYS.flatMap((key) => previewed(newsroom, locale, key) ?? []));
}

function previewed(newsroom: NewsroomVoice, locale: string, key: CaveatKey): PreviewedCaveat | null {
  const language = localeOf(locale);
  const said = SAID_BY.get(key);
  if (language === null || !said) return null;
  const own = newsroom.wording?.[language]?.[key];
  const fault = own === undefined ? null : checkWording(key, language, own);
  return {
    ...{ locale, key, ...said, fault },
    message: own ?? CATALOGUE[language][key],
    own: own !== undefined,
    sentences: fault === null ? sentencesOf(newsroom, locale, said) : [],
  };
}

function sentencesOf(
  newsroom: NewsroomVoice,
  locale: string,
  said: { readonly status: Status; readonly inconclusive: boolean },
): PreviewedSentence[] {
  const strengths = new Map<string, number[]>();
  for (const strength of [0, 1, 2, 3]) {
    const text = renderCaveat({ ...said, locale, newsroom, claimant: CLAIMANT, strength }) ?? '';
    strengths.set(text, [...(strengths.get(text) ?? []), strength]);
  }
  return [...strengths].map(([text, at]) => ({ strengths: at, text }));
}

/** Of what each message speaks. */
const SAID_BY: ReadonlyMap<CaveatKey, { readonly status: Status; readonly inconclusive: boolean }> = new Map(
  [true, false].flatMap((inconclusive) =>
    STATUSES.flatMap((status) => {
      const key = caveatKey(status, inconclusive);
      return key === null ? [] : [[key, { status, inconclusive }] as const];
    }),
  ),
);
