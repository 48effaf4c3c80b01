import { useState, type ReactNode } from 'react';
import type { Claim, Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { useCommands } from '../keys/keys.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { useEvidence } from './use-claim.ts';

type Piece = Schemas['EvidencePage']['items'][number];

const STANCES: Record<Piece['stance'], string> = {
  supports: 'border-good text-good',
  disputes: 'border-warn text-warn',
  does_not_address: 'border-edge text-quiet',
};

/** The reports that bear on the claim, newest last, each with how its source knows. */
export function Evidence({ claim }: { readonly claim: Claim }): ReactNode {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { data: pieces, error } = useEvidence(claim.id);
  useCommands({ evidence: () => setOpen(true) });
  return (
    <Section
      title={say('claim.evidence')}
      actions={
        <Button onPress={() => setOpen(true)} shortcut="e">
          <Text id="evidence.file" />
        </Button>
      }
    >
      {isOpen && <EvidenceDialog claim={claim} onClose={() => setOpen(false)} />}
      {error && <Failure error={error} />}
      {pieces?.length === 0 && (
        <p className="m-0">
          <Text id="claim.noEvidence" />
        </p>
      )}
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {pieces?.map((piece) => (
          <PieceOfEvidence key={piece.report.id} piece={piece} />
        ))}
      </ul>
    </Section>
  );
}

function PieceOfEvidence({ piece: { report, source, stance, note } }: { readonly piece: Piece }): ReactNode {
  const say = useSay();
  const { title, url, publishedAt, firsthand, derivedFrom, retraction } = report;
  return (
    <li className={retraction ? 'text-quiet' : ''}>
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
    </li>
  );
}
