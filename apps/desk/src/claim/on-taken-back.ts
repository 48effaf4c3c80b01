import type { Schemas } from '../api/client.ts';

type Provenance = Pick<Schemas['ClaimProvenance'], 'reports' | 'derivations'>;

/**
 * The reports for which the rules say that a source took a report back: those that count as evidence and were taken back, or
 * rest on one that was, by way of whatever others.
 */
export function onTakenBack({ reports, derivations }: Provenance): readonly Provenance['reports'][number][] {
  const reached = new Set(reports.filter(({ retraction }) => retraction !== null).map(({ id }) => id));
  // What is added while it is walked is walked as well; in a loop, nothing is added twice.
  for (const id of reached) for (const { reportId, fromId } of derivations) if (fromId === id) reached.add(reportId);
  return reports.filter(({ id, stance }) => reached.has(id) && stance !== null && stance !== 'does_not_address');
}
