import type { Adjacency } from './derivation-graph.js';
import type { ReportMarks, Lineage } from './lineage.js';
import { UNNAMED_VOICE } from './voices.js';

/**
 * Which reports rest, at any remove, on circular reporting; 1 is yes. Circular reporting is a loop of derivations, or an
 * echo: a report that is not firsthand and whose derivations lead through another voice back to a report of its own,
 * named voice. Unnamed sources make no echo, for nothing shows that they are the same.
 */
export function findCircularReporting(
  voiceOf: Int32Array,
  { firsthand }: ReportMarks,
  lineage: Lineage,
  parents: Adjacency,
  children: Adjacency,
): Uint8Array {
  const circular = lineage.inLoop.slice();
  for (const reports of voicesThatCouldEcho(voiceOf, firsthand, parents))
    for (const echo of echoes(reports, voiceOf, children)) if (firsthand[echo] === 0) circular[echo] = 1;
  for (const report of lineage.order)
    for (let edge = parents.start[report]!; edge < parents.start[report + 1]!; edge++)
      circular[report]! |= circular[parents.to[edge]!]!;
  return circular;
}

/** The reports of each named voice that has two or more, one of them derived and not firsthand. */
function voicesThatCouldEcho(voiceOf: Int32Array, firsthand: Uint8Array, parents: Adjacency): number[][] {
  const byVoice = new Map<number, number[]>();
  voiceOf.forEach((voice, report) => {
    if (voice === UNNAMED_VOICE) return;
    const known = byVoice.get(voice);
    if (known) known.push(report);
    else byVoice.set(voice, [report]);
  });
  const derived = (report: number) => firsthand[report] === 0 && parents.start[report]! < parents.start[report + 1]!;
  return [...byVoice.values()].filter((reports) => reports.length > 1 && reports.some(derived));
}

/** The reports of one voice that some path reaches from another report of that voice by way of another voice. */
function echoes(reports: readonly number[], voiceOf: Int32Array, children: Adjacency): Set<number> {
  const voice = voiceOf[reports[0]!];
  const returned = new Set<number>();
  const elsewhere = new Set<number>();
  const open = [...reports];
  for (let report = open.pop(); report !== undefined; report = open.pop()) {
    const own = voiceOf[report] === voice;
    for (let edge = children.start[report]!; edge < children.start[report + 1]!; edge++) {
      const child = children.to[edge]!;
      const childOwn = voiceOf[child] === voice;
      if (own && childOwn && !returned.has(report)) continue;
      const reached = childOwn ? returned : elsewhere;
      if (reached.has(child)) continue;
      reached.add(child);
      open.push(child);
    }
  }
  return returned;
}
