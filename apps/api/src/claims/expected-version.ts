import type { ClaimReads } from '#workflow/reading/read-claim.js';
import type { NamedVersions } from '../http/if-match.js';

/**
 * The one version that a use case is to check, or undefined for none. A client may name several: then it is the one
 * that the claim has, if that is among them.
 */
export async function expectedVersion(
  reads: ClaimReads,
  newsroomId: string,
  claimId: string,
  named: NamedVersions,
): Promise<number | undefined> {
  if (named === null || named === 'any') return undefined;
  if (named.length === 1) return named[0];
  const { claim } = (await reads.read(newsroomId, claimId)).record;
  return named.find((version) => version === claim.version) ?? named[0];
}
