import type { Stance } from '../vocabulary.js';
import { byCodeUnit } from './order.js';
import type { Provenance } from './provenance.js';

/**
 * All chains of one stance on one claim at once. Its reports are numbered from 0 in the order of their ids, so that
 * the order of the facts changes nothing; each of them leads to evidence of that stance.
 */
export interface ChainGraph {
  /** The place of each report in the provenance. */
  readonly reports: readonly number[];
  /** What is derived from each report, ascending. */
  readonly children: readonly (readonly number[])[];
  readonly origins: readonly number[];
  /** Whether the report is itself evidence of that stance. */
  readonly ends: readonly boolean[];
  /** The fewest derivations from an origin to the report; UNREACHED where no chain passes through it. */
  readonly fromOrigin: readonly number[];
  /** The fewest derivations from the report to evidence. */
  readonly toEvidence: readonly number[];
}

export const UNREACHED = -1;

/**
 * The chains to the given evidence (DESIGN.md §2, "Support"). A chain may pass a report twice where derivations loop;
 * that makes no difference to what breaks it.
 *
 * @param evidence places of the live reports that are evidence of the stance
 * @param recorded the stance of every report, by place, that has one on this claim
 */
export function chainGraph(
  provenance: Provenance,
  evidence: readonly number[],
  stance: Stance,
  recorded: ReadonlyMap<number, Stance>,
): ChainGraph {
  const distances = distancesToEvidence(provenance, evidence, (report) => (recorded.get(report) ?? stance) === stance);
  const reports = [...distances.keys()];
  if (reports.length > 1)
    reports.sort((one, other) => byCodeUnit(provenance.reportIds[one]!, provenance.reportIds[other]!));
  const numberOf = new Map(reports.map((report, number) => [report, number]));
  const children: number[][] = reports.map(() => []);
  const { start, to } = provenance.parents;
  reports.forEach((report, number) => {
    for (let edge = start[report]!; edge < start[report + 1]!; edge++) {
      const parent = numberOf.get(to[edge]!);
      if (parent !== undefined) children[parent]!.push(number);
    }
  });
  const origins: number[] = [];
  reports.forEach((report, number) => {
    if (provenance.origin[report] === 1) origins.push(number);
  });
  const toEvidence = reports.map((report) => distances.get(report)!);
  const ends = toEvidence.map((distance) => distance === 0);
  return { reports, children, origins, ends, fromOrigin: distancesFrom(origins, children), toEvidence };
}

/** Goes up from the evidence, through live reports only and none with another stance of its own. */
function distancesToEvidence(
  { live, parents }: Provenance,
  evidence: readonly number[],
  passes: (report: number) => boolean,
): Map<number, number> {
  const distances = new Map(evidence.map((report) => [report, 0]));
  for (const [report, distance] of distances)
    for (let edge = parents.start[report]!; edge < parents.start[report + 1]!; edge++) {
      const parent = parents.to[edge]!;
      if (live[parent] === 1 && !distances.has(parent) && passes(parent)) distances.set(parent, distance + 1);
    }
  return distances;
}

function distancesFrom(origins: readonly number[], children: readonly (readonly number[])[]): number[] {
  const distances = children.map(() => UNREACHED);
  const queue = [...origins];
  for (const origin of origins) distances[origin] = 0;
  for (const report of queue)
    for (const child of children[report]!) {
      if (distances[child] !== UNREACHED) continue;
      distances[child] = distances[report]! + 1;
      queue.push(child);
    }
  return distances;
}
