import type { Claim } from '#domain/lifecycle/claim.js';
import { lowerOutdated } from '#domain/lifecycle/outdated.js';
import type { Transaction } from '../ports/transactions.js';

/**
 * Lowers `caveat_outdated` of those claims that no story shows outdated any more. The claims must be locked, as whoever
 * raises it has them locked too.
 * @param by the member who saw to it; null where a webhook's answer or a job did
 */
export async function lowerAttention(
  tx: Transaction,
  claims: Iterable<Claim>,
  at: string,
  by: string | null,
): Promise<void> {
  const raised = [...claims].filter(({ caveatOutdated }) => caveatOutdated);
  if (raised.length === 0) return;
  const still = await tx.stories.outdatedAmong(raised.map(({ id }) => id));
  const shown = raised.filter(({ id }) => !still.has(id));
  await tx.claims.write(shown.flatMap((claim) => lowerOutdated(claim, at, by) ?? []));
}
