import type { EvidenceFact, Policy, ReportFact, SourceFact } from '../../src/provenance/facts.js';
import type { Stance } from '../../src/vocabulary.js';

/** All facts about one claim. */
export interface Case {
  readonly sources: readonly SourceFact[];
  readonly reports: readonly ReportFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly policy: Policy;
}

/**
 * The rules of DESIGN.md §2 read out word for word, with no thought of speed: every simple chain is listed and every set
 * of voices is tried. Shares nothing with the code under test.
 */
export function judgeSlowly(facts: Case) {
  const dead = deadReports(facts.reports);
  const supporting = facts.evidence.filter(({ stance }) => stance === 'supports');
  const support = weighSlowly(facts, dead, 'supports');
  const dispute = weighSlowly(facts, dead, 'disputes');
  const status =
    supporting.length > 0 && supporting.every(({ reportId }) => dead.has(reportId))
      ? 'withdrawn'
      : dispute.strength >= facts.policy.disputeAt
        ? 'disputed'
        : support.strength >= facts.policy.corroborateAt
          ? 'corroborated'
          : 'reported';
  return { status, support, dispute, dead };
}

export function voiceOf(sources: readonly SourceFact[], sourceId: string): string {
  const top = topOf(sources, sourceId);
  return top.anonymous ? 'the unnamed' : top.id;
}

function topOf(sources: readonly SourceFact[], sourceId: string): SourceFact {
  const source = sources.find(({ id }) => id === sourceId)!;
  return source.partOf === null ? source : topOf(sources, source.partOf);
}

/** Kills until nothing more dies: one by one by the words of the rule, and loops as units. */
export function deadReports(reports: readonly ReportFact[]): Set<string> {
  const dead = new Set(reports.filter(({ retracted }) => retracted).map(({ id }) => id));
  for (let before = -1; before < dead.size;) {
    before = dead.size;
    for (const { id, firsthand, derivedFrom } of reports)
      if (derivedFrom.length > 0 && !firsthand && derivedFrom.every((parent) => dead.has(parent))) dead.add(id);
    const dependent = reports.filter(({ id, firsthand, derivedFrom }) => {
      return derivedFrom.length > 0 && !firsthand && !dead.has(id);
    });
    if (dead.size > before) continue;
    const leadsTo = closure(dependent);
    for (const { id } of dependent) {
      const loop = dependent.filter((other) => leadsTo.get(id)!.has(other.id) && leadsTo.get(other.id)!.has(id));
      const ids = loop.map((member) => member.id);
      const outside = loop.flatMap(({ derivedFrom }) => derivedFrom).filter((parent) => !ids.includes(parent));
      if (loop.length > 0 && outside.length > 0 && outside.every((parent) => dead.has(parent)))
        for (const member of ids) dead.add(member);
    }
  }
  return dead;
}

/** For each report the reports of the list that it rests on, at one remove or more. */
function closure(reports: readonly ReportFact[]): Map<string, Set<string>> {
  const above = new Map(reports.map(({ id }) => [id, new Set<string>()]));
  for (let grown = true; grown;) {
    grown = false;
    for (const { id, derivedFrom } of reports) {
      const known = above.get(id)!;
      const before = known.size;
      for (const parent of derivedFrom)
        if (above.has(parent)) for (const each of [parent, ...above.get(parent)!]) known.add(each);
      grown ||= known.size > before;
    }
  }
  return above;
}

function weighSlowly({ sources, reports, evidence }: Case, dead: ReadonlySet<string>, wanted: Stance) {
  const stanceOf = new Map(evidence.map(({ reportId, stance }) => [reportId, stance]));
  const passable = reports.filter(({ id }) => !dead.has(id) && (stanceOf.get(id) ?? wanted) === wanted);
  const isEnd = (id: string) => stanceOf.get(id) === wanted;
  const origins = passable.filter(({ firsthand, sourceId }) => {
    const { reliability } = sources.find(({ id }) => id === sourceId)!;
    return firsthand && reliability !== 'E' && reliability !== 'F';
  });
  const chains: string[][] = [];
  const follow = (chain: string[]) => {
    const last = chain.at(-1)!;
    if (isEnd(last)) chains.push(chain);
    for (const { id, derivedFrom } of passable)
      if (derivedFrom.includes(last) && !chain.includes(id)) follow([...chain, id]);
  };
  for (const { id } of origins) follow([id]);

  if (chains.length === 0) return { strength: 0, fewest: 0, restsOn: [], chains, spoken: [], between: [] };

  const voice = new Map(reports.map(({ id, sourceId }) => [id, voiceOf(sources, sourceId)]));
  const spoken = chains.map((chain) => new Set(chain.map((id) => voice.get(id)!)));
  const breaks = (set: readonly string[]) => spoken.every((voices) => set.some((each) => voices.has(each)));
  const all = subsets([...new Set(spoken.flatMap((voices) => [...voices]))]).filter(breaks);
  const fewest = Math.min(...all.map((set) => set.length));
  const smallest = all.filter((set) => set.length === fewest);

  // Where derivations loop, a chain may come by a report twice: what lies on a chain is all that is between.
  const above = closure(passable);
  const between = passable.filter(({ id }) => {
    const downFromOrigin = origins.some((origin) => origin.id === id || above.get(id)!.has(origin.id));
    return downFromOrigin && passable.some((end) => isEnd(end.id) && (end.id === id || above.get(end.id)!.has(id)));
  });
  const steps = stepsFrom(origins, passable);
  const named = (set: readonly string[]) =>
    between
      .filter(({ id }) => set.includes(voice.get(id)!))
      .map(({ sourceId }) => topOf(sources, sourceId))
      .map(({ id, name }) => ({ id, name }))
      .filter(({ id }, place, list) => list.findIndex((other) => other.id === id) === place)
      .sort((a, b) => compare([a.name, a.id], [b.name, b.id]));
  const distance = (set: readonly string[]) =>
    set
      .map((each) => Math.min(...between.filter(({ id }) => voice.get(id) === each).map(({ id }) => steps.get(id)!)))
      .reduce((sum, least) => sum + least, 0);
  const ranked = smallest
    .map((set) => ({ set, distance: distance(set), names: named(set) }))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        compare(
          a.names.map(({ name }) => name),
          b.names.map(({ name }) => name),
        ) ||
        compare(
          a.names.map(({ id }) => id),
          b.names.map(({ id }) => id),
        ),
    );
  return { strength: Math.min(fewest, 3), fewest, restsOn: ranked[0]!.names, chains, spoken, between };
}

function stepsFrom(origins: readonly ReportFact[], passable: readonly ReportFact[]): Map<string, number> {
  const steps = new Map(origins.map(({ id }) => [id, 0]));
  for (let step = 1; step <= passable.length; step++)
    for (const { id, derivedFrom } of passable)
      if (!steps.has(id) && derivedFrom.some((parent) => steps.get(parent) === step - 1)) steps.set(id, step);
  return steps;
}

function subsets(list: readonly string[]): string[][] {
  return list.reduce<string[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
}

function compare(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((text, index) => text !== b[index]);
  if (place === -1) return a.length - b.length;
  return b[place] === undefined || a[place]! > b[place] ? 1 : -1;
}
