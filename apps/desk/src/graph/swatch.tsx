import type { ReactNode } from 'react';

/** Voices beyond these have no colour of their own: words tell them apart, and colours would not any more. */
const COLOURS = 8;

/** The colour of a voice, by its rank; for a style, since no list of classes has it. */
export const voiceColour = (rank: number): string =>
  rank < COLOURS ? `var(--voice-${rank + 1})` : 'var(--color-edge)';

/** Repeats in colour whose voice it is. */
export function Swatch({ rank }: { readonly rank: number }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-2.5 shrink-0 rounded-full"
      style={{ background: voiceColour(rank) }}
    />
  );
}
