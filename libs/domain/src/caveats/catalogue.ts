import { ar } from './catalogue/ar.js';
import { de } from './catalogue/de.js';
import { en } from './catalogue/en.js';
import { es } from './catalogue/es.js';
import { fr } from './catalogue/fr.js';
import { ko } from './catalogue/ko.js';
import { ru } from './catalogue/ru.js';
import { uk } from './catalogue/uk.js';
import type { Catalogue } from './keys.js';
import type { Locale } from './locales.js';

/** The wording of every caveat in every locale, where a newsroom has none of its own. */
export const CATALOGUE: Readonly<Record<Locale, Catalogue>> = { en, ar, fr, de, ko, ru, es, uk };
