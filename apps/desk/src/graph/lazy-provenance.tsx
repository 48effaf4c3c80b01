import { lazy, Suspense, type ReactNode } from 'react';
import type { Claim } from '../api/client.ts';

const ProvenanceSection = lazy(() => import('./provenance-section.tsx'));

/** How the claim is known, as a graph or a list. It comes after the rest of the file, which is of use without it. */
export function Provenance({ claim }: { readonly claim: Claim }): ReactNode {
  return (
    <Suspense fallback={<div className="min-h-60" />}>
      <ProvenanceSection key={claim.id} claim={claim} />
    </Suspense>
  );
}
