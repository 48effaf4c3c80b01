import { createContext, useContext } from 'react';
import type { ProvenanceGraph } from './model.ts';

/** Where one stands in the drawing, and what can be done from there. */
export interface Standing {
  readonly graph: ProvenanceGraph;
  /** The one node that the tab key comes to. */
  readonly at: string;
  /** What is open beside the drawing. */
  readonly opened: string | null;
  readonly onStand: (id: string, byKeys: boolean) => void;
  readonly onOpen: (id: string) => void;
}

export const StandingContext = createContext<Standing | null>(null);

export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('a card is outside the drawing');
  return standing;
}
