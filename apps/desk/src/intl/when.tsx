import type { ReactNode } from 'react';
import { FormattedDate, useIntl } from 'react-intl';

const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 30],
  ['month', 12],
] as const;

/** A moment as people say it, such as "3 hours ago", with the exact one beside it on demand. */
export function Ago({ at, now }: { readonly at: string; readonly now: number }): ReactNode {
  const intl = useIntl();
  const exact = intl.formatDate(at, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <time dateTime={at} title={exact}>
      {intl.formatRelativeTime(...relative(Date.parse(at) - now), { numeric: 'auto' })}
    </time>
  );
}

export function Moment({ at }: { readonly at: string }): ReactNode {
  return (
    <time dateTime={at}>
      <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
    </time>
  );
}

/** The difference in the largest unit that it fills. @param ms negative for the past */
export function relative(ms: number): [number, 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'] {
  let value = ms / 1000;
  for (const [unit, next] of STEPS) {
    if (Math.abs(value) < next) return [Math.trunc(value), unit];
    value /= next;
  }
  return [Math.trunc(value), 'year'];
}
