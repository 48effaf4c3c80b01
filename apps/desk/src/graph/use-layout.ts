import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Claim } from '../api/client.ts';
import { useSay } from '../intl/text.tsx';
import { cardSize, claimSize } from './card-size.ts';
import type { Direction, Size } from './geometry.ts';
import type { ProvenanceGraph } from './model.ts';
import { placed, type Layout } from './places.ts';

/** Where everything stands, by the words that stand on it; worked out anew only where one of them has changed. */
export function useLayout(graph: ProvenanceGraph, { statement }: Claim, direction: Direction): Layout {
  const say = useSay();
  const { locale } = useIntl();
  return useMemo(() => {
    const sizeOf = (id: string): Size => {
      const node = graph.nodes.get(id);
      return node ? cardSize(node, say) : claimSize(statement);
    };
    return placed(graph, direction, sizeOf);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- what is said changes with the locale alone
  }, [graph, direction, statement, locale]);
}
