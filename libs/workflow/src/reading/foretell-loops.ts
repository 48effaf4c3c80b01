import { foretoldLoops } from '#domain/provenance/foretold-loops.js';
import { NotFound } from '../errors.js';
import type { ProvenanceReader } from '../ports/readers.js';

/**
 * Which loops would close if a report were said to rest on others: by each of those the shortest.
 * @throws NotFound for the report or one of the others
 */
export async function foretellLoops(
  reader: ProvenanceReader,
  newsroomId: string,
  reportId: string,
  from: readonly string[],
): Promise<{ loops: { id: string; title: string }[][] }> {
  const reports = await reader.upstream(newsroomId, [reportId, ...from]);
  const titles = new Map(reports.map(({ id, title }) => [id, title]));
  const unknown = [reportId, ...from].find((id) => !titles.has(id));
  if (unknown !== undefined) throw new NotFound('report', unknown);
  const derivedFrom = new Map(reports.map((report) => [report.id, report.derivedFrom]));
  return {
    loops: foretoldLoops(reportId, from, derivedFrom).map((loop) =>
      loop.map((id) => ({ id, title: titles.get(id) ?? '' })),
    ),
  };
}
