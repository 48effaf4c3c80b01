import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { isMessage } from '../intl/is-message.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Cause } from './cause.tsx';
import { Difference } from './difference.tsx';
import type { Change, HistoryLine } from './history-lines.ts';
import { useWords } from './use-words.ts';

type Piece = Schemas['EvidencePage']['items'][number];

interface Props {
  readonly line: HistoryLine;
  /** The reports of the claim's evidence, by id. */
  readonly reports: ReadonlyMap<string, Piece>;
  /** Of the caveat. */
  readonly locale: string;
}

/** One event: what it was, who or what did it, why, and word by word what it changed. */
export function HistoryEntry({ line: { event, changes, reportId }, reports, locale }: Props): ReactNode {
  const say = useSay();
  const { type, at, by, reason, data } = event;
  const id = `events.${type}`;
  const rule = `rule.${reason}`;
  const piece = reportId === null ? undefined : reports.get(reportId);
  // The reason of a hold is one of the parts that it changes.
  const isTold = reason !== null && !(type === 'claim.held' && changes.some(({ part }) => part === 'holdReason'));
  return (
    <li className="text-sm break-inside-avoid">
      <p className="m-0">
        <strong>{say(isMessage(id) ? id : 'events.other')}</strong>{' '}
        <span className="text-quiet" dir="auto">
          {by ? <Text id="events.by" values={{ name: by.name }} /> : <Text id="events.byRule" />} · <Moment at={at} />
        </span>
      </p>
      {piece && (
        <p dir="auto" className="m-0">
          {piece.source.name}: {piece.report.title}
        </p>
      )}
      {isTold && (
        <p dir="auto" className="m-0 text-quiet">
          {isMessage(rule) ? say(rule) : reason}
        </p>
      )}
      <Cause cause={data['cause']} />
      {changes.length > 0 && (
        <ul className="m-0 list-none p-0">
          {changes.map((change) => (
            <ChangeOf key={change.part} change={change} locale={locale} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ChangeOf({ change: { part, before, after }, locale }: { change: Change; locale: string }): ReactNode {
  const say = useSay();
  const words = useWords();
  return (
    <li>
      <span className="text-quiet">{say(`history.${part}`)}: </span>
      <Difference
        before={words(part, before)}
        after={words(part, after)}
        language={part === 'caveat' ? locale : undefined}
      />
      {after === null && (
        <span className="text-quiet">
          {' '}
          <Text id="history.none" />
        </span>
      )}
    </li>
  );
}
