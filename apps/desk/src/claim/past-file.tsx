import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, type ReactNode } from 'react';
import { CallFailed, type Claim } from '../api/client.ts';
import { Text } from '../intl/text.tsx';
import { Failure } from '../ui/failure.tsx';
import { Attention } from './attention.tsx';
import { Caveats } from './caveats.tsx';
import type { HistoryEvent } from './history-lines.ts';
import { momentsOf, placeAt } from './moments.ts';
import { PastEvidence } from './past-evidence.tsx';
import { Verification } from './verification.tsx';
import { Why } from './why.tsx';

const History = lazy(() => import('./history.tsx'));

interface Props {
  readonly claimId: string;
  readonly asOf: string;
  /** The claim as it stood then. */
  readonly past: UseQueryResult<Claim>;
  /** Its whole history. */
  readonly events: readonly HistoryEvent[];
}

/** The file of a claim as it stood at a time, whole, to be looked at: nothing can be done in the past. */
export function PastFile({ claimId, asOf, past: { data: claim, error, isPlaceholderData }, events }: Props): ReactNode {
  const moments = useMemo(() => momentsOf(events), [events]);
  if (error instanceof CallFailed && error.problem?.status === 404)
    return (
      <p role="alert">
        <Text id="asOf.before" />
      </p>
    );
  if (error) return <Failure error={error} />;
  if (!claim) return null;
  return (
    <div className={isPlaceholderData ? 'opacity-60' : ''} aria-busy={isPlaceholderData}>
      <Attention claim={claim} past />
      <Caveats claim={claim} past />
      <Why claim={claim} />
      <PastEvidence claimId={claimId} asOf={asOf} />
      <Verification claim={claim} past />
      <Suspense>
        <History claim={claim} count={moments[placeAt(moments, asOf)]?.count ?? 0} />
      </Suspense>
    </div>
  );
}
