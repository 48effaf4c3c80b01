import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import type { Piece } from './change.ts';
import { PieceMenu } from './piece-menu.tsx';

const STANCES: Record<Piece['stance'], string> = {
  supports: 'border-good text-good',
  disputes: 'border-warn text-warn',
  does_not_address: 'border-edge text-quiet',
};

interface Props {
  readonly claimId: string;
  readonly piece: Piece;
}

/** A report that bears on the claim, with what can be changed about it. */
export function PieceOfEvidence({ claimId, piece }: Props): ReactNode {
  const { report, source, stance, note } = piece;
  const say = useSay();
  const { title, url, publishedAt, firsthand, derivedFrom, retraction } = report;
  return (
    <li className={`flex items-start gap-2 ${retraction ? 'text-quiet' : ''}`}>
      <div className="grow">
        <p dir="auto" className="m-0">
          <span className={`me-2 rounded border px-1 text-sm whitespace-nowrap ${STANCES[stance]}`}>
            {say(`stance.${stance}`)}
          </span>
          <strong>{source.name}</strong>
          {': '}
          {url === null ? (
            title
          ) : (
            <a
              href={url}
              target="_blank"
              rel="noreferrer noopener"
              title={say('report.open')}
              className="text-accent underline"
            >
              {title}
            </a>
          )}
        </p>
        <p className="m-0 flex flex-wrap gap-x-3 text-sm text-quiet">
          {firsthand && <Text id="report.firsthand" />}
          {derivedFrom.length > 0 && <Text id="report.derived" values={{ count: derivedFrom.length }} />}
          {!firsthand && derivedFrom.length === 0 && <Text id="report.unknown" />}
          {publishedAt !== null && <Moment at={publishedAt} />}
        </p>
        {retraction && (
          <p className="m-0 text-sm text-bad">
            <Text id="report.retracted" values={{ reason: retraction.reason }} />
          </p>
        )}
        {note !== null && (
          <p dir="auto" className="m-0 text-sm">
            {note}
          </p>
        )}
      </div>
      <span className="no-print shrink-0">
        <PieceMenu claimId={claimId} piece={piece} />
      </span>
    </li>
  );
}
