import fc from 'fast-check';
import type { Provenance, Report, Voice } from '../../src/graph/provenance.ts';

/** A report of which nothing is known but what is said. */
export function report(id: string, said: Partial<Report> = {}): Report {
  return {
    id,
    title: `Report ${id}`,
    url: null,
    publishedAt: null,
    source: { id: `source-${id}`, name: `Source ${id}` },
    voiceId: `source-${id}`,
    ...{ firsthand: false, dead: false, origin: false, retraction: null, stance: null, loop: false, circular: false },
    ...said,
  };
}

/** A provenance of these reports, each a voice of its own. @param links what rests on what */
export function provenance(
  reports: readonly Report[],
  links: readonly (readonly [reportId: string, fromId: string])[],
  said: Partial<Pick<Provenance, 'voices' | 'loops'>> = {},
): Provenance {
  return {
    reports: [...reports],
    derivations: links.map(([reportId, fromId]) => ({ reportId, fromId })),
    voices: reports.map(({ source }) => voice(source)),
    loops: [],
    ...said,
  };
}

export function voice(source: { id: string; name: string }, said: Partial<Voice> = {}): Voice {
  return {
    ...source,
    unnamed: false,
    breaking: false,
    sources: [{ ...source, partOf: null, mergedInto: null }],
    ...said,
  };
}

/** Any provenance that can be: reports in any lineage, loops and all, on any side. */
export const anyProvenance: fc.Arbitrary<Provenance> = fc.integer({ min: 0, max: 24 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, place) => `r${place}`);
  const place = fc.nat({ max: Math.max(0, count - 1) });
  return fc
    .record({
      stances: fc.array(fc.constantFrom('supports', 'disputes', 'does_not_address', null), {
        minLength: count,
        maxLength: count,
      }),
      dead: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      links: fc.uniqueArray(fc.tuple(place, place), {
        maxLength: count < 2 ? 0 : 3 * count,
        selector: ([one, other]) => `${one}>${other}`,
      }),
    })
    .map(({ stances, dead, links }) => {
      const pairs = links
        .filter(([one, other]) => one !== other)
        .map(([one, other]) => [ids[one]!, ids[other]!] as const);
      const reports = ids.map((id, at) => report(id, { stance: stances[at]!, dead: dead[at]! }));
      return provenance(reports, pairs, { loops: loopsOf(ids, pairs) });
    });
});

/** By what reaches itself, the slow and plain way. */
function loopsOf(ids: readonly string[], links: readonly (readonly [string, string])[]): string[][] {
  const reached = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const [id, seen] of reached) {
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const [one, other] of links)
        if (one === at && !seen.has(other)) {
          seen.add(other);
          open.push(other);
        }
  }
  const together = (one: string, other: string): boolean =>
    reached.get(one)!.has(other) && reached.get(other)!.has(one);
  const looped = ids.filter((id) => reached.get(id)!.has(id));
  const first = looped.filter((id, at) => !looped.slice(0, at).some((other) => together(id, other)));
  return first.map((id) => looped.filter((other) => together(id, other)));
}
