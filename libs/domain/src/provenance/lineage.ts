import { components, type Adjacency } from './derivation-graph.js';

/** What the derivations alone say of every report, by place; 1 is yes. */
export interface Lineage {
  readonly live: Uint8Array;
  /** The report, or one that it rests on at any remove, has been retracted. */
  readonly retraction: Uint8Array;
  /** The report rests on itself by way of others. */
  readonly inLoop: Uint8Array;
  /** Reports in an order in which all that a report rests on, but for its own loop, comes before it. */
  readonly order: Int32Array;
}

export interface ReportMarks {
  readonly retracted: Uint8Array;
  readonly firsthand: Uint8Array;
}

/**
 * Which reports are dead (DESIGN.md §2): retracted, or derived, not firsthand, and every report that it is derived from
 * is dead.
 *
 * A loop of reports that derive from one another, none of them firsthand, satisfies these words dead as well as alive.
 * It is read as a unit. A loop of which no report is retracted, and which derives from nothing outside itself, is alive:
 * nobody has taken anything back. A loop that derives from something outside is dead once all of that is dead; it cannot
 * keep itself alive. What a retraction has broken out of a loop is judged the same way: the retracted report is outside.
 *
 * So a report is live where something that was not taken back holds it up: a firsthand report, one of unknown lineage,
 * or a whole loop that rests on nothing else.
 */
export function judgeLineage({ retracted, firsthand }: ReportMarks, parents: Adjacency, children: Adjacency): Lineage {
  const { order, of } = components(parents);
  const live = new Uint8Array(order.length);
  const retraction = new Uint8Array(order.length);
  const inLoop = new Uint8Array(order.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const component = of[order[from]!];
    while (to < order.length && of[order[to]!] === component) to++;
    const members = order.subarray(from, to);
    let touched = 0;
    let looped = 0;
    const heldUp: number[] = [];
    for (const report of members) {
      let held = firsthand[report]! === 1 || parents.start[report] === parents.start[report + 1];
      touched |= retracted[report]!;
      for (let edge = parents.start[report]!; edge < parents.start[report + 1]!; edge++) {
        const parent = parents.to[edge]!;
        if (of[parent] === component) {
          looped = 1;
          continue;
        }
        touched |= retraction[parent]!;
        held ||= live[parent] === 1;
      }
      if (held && retracted[report] === 0) heldUp.push(report);
    }
    for (const report of members) {
      retraction[report] = touched;
      inLoop[report] = looped;
    }
    // Where nothing above has been taken back nothing is dead, even in a loop that nothing holds up.
    for (const report of touched === 0 ? members : heldUp) live[report] = 1;
    if (looped === 0 || touched === 0) continue;
    for (let report = heldUp.pop(); report !== undefined; report = heldUp.pop())
      for (let edge = children.start[report]!; edge < children.start[report + 1]!; edge++) {
        const child = children.to[edge]!;
        if (of[child] !== component || live[child] === 1 || retracted[child] === 1) continue;
        live[child] = 1;
        heldUp.push(child);
      }
  }
  return { live, retraction, inLoop, order };
}
