import type { Provenance, Report, Voice } from './provenance.ts';

/** The id of the claim among the ids of its reports. */
export const CLAIM = 'claim';

/** A source is part of another, or has been merged into it. */
export interface CountsAs {
  readonly by: 'partOf' | 'mergedInto';
  readonly name: string;
}

/** A report with all that the provenance says of it, in one place. */
export interface ReportNode {
  readonly report: Report;
  readonly voice: Voice | null;
  /** How its source counts as another, where it does. */
  readonly countsAs: CountsAs | null;
  /** Where its voice stands among the voices: those that the claim rests on first, then those that speak most. */
  readonly voiceRank: number;
  /** Ids of the reports that it rests on, in their order. */
  readonly restsOn: readonly string[];
  /** Ids of the reports that rest on it. */
  readonly carriedBy: readonly string[];
  /** Ids of the others of its loop; empty where it is in none. */
  readonly loopWith: readonly string[];
}

/** From whom a thing was had, to who has it: a report to another, or to the claim. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'derivation' | NonNullable<Report['stance']>;
  /** Nothing comes by it any more. */
  readonly dead: boolean;
  readonly loop: boolean;
}

export interface ProvenanceGraph {
  readonly nodes: ReadonlyMap<string, ReportNode>;
  readonly arrows: readonly Arrow[];
  /** Those that the claim rests on first, then those that speak most. */
  readonly voices: readonly Voice[];
  /** How many loops there are. */
  readonly loops: number;
}

/** The graph that both the drawing and the list are made from. Derivations among reports that are not there are left out. */
export function graphOf({ reports, derivations, voices, loops }: Provenance): ProvenanceGraph {
  const known = new Map(reports.map((report) => [report.id, report]));
  const links = derivations.filter(({ reportId, fromId }) => known.has(reportId) && known.has(fromId));
  const restsOn = grouped(links.map(({ reportId, fromId }) => [reportId, fromId]));
  const carriedBy = grouped(links.map(({ reportId, fromId }) => [fromId, reportId]));
  const loopOf = new Map(loops.flatMap((loop) => loop.map((id) => [id, loop] as const)));
  const ranked = rankedVoices(voices, reports);
  const voiceRank = new Map(ranked.map(({ id }, rank) => [id, rank]));
  const node = (report: Report): ReportNode => {
    const rank = voiceRank.get(report.voiceId) ?? ranked.length;
    return {
      report,
      voice: ranked[rank] ?? null,
      countsAs: countsAs(report.source.id, ranked[rank]),
      voiceRank: rank,
      restsOn: restsOn.get(report.id) ?? [],
      carriedBy: carriedBy.get(report.id) ?? [],
      loopWith: (loopOf.get(report.id) ?? []).filter((id) => id !== report.id),
    };
  };
  return {
    nodes: new Map(reports.map((report) => [report.id, node(report)])),
    arrows: [
      ...links.map(({ reportId, fromId }): Arrow => {
        const loop = loopOf.get(reportId)?.includes(fromId) === true;
        const dead = known.get(fromId)?.dead === true;
        return { id: `${fromId}>${reportId}`, from: fromId, to: reportId, kind: 'derivation', dead, loop };
      }),
      ...reports.flatMap(({ id, stance, dead }): Arrow[] =>
        stance === null ? [] : [{ id: `${id}>${CLAIM}`, from: id, to: CLAIM, kind: stance, dead, loop: false }],
      ),
    ],
    voices: ranked,
    loops: loops.length,
  };
}

/** The voices that speak here: those that the claim rests on first, then by how many reports they have. */
function rankedVoices(voices: readonly Voice[], reports: readonly Report[]): Voice[] {
  const counts = new Map<string, number>();
  for (const { voiceId } of reports) counts.set(voiceId, (counts.get(voiceId) ?? 0) + 1);
  const count = ({ id }: Voice): number => counts.get(id) ?? 0;
  return [...voices].sort((one, other) => Number(other.breaking) - Number(one.breaking) || count(other) - count(one));
}

/** By what a source belongs to its voice: as part of another, or as one with it; null for the one at the top. */
export function countsAs(sourceId: string, voice: Voice | undefined): CountsAs | null {
  const source = voice?.sources.find(({ id }) => id === sourceId);
  const by = source?.mergedInto === null ? 'partOf' : 'mergedInto';
  const name = voice?.sources.find(({ id }) => id === source?.[by])?.name;
  return name === undefined ? null : { by, name };
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
