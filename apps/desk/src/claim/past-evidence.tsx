import type { ReactNode } from 'react';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Failure } from '../ui/failure.tsx';
import { Section } from '../ui/section.tsx';
import { usePastEvidence } from './use-claim.ts';

/** The reports that bore on the claim at a time in the past, and what was known of them then. */
export function PastEvidence({ claimId, asOf }: { readonly claimId: string; readonly asOf: string }): ReactNode {
  const say = useSay();
  const { data: pieces, error } = usePastEvidence(claimId, asOf);
  return (
    <Section title={say('claim.evidence')}>
      {error && <Failure error={error} />}
      {pieces?.length === 0 && (
        <p className="m-0">
          <Text id="claim.noEvidence" />
        </p>
      )}
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {pieces?.map(({ report, source, stance, note }) => (
          <li key={report.id}>
            <p dir="auto" className="m-0">
              <span className="me-2 rounded border border-edge px-1 text-sm">{say(`stance.${stance}`)}</span>
              <strong>{source.name}</strong>: {report.title}
            </p>
            <p className="m-0 flex flex-wrap gap-x-3 text-sm text-quiet">
              {report.firsthand && <Text id="report.firsthand" />}
              {report.derivedFrom.length > 0 && (
                <Text id="report.derived" values={{ count: report.derivedFrom.length }} />
              )}
              {!report.firsthand && report.derivedFrom.length === 0 && <Text id="report.unknown" />}
              {report.publishedAt !== null && <Moment at={report.publishedAt} />}
            </p>
            {report.retraction && (
              <p dir="auto" className="m-0 text-sm text-bad">
                <Text id="report.retracted" values={{ reason: report.retraction.reason }} />
              </p>
            )}
            {note !== null && (
              <p dir="auto" className="m-0 text-sm">
                {note}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
