import type { Claim } from '#domain/lifecycle/claim.js';
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
  const replayed = past.events.reduce(replay, { ...(first.data as unknown as ClaimRecord) });
  // A judgement that found nothing new left no event, so the past counts as settled.
  const record = { ...replayed, assessedRevision: replayed.claim.evidenceRevision };
  return claimView(record, past.settings, localeFor(past.settings, acceptLanguage));
}

/** The record after one more event. Each event keeps the parts of the claim that it changed, as they were after it. */
function replay(record: ClaimRecord, event: EventRecord): ClaimRecord {
  if (event.type === 'claim.created') return record;
  const { after, assessedRevision = 0, desk, language, priority } = event.data as EventData;
  const claim = { ...record.claim, ...after, version: event.version ?? record.claim.version };
  return {
    ...record,
    ...(desk !== undefined && { desk }),
    ...(language !== undefined && { language }),
    ...(priority !== undefined && { priority }),
    // A retraction upstream raises the revision; the claim's history learns of it by the judgement.
    claim: { ...claim, evidenceRevision: Math.max(claim.evidenceRevision, assessedRevision) },
    updatedAt: event.at,
  };
}

type EventData = Partial<Pick<ClaimRecord, 'assessedRevision' | 'desk' | 'language' | 'priority'>> & {
  readonly after?: Partial<Claim>;
};
