import type { ClaimMark } from '#contracts/holds.js';
import type { undoMarkOfClaim } from '#workflow/claims/undo-mark.js';
import type { ApiReply } from '../http/api-request.js';
import { etagOf } from '../http/if-match.js';

type MarkedClaim = Awaited<ReturnType<typeof undoMarkOfClaim>>;

/** What a mark makes of a claim, as it is answered. */
export function marked({ id: claimId, status, version, hold, attention }: MarkedClaim, reply: ApiReply): ClaimMark {
  void reply.header('etag', etagOf(version));
  return { claimId, status, version, hold, attention };
}
