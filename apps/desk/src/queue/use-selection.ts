import { useState } from 'react';
import type { Claim } from '../api/client.ts';

export const MOST_AT_ONCE = 200;

/** Which of the claims shown are selected, to have the same done to all of them. */
export interface Selection {
  readonly claims: readonly Claim[];
  readonly has: (claimId: string) => boolean;
  readonly toggle: (index: number) => void;
  /** Selects the row that one is on and the one that one goes to. */
  readonly extend: (from: number, to: number) => void;
  /** Selects all from the one that was selected last. */
  readonly extendTo: (index: number) => void;
  /** Selects all that are shown, as many as can be changed at once. */
  readonly all: () => void;
  readonly none: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** @param view the name of what is shown: of another view, nothing is selected */
export function useSelection(shown: readonly Claim[], view: string): Selection {
  const [kept, setKept] = useState<{ view: string; ids: ReadonlySet<string>; last: string | null }>({
    ...{ view, ids: NONE, last: null },
  });
  const { ids, last } = kept.view === view ? kept : { ids: NONE, last: null };
  const set = (wanted: ReadonlySet<string>, lastIndex?: number): void =>
    setKept({ view, ids: wanted, last: lastIndex === undefined ? null : (shown[lastIndex]?.id ?? null) });
  const between = (from: number, to: number): string[] =>
    shown.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id);
  return {
    // What has left the list since is not changed unseen.
    claims: shown.filter(({ id }) => ids.has(id)),
    has: (claimId) => ids.has(claimId),
    toggle(index) {
      const id = shown[index]?.id;
      if (id === undefined) return;
      const wanted = new Set(ids);
      if (!wanted.delete(id)) wanted.add(id);
      set(wanted, index);
    },
    extend: (from, to) => set(new Set([...ids, ...between(from, to)]), to),
    extendTo(index) {
      const from = shown.findIndex(({ id }) => id === last);
      set(new Set([...ids, ...between(from < 0 ? index : from, index)]), index);
    },
    all: () => set(new Set(shown.slice(0, MOST_AT_ONCE).map(({ id }) => id))),
    none: () => set(NONE),
  };
}
