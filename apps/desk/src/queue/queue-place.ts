import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Claim } from '../api/client.ts';

/** Where somebody was in a view: on which claim, and how far down the page. */
interface Place {
  readonly claimId: string | null;
  readonly top: number;
}

const places = new Map<string, Place>();

/**
 * Which claim of the list is chosen. It stays the same claim while others come and go around it, and is the same again, at
 * the same height of the page, for whoever comes back from a claim.
 * @param view the name of what is shown
 */
export function useChosen(claims: readonly Claim[], view: string): readonly [number, (index: number) => void] {
  const [chosen, setChosen] = useState({ view, claimId: places.get(view)?.claimId ?? null, index: 0 });
  const ofView = chosen.view === view ? chosen : { claimId: places.get(view)?.claimId ?? null, index: 0 };
  const at = claims.findIndex(({ id }) => id === ofView.claimId);
  // Where it has left the list, the one that has come to its place.
  const index = at >= 0 ? at : Math.min(ofView.index, Math.max(0, claims.length - 1));
  const isThere = claims.length > 0;
  const top = useRef(0);
  useLayoutEffect(() => {
    if (isThere) window.scrollTo(0, places.get(view)?.top ?? 0);
  }, [isThere, view]);
  useEffect(() => {
    const scrolled = (): void => {
      top.current = window.scrollY;
    };
    scrolled();
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [view]);
  const latest = useRef<string | null>(null);
  useEffect(() => {
    latest.current = claims[index]?.id ?? null;
  });
  useEffect(() => () => void places.set(view, { claimId: latest.current, top: top.current }), [view]);
  const choose = (wanted: number): void => setChosen({ view, claimId: claims[wanted]?.id ?? null, index: wanted });
  return [index, choose];
}
