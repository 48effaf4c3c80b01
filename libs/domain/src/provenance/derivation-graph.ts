/** Neighbours of every node, packed: those of node n are `to[start[n]]` up to, not including, `to[start[n + 1]]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly to: Int32Array;
}

/** Nodes in an order in which all that a node points to, but for its own loop, comes before it. */
export interface Components {
  readonly order: Int32Array;
  /** The number of the component of each node: the nodes that reach one another share one. They lie together in `order`. */
  readonly of: Int32Array;
}

/** The graph with every edge turned round. */
export function reversed({ start, to }: Adjacency): Adjacency {
  const nodes = start.length - 1;
  const turned = new Int32Array(nodes + 1);
  for (const end of to) turned[end + 1]!++;
  for (let node = 0; node < nodes; node++) turned[node + 1]! += turned[node]!;
  const next = turned.slice();
  const from = new Int32Array(to.length);
  for (let node = 0; node < nodes; node++)
    for (let edge = start[node]!; edge < start[node + 1]!; edge++) from[next[to[edge]!]!++] = node;
  return { start: turned, to: from };
}

/** Tarjan's strongly connected components, without recursion: a chain of reports may be longer than the call stack. */
export function components({ start, to }: Adjacency): Components {
  const nodes = start.length - 1;
  const order = new Int32Array(nodes);
  const of = new Int32Array(nodes).fill(-1);
  const entered = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const nextEdge = start.slice();
  const open: number[] = [];
  let entries = 0;
  let placed = 0;
  let found = 0;
  for (let root = 0; root < nodes; root++) {
    const path = entered[root] === 0 ? [root] : [];
    while (path.length > 0) {
      const node = path.at(-1)!;
      if (entered[node] === 0) {
        entered[node] = lowest[node] = ++entries;
        open.push(node);
      }
      if (nextEdge[node]! < start[node + 1]!) {
        const end = to[nextEdge[node]!++]!;
        if (entered[end] === 0) path.push(end);
        else if (of[end] === -1) lowest[node] = Math.min(lowest[node]!, entered[end]!);
        continue;
      }
      path.pop();
      const below = path.at(-1);
      if (below !== undefined) lowest[below] = Math.min(lowest[below]!, lowest[node]!);
      if (lowest[node] !== entered[node]) continue;
      for (let member = -1; member !== node;) {
        member = open.pop()!;
        of[member] = found;
        order[placed++] = member;
      }
      found++;
    }
  }
  return { order, of };
}
