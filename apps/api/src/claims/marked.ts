import type { ClaimMark } from '#contracts/holds.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import type { ApiReply } from '../http/api-request.js';
import { etagOf } from '../http/if-match.js';

/** What a mark makes of a claim, as it is answered. */
export function marked({ id: claimId, status, version, hold, attention }: Claim, reply: ApiReply): ClaimMark {
  void reply.header('etag', etagOf(version));
  return { claimId, status, version, hold, attention };
}
