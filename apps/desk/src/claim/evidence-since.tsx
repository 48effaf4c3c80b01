import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Text, useSay } from '../intl/text.tsx';
import { Moment } from '../intl/when.tsx';
import { Failure } from '../ui/failure.tsx';
import { useEvidenceChanges } from './use-claim.ts';

type EvidenceChange = Schemas['EvidenceChangePage']['items'][number];

/** What somebody has to look at who judged the claim by an earlier version of it, as additions and losses. */
export function EvidenceSince(props: { readonly claimId: string; readonly sinceVersion: number | null }): ReactNode {
  const say = useSay();
  const { data: changes, error } = useEvidenceChanges(props.claimId, props.sinceVersion);
  if (error) return <Failure error={error} />;
  if (!changes) return null;
  return (
    <ul aria-label={say('since.title')} className="my-2 flex list-none flex-col gap-1 border-s-4 border-warn p-0 ps-3">
      {/* What was under way upstream when it was submitted has no line after it. */}
      {changes.length === 0 && (
        <li>
          <Text id="since.upstream" />
        </li>
      )}
      {changes.map((change) => (
        <li key={change.id} dir="auto" className="text-sm">
          <What change={change} />{' '}
          <span className="text-quiet">
            {change.by && <Text id="events.by" values={{ name: change.by.name }} />} · <Moment at={change.at} />
          </span>
          {change.reason !== null && <span className="block text-quiet">{change.reason}</span>}
        </li>
      ))}
    </ul>
  );
}

function What({ change }: { readonly change: EvidenceChange }): ReactNode {
  const say = useSay();
  const { type, report, stance, previousStance, derivedFrom, source } = change;
  const title = report ? `${report.source.name}: ${report.title}` : '';
  if (stance !== null)
    return (
      <>
        <Text id={previousStance === null ? 'since.added' : 'since.stance'} />{' '}
        {previousStance !== null && <>{title}: </>}
        {previousStance !== null && <del className="text-bad">{say(`stance.${previousStance}`)}</del>}{' '}
        <ins className="text-good">
          {say(`stance.${stance}`)}
          {previousStance === null && <>: {title}</>}
        </ins>
      </>
    );
  if (type === 'report.retracted')
    return (
      <>
        <Text id="since.retracted" /> <del className="text-bad">{title}</del>
      </>
    );
  if (type === 'report.derived')
    return (
      <>
        <Text id="since.derived" values={{ title }} />{' '}
        <ins className="text-good">{derivedFrom.map((from) => from.title).join(' · ')}</ins>
      </>
    );
  if (source && type === 'source.merged') return <Text id="since.merged" values={{ name: source.name }} />;
  if (source && type === 'source.unmerged') return <Text id="cause.unmerged" values={{ name: source.name }} />;
  if (source) return <Text id="since.source" values={{ name: source.name }} />;
  if (type === 'newsroom.changed') return <Text id="cause.policy" />;
  return <Text id="since.upstream" />;
}
