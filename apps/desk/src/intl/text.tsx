import type { ReactNode } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { MessageId } from './english.ts';
import { LANGUAGES, type Language } from './languages.ts';

type Values = Record<string, string | number | Date | null | undefined>;

/** A message of the catalogue. Only ids that it has are taken, so that no screen shows an id for a sentence. */
export function Text({ id, values }: { readonly id: MessageId; readonly values?: Values }): ReactNode {
  const { locale } = useIntl();
  return <FormattedMessage id={id} {...(values && { values: isolated(values, locale) })} />;
}

export type Say = (id: MessageId, values?: Values) => string;

/** The same as a string, for labels. */
export function useSay(): Say {
  const intl = useIntl();
  return (id, values) => sayIn(intl, id, values);
}

function sayIn(intl: IntlShape, id: MessageId, values?: Values): string {
  return intl.formatMessage({ id }, values && isolated(values, intl.locale));
}

/** Names in another script would pull what stands beside them to their own side: in right-to-left text each stands apart. */
function isolated(values: Values, locale: string): Values {
  if (LANGUAGES[locale as Language].direction === 'ltr') return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]),
  );
}
