import { settledBy } from '#domain/lifecycle/settling.js';
import type { AttentionReason } from '#domain/vocabulary.js';
import type { Caller } from '../caller.js';
import { NotFound } from '../errors.js';
import { Lines } from '../lines.js';
import type { Newsroom } from '../ports/newsroom-store.js';
import type { ClaimCounts, ClaimQuery, ClaimReader, ClaimRecord, Page } from '../ports/readers.js';
import { claimView, type ClaimView } from './claim-view.js';
import { localeFor } from './locale.js';

/** Reads claims as they stand; those of one newsroom that are asked for together are read by one statement. */
export class ClaimReads {
  private readonly lines: Lines<string, { record: ClaimRecord; newsroom: Newsroom }>;

  constructor(reader: ClaimReader) {
    this.lines = new Lines(
      async (newsroomId, ids) => {
        const { records, newsroom } = await reader.read(newsroomId, ids);
        return ids.map((id) => {
          const record = records.get(id);
          return record ? { answer: { record, newsroom } } : { error: new NotFound('claim', id) };
        });
      },
      { lanes: 2, most: 64 },
    );
  }

  /** @throws NotFound */
  async read(newsroomId: string, claimId: string): Promise<{ record: ClaimRecord; newsroom: Newsroom }> {
    return this.lines.submit(newsroomId, claimId);
  }
}

/** The claim as it stands. `acceptLanguage`: as the client sent it; without one, the newsroom's locale. @throws NotFound */
export async function readClaim(
  reads: ClaimReads,
  newsroomId: string,
  claimId: string,
  acceptLanguage?: string,
): Promise<ClaimView> {
  const { record, newsroom } = await reads.read(newsroomId, claimId);
  return claimView(record, newsroom.settings, localeFor(newsroom.settings, acceptLanguage));
}

/** What is listed. `mine`: what waits for the caller; `me`: what the caller sees to. */
export interface ClaimsWanted extends Omit<ClaimQuery, 'attention'> {
  readonly attention?: AttentionReason | 'any' | 'mine' | undefined;
}

type Asking = Pick<Caller, 'newsroomId' | 'memberId' | 'role'>;

/** A page of claims. @throws InvalidCursor */
export async function listClaims(
  reader: ClaimReader,
  { newsroomId, memberId, role }: Asking,
  { attention, assignee, ...wanted }: ClaimsWanted,
  acceptLanguage?: string,
): Promise<Page<ClaimView>> {
  const waiting = attention === 'mine' ? { memberId, reasons: settledBy(role) } : attention;
  const query = { ...wanted, attention: waiting, assignee: assignee === 'me' ? memberId : assignee };
  const { page, newsroom } = await reader.list(newsroomId, query);
  const locale = localeFor(newsroom.settings, acceptLanguage);
  return { items: page.items.map((record) => claimView(record, newsroom.settings, locale)), cursor: page.cursor };
}

/** How many claims there are of each kind, among those of a desk and with these words. */
export async function countClaims(
  reader: ClaimReader,
  { newsroomId, memberId, role }: Asking,
  among: Pick<ClaimQuery, 'desk' | 'words'>,
): Promise<ClaimCounts> {
  return reader.count(newsroomId, { ...among, waiting: { memberId, reasons: settledBy(role) } });
}
