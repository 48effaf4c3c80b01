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
  const record = past.events.reduce(replay, { ...(first.data as unknown as ClaimRecord) });
  return claimView(record, past.settings, localeFor(past.settings, acceptLanguage));
}

/** The record after one more event. Each event keeps the parts of the claim that it changed, as they were after it. */
function replay(record: ClaimRecord, event: EventRecord): ClaimRecord {
  if (event.type === 'claim.created') return record;
  const { after, assessedRevision, desk, language, priority } = event.data as EventData;
  return {
    ...record,
    ...(desk !== undefined && { desk }),
    ...(language !== undefined && { language }),
    ...(priority !== undefined && { priority }),
    assessedRevision: assessedRevision ?? record.assessedRevision,
    claim: { ...record.claim, ...after, version: event.version ?? record.claim.version },
    updatedAt: event.at,
  };
}

type EventData = Partial<Pick<ClaimRecord, 'assessedRevision' | 'desk' | 'language' | 'priority'>> & {
  readonly after?: Partial<Claim>;
};
