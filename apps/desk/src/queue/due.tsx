import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../intl/text.tsx';
import { relative } from '../intl/when.tsx';

/** When an answer is needed, as people say it; that it is too late is said in words. */
export function Due({ deadline, now }: { readonly deadline: string; readonly now: number }): ReactNode {
  const intl = useIntl();
  const say = useSay();
  const away = Date.parse(deadline) - now;
  const when = intl.formatRelativeTime(...relative(away), { numeric: 'auto' });
  const exact = intl.formatDate(deadline, { dateStyle: 'full', timeStyle: 'short' });
  return (
    <time dateTime={deadline} title={exact} className={away < 0 ? 'font-semibold text-bad' : ''}>
      {say(away < 0 ? 'queue.overdue' : 'queue.due', { when })}
    </time>
  );
}
