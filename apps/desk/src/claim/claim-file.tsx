import { lazy, Suspense, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';
import { Filing } from '../filing/filing.tsx';
import { Provenance } from '../graph/lazy-provenance.tsx';
import { Text } from '../intl/text.tsx';
import { Attention } from './attention.tsx';
import { Caveats } from './caveats.tsx';
import { Evidence } from '../evidence/evidence.tsx';
import { Hold } from './hold.tsx';
import { Verification } from './verification.tsx';
import { Why } from './why.tsx';

/** Comes after the rest, which is of use without it; with it what compares texts. */
const History = lazy(() => import('./history.tsx'));

/** The file of a claim as it is now, with all that can be done. */
export function ClaimFile({ claim }: { readonly claim: Claim }): ReactNode {
  return (
    <>
      <div role="status" className="text-sm text-quiet">
        {claim.assessment.pending && <Text id="claim.pending" />}
      </div>
      <Attention claim={claim} />
      <Caveats claim={claim} />
      <Why claim={claim} />
      <Provenance claim={claim} />
      <Evidence claim={claim} />
      <Verification claim={claim} />
      <Hold claim={claim} />
      <Filing claim={claim} />
      <Suspense>
        <History claim={claim} />
      </Suspense>
    </>
  );
}
