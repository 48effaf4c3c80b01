import type { Adjacency } from './derivation-graph.js';
import type { Lineage, ReportMarks } from './lineage.js';
import { UNNAMED_VOICE } from './voices.js';

/**
 * Which reports are, or rest at any remove on, circular reporting; 1 is yes. Circular reporting is a loop of derivations,
 * or an echo: a report that is not firsthand and whose derivations lead through another voice back to a report of its
 * own, named voice. Unnamed sources make no echo, for nothing shows that they are the same.
 */
export function findCircularReporting(
  voiceOf: Int32Array,
  { firsthand }: ReportMarks,
  { inLoop, order }: Lineage,
  parents: Adjacency,
  children: Adjacency,
): Uint8Array {
  const circular = new Uint8Array(order.length);
  for (const report of order) if (inLoop[report] === 1) spread(report, circular, children);
  const derived = (report: number) => firsthand[report] === 0 && parents.start[report]! < parents.start[report + 1]!;
  const visits = { elsewhere: new Int32Array(order.length), returned: new Int32Array(order.length) };
  for (const [voice, reports] of voicesThatCouldEcho(voiceOf, circular, order, derived))
    for (const report of returnsTo(voice, reports, voiceOf, circular, children, visits))
      if (derived(report)) spread(report, circular, children);
  return circular;
}

/** Marks a report and all that rests on it. What is marked already has been spread already. */
function spread(from: number, circular: Uint8Array, children: Adjacency): void {
  const open = [from];
  for (let report = open.pop(); report !== undefined; report = open.pop()) {
    if (circular[report] === 1) continue;
    circular[report] = 1;
    for (let edge = children.start[report]!; edge < children.start[report + 1]!; edge++) open.push(children.to[edge]!);
  }
}

/**
 * The reports of each named voice that has a derived one after another. The voice whose derived report comes first is
 * first: what it marks as circular need not be searched again for the voices after it.
 */
function voicesThatCouldEcho(
  voiceOf: Int32Array,
  circular: Uint8Array,
  order: Int32Array,
  derived: (report: number) => boolean,
): Map<number, readonly number[]> {
  const reportsOf = new Map<number, number[]>();
  const found = new Map<number, readonly number[]>();
  for (const report of order) {
    const voice = voiceOf[report]!;
    if (voice === UNNAMED_VOICE || circular[report] === 1) continue;
    const known = reportsOf.get(voice);
    if (known === undefined) {
      reportsOf.set(voice, [report]);
      continue;
    }
    known.push(report);
    if (derived(report)) found.set(voice, known);
  }
  return found;
}

/** The reports of one voice that derive, by way of another voice, from a report of that voice. */
function returnsTo(
  voice: number,
  reports: readonly number[],
  voiceOf: Int32Array,
  circular: Uint8Array,
  children: Adjacency,
  { elsewhere, returned }: { readonly elsewhere: Int32Array; readonly returned: Int32Array },
): number[] {
  const visit = voice + 1;
  const found: number[] = [];
  const open = reports.filter((report) => circular[report] === 0);
  for (let report = open.pop(); report !== undefined; report = open.pop()) {
    const stays = voiceOf[report] === voice && returned[report] !== visit;
    for (let edge = children.start[report]!; edge < children.start[report + 1]!; edge++) {
      const child = children.to[edge]!;
      const own = voiceOf[child] === voice;
      const reached = own ? returned : elsewhere;
      if ((own && stays) || reached[child] === visit || circular[child] === 1) continue;
      reached[child] = visit;
      open.push(child);
      if (own) found.push(child);
    }
  }
  return found;
}
