import { negotiateLocale } from '#domain/caveats/locales.js';
import type { NewsroomSettings } from '../ports/newsroom-store.js';

/** The locale to answer in: what the client accepts of the catalogue, else the newsroom's own. */
export function localeFor(settings: NewsroomSettings, acceptLanguage: string | undefined): string {
  return acceptLanguage ? negotiateLocale(acceptLanguage, settings.locale) : settings.locale;
}
