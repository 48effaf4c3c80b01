import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

/** What a language is called by whoever reads; the tag itself where it has no name. */
export function LanguageName({ tag }: { readonly tag: string }): ReactNode {
  return useIntl().formatDisplayName(tag, { type: 'language', fallback: 'code' }) ?? tag;
}
