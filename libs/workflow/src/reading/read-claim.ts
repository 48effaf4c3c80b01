import { NotFound } from '../errors.js';
import type { ClaimQuery, ClaimReader, Page } from '../ports/readers.js';
import { claimView, type ClaimView } from './claim-view.js';
import { localeFor } from './locale.js';

/** The claim as it stands. `acceptLanguage`: as the client sent it; without one, the newsroom's locale. @throws NotFound */
export async function readClaim(
  reader: ClaimReader,
  newsroomId: string,
  claimId: string,
  acceptLanguage?: string,
): Promise<ClaimView> {
  const found = await reader.read(newsroomId, claimId);
  if (!found) throw new NotFound('claim', claimId);
  const { settings } = found.newsroom;
  return claimView(found.record, settings, localeFor(settings, acceptLanguage));
}

/** A page of claims. @throws InvalidCursor */
export async function listClaims(
  reader: ClaimReader,
  newsroomId: string,
  query: ClaimQuery,
  acceptLanguage?: string,
): Promise<Page<ClaimView>> {
  const { page, newsroom } = await reader.list(newsroomId, query);
  const locale = localeFor(newsroom.settings, acceptLanguage);
  return { items: page.items.map((record) => claimView(record, newsroom.settings, locale)), cursor: page.cursor };
}
