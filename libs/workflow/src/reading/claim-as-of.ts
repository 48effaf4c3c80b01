import type { Claim } from '#domain/lifecycle/claim.js';
import type { ClaimFiling } from '#domain/lifecycle/edits.js';
import { NotFound } from '../errors.js';
import type { ClaimRecord, EventRecord, HistoryReader } from '../ports/readers.js';
import { claimView, type ClaimView } from './claim-view.js';
import { localeFor } from './locale.js';

/**
 * The claim as it stood at a time, worked out from its history, with the words that the newsroom used then.
 * @param asOf ISO 8601
 * @throws NotFound where there was no such claim yet
 */
export async function readClaimAsOf(
  reader: HistoryReader,
  newsroomId: string,
  claimId: string,
  asOf: string,
  acceptLanguage?: string,
): Promise<ClaimView> {
  const past = await reader.ofClaimUntil(newsroomId, claimId, asOf);
  const first = past?.events[0];
  if (!past || !first) throw new NotFound('claim', claimId);
  const replayed = past.events.reduce(replay, { ...NOT_KNOWN, ...(first.data as unknown as ClaimRecord) });
  // A judgement that found nothing new left no event, so the past counts as settled.
  const record = { ...replayed, assessedRevision: replayed.claim.evidenceRevision };
  return claimView(record, past.settings, localeFor(past.settings, acceptLanguage));
}

/** What the first event of older claims does not tell, and what the history of a claim tells never. */
const NOT_KNOWN = { deadline: null, assignee: null, reach: null, pendingMarks: [] };

/** The record after one more event. Each event keeps the parts of the claim that it changed, as they were after it. */
function replay(record: ClaimRecord, event: EventRecord): ClaimRecord {
  if (event.type === 'claim.created') return record;
  const { after, assessedRevision = 0, desk, language, priority, deadline, assignee } = event.data as EventData;
  const claim = { ...record.claim, ...after, version: event.version ?? record.claim.version };
  return {
    ...record,
    ...(desk !== undefined && { desk }),
    ...(language !== undefined && { language }),
    ...(priority !== undefined && { priority }),
    ...(deadline !== undefined && { deadline }),
    ...(assignee !== undefined && { assignee }),
    // A retraction upstream raises the revision; the claim's history learns of it by the judgement.
    claim: { ...claim, evidenceRevision: Math.max(claim.evidenceRevision, assessedRevision) },
    updatedAt: event.at,
  };
}

type EventData = Partial<ClaimFiling & Pick<ClaimRecord, 'assessedRevision'>> & {
  readonly after?: Partial<Claim>;
};
