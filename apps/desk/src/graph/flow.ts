import { Position, type Edge, type Node } from '@xyflow/react';
import type { Claim } from '../api/client.ts';
import type { Place } from './geometry.ts';
import { CLAIM, type Arrow, type ProvenanceGraph, type ReportNode } from './model.ts';
import type { Layout } from './places.ts';
import type { Line } from './route.ts';

export type FlowReport = Node<{ readonly node: ReportNode }, 'report'>;
export type FlowClaim = Node<{ readonly claim: Claim }, 'claim'>;
export type FlowArrow = Edge<{ readonly arrow: Arrow; readonly line: Line }, 'arrow'>;

/** The nodes and arrows as React Flow takes them: each where it is placed already. */
export function flowOf(
  { nodes, arrows }: ProvenanceGraph,
  { places, lines }: Layout,
  claim: Claim,
): { nodes: (FlowReport | FlowClaim)[]; edges: FlowArrow[] } {
  const standing = (id: string): ReturnType<typeof standingAt> => standingAt(places.get(id)!);
  return {
    nodes: [
      { id: CLAIM, type: 'claim', data: { claim }, ...standing(CLAIM) },
      ...[...nodes].map(([id, node]): FlowReport => ({ id, type: 'report', data: { node }, ...standing(id) })),
    ],
    edges: arrows.map((arrow) => ({
      id: arrow.id,
      type: 'arrow',
      source: arrow.from,
      target: arrow.to,
      data: { arrow, line: lines.get(arrow.id)! },
      // What arrows show, the cards say: in which relation each stands.
      domAttributes: { 'aria-hidden': true },
    })),
  };
}

function standingAt({ x, y, width, height }: Place): Omit<Node, 'id' | 'type' | 'data'> {
  const handle = { x: 0, y: 0, width: 1, height: 1, position: Position.Right } as const;
  return {
    position: { x: x - width / 2, y: y - height / 2 },
    ...{ width, height },
    // Known before anything is measured, so that arrows are drawn at once and stay when something changes.
    measured: { width, height },
    handles: [
      { ...handle, type: 'source' },
      { ...handle, type: 'target' },
    ],
    domAttributes: { 'aria-roledescription': undefined },
  };
}
