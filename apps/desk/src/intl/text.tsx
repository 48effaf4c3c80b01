import type { ReactNode } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { MessageId } from './english.ts';

type Values = Record<string, string | number | Date | null | undefined>;

/** A message of the catalogue. Only ids that it has are taken, so that no screen shows an id for a sentence. */
export function Text({ id, values }: { readonly id: MessageId; readonly values?: Values }): ReactNode {
  return <FormattedMessage id={id} {...(values && { values })} />;
}

export type Say = (id: MessageId, values?: Values) => string;

/** The same as a string, for labels. */
export function useSay(): Say {
  const intl = useIntl();
  return (id, values) => sayIn(intl, id, values);
}

function sayIn(intl: IntlShape, id: MessageId, values?: Values): string {
  return intl.formatMessage({ id }, values);
}
