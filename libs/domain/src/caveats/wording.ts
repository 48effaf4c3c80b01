import { CAVEAT_KEYS, type CaveatKey } from './keys.js';
import { LOCALES, type Locale } from './locales.js';
import { messageFault } from './message-faults.js';
import { compile, fill, type MessageElement } from './messages.js';

/** What DESIGN.md §2 has every English caveat say, whoever words it. */
const MUST_SAY_IN_ENGLISH: Readonly<Record<CaveatKey, readonly string[]>> = {
  reported: ['not independently verified'],
  reported_inconclusive: ['unable to independently verify'],
  corroborated: ['not independently verified'],
  corroborated_inconclusive: ['unable to independently verify'],
  disputed: ['not independently verified', 'disputed'],
  disputed_inconclusive: ['unable to independently verify', 'disputed'],
  withdrawn: ['withdrawn'],
  withdrawn_inconclusive: ['withdrawn'],
  refuted: ['false'],
};

/**
 * Whether a newsroom may word a caveat so (rule `wording.must_keep_caveat`): null where it may, else a sentence that
 * says what is wrong. Whatever the strength, the text must name the newsroom and, in English, say what this caveat is for.
 * @param text an ICU message; it may use `{newsroom}`, `{claimant}` and `{strength}`, and choose by the last
 */
export function checkWording(key: string, locale: string, text: string): string | null {
  const language = LOCALES.find((each) => each === locale);
  if (language === undefined) return `There are no caveats in the language ${locale}.`;
  const known = CAVEAT_KEYS.find((each) => each === key);
  if (known === undefined) return `There is no caveat ${key}. There are ${CAVEAT_KEYS.join(', ')}.`;
  return formFault(text, language) ?? saidFault(known, language, text);
}

function formFault(text: string, locale: Locale): string | null {
  try {
    return elementsFault(compile(text, locale).getAst());
  } catch (error) {
    return messageFault(error, text);
  }
}

function elementsFault(elements: readonly MessageElement[]): string | null {
  for (const element of elements) {
    const fault =
      'options' in element
        ? choiceFault(element.value, Object.values(element.options))
        : placeholderFault(element.type, 'value' in element ? element.value : '');
    if (fault !== null) return fault;
  }
  return null;
}

/** A choice by a name could hide what a caveat must say from one newsroom or of one claimant. */
function choiceFault(
  argument: string,
  options: readonly { readonly value: readonly MessageElement[] }[],
): string | null {
  if (argument !== 'strength') return `Only {strength} can choose between texts, not {${argument}}.`;
  for (const { value } of options) {
    const fault = elementsFault(value);
    if (fault !== null) return fault;
  }
  return null;
}

function placeholderFault(type: number, name: string): string | null {
  if (type === LITERAL || type === POUND) return null;
  if (type !== ARGUMENT) return `{${name}} can only stand as it is, without a format.`;
  return ARGUMENTS.includes(name) ? null : `There is no {${name}}. There are {${ARGUMENTS.join('}, {')}}.`;
}

function saidFault(key: CaveatKey, locale: Locale, text: string): string | null {
  const phrases = locale === 'en' ? MUST_SAY_IN_ENGLISH[key] : [];
  for (const strength of [0, 1, 2, 3]) {
    const said = fill(text, locale, { newsroom: NEWSROOM, claimant: '', strength });
    if (!said.includes(NEWSROOM)) return `This caveat must name the newsroom: {newsroom}.`;
    const missing = phrases.find((phrase) => !said.includes(phrase));
    if (missing !== undefined) return `This caveat must contain "${missing}".`;
  }
  return null;
}

const ARGUMENTS = ['newsroom', 'claimant', 'strength'];
/** Stands for any newsroom's name, and for no word of a message. */
const NEWSROOM = '\uE000';

// The kinds of element that a parsed message has, as intl-messageformat numbers them.
const LITERAL = 0;
const ARGUMENT = 1;
const POUND = 7;
