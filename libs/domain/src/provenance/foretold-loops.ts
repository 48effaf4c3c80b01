/**
 * The loops that would close if a report were said to rest on others: by each of those the shortest, where there is one.
 * Each begins with the report and the one that it would rest on; each member rests on the next, the last on the first.
 * @param derivedFrom what each report upstream of `from` rests on; what is missing rests on nothing
 */
export function foretoldLoops(
  reportId: string,
  from: readonly string[],
  derivedFrom: ReadonlyMap<string, readonly string[]>,
): string[][] {
  return [...new Set(from)].flatMap((first) => {
    const way = wayUp(first, reportId, derivedFrom);
    return way ? [[reportId, ...way]] : [];
  });
}

/** The shortest way from a report by what it rests on, up to but without the report wanted; null where there is none. */
function wayUp(
  from: string,
  wanted: string,
  derivedFrom: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  if (from === wanted) return [];
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const [report] of cameFrom)
    for (const parent of derivedFrom.get(report) ?? []) {
      if (parent === wanted) return pathTo(report, cameFrom);
      if (!cameFrom.has(parent)) cameFrom.set(parent, report);
    }
  return null;
}

function pathTo(report: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at: string | null = report; at !== null; at = cameFrom.get(at) ?? null) path.push(at);
  return path.reverse();
}
