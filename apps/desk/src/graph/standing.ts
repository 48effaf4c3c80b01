import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ProvenanceGraph } from './model.ts';

export interface Stand {
  /** The one node that the tab key comes to. */
  readonly at: string;
  /** What is open beside the drawing. */
  readonly opened: string | null;
}

/** Where one stands in the drawing, told to the few nodes that a step concerns: hundreds are not drawn again for it. */
export class Standing {
  private readonly listeners = new Set<() => void>();

  constructor(private stand: Stand) {}

  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  now(): Stand {
    return this.stand;
  }

  move(stand: Stand): void {
    this.stand = stand;
    for (const listener of this.listeners) listener();
  }
}

/** What the cards and arrows of a drawing have in common. */
export interface Drawn {
  readonly graph: ProvenanceGraph;
  readonly standing: Standing;
  readonly onStand: (id: string, byKeys: boolean) => void;
  readonly onOpen: (id: string) => void;
}

export const DrawnContext = createContext<Drawn | null>(null);

export function useDrawn(): Drawn {
  const drawn = useContext(DrawnContext);
  if (!drawn) throw new Error('a card is outside the drawing');
  return drawn;
}

/** What a node or an arrow wants to know of where one stands; it is drawn again only where that has changed. */
export function useStanding<Known extends string | boolean>(know: (stand: Stand) => Known): Known {
  const { standing } = useDrawn();
  return useSyncExternalStore(standing.watch, () => know(standing.now()));
}
