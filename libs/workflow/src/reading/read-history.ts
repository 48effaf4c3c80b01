import { NotFound } from '../errors.js';
import type { EventRecord, HistoryReader, Page, PageRequest } from '../ports/readers.js';

/** Every event of a claim, oldest first. @throws NotFound, InvalidCursor */
export async function readHistory(
  reader: HistoryReader,
  newsroomId: string,
  claimId: string,
  page: PageRequest,
): Promise<Page<EventRecord>> {
  const events = await reader.ofClaim(newsroomId, claimId, page);
  if (!events) throw new NotFound('claim', claimId);
  return events;
}
