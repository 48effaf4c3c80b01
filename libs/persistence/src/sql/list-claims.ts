import type { ClaimQuery, ClaimSort, WaitingOn } from '#workflow/ports/readers.js';
import { everyWord, parameters } from '../search.js';

/** How each sort orders. UUIDv7 ids are in the order of creation, so they are the key of both sorts by it. */
const SORTS: Record<ClaimSort, { byId: boolean; order: 'ASC' | 'DESC'; past: '>' | '<' }> = {
  createdAt: { byId: true, order: 'ASC', past: '>' },
  '-createdAt': { byId: true, order: 'DESC', past: '<' },
  updatedAt: { byId: false, order: 'ASC', past: '>' },
  '-updatedAt': { byId: false, order: 'DESC', past: '<' },
};

/** A claim of a page, and the key by which the page is sorted. */
export interface ClaimPlaceRow {
  id: string;
  sort_key: string;
}

/**
 * Which claims a page holds, one beyond its limit, from the narrow tables and their indexes. Planned anew each time: how
 * rare a word is decides which index is right.
 * @param after the sort key and id of the last claim of the page before
 */
export function claimPageStatement(
  query: ClaimQuery,
  after: readonly string[] | undefined,
): { text: string; values: unknown[] } {
  const { values, add } = parameters();
  const { byId, order, past } = SORTS[query.sort];
  const filters = claimFilters(query, add);
  const words = everyWord(query.words, 't.folded', add);
  // Words alone are answered by their own table: every match would otherwise be looked up before the page is cut.
  const wordsAlone = words.length > 0 && filters.length === 0 && byId;
  const id = wordsAlone ? 't.claim_id' : 'c.id';
  const [key, type] = byId ? [id, 'uuid'] : ['c.updated_at', 'timestamptz'];
  const where = ['true', ...filters, ...words];
  if (after) where.push(`(${key}, ${id}) ${past} (${add(after[0])}::${type}, ${add(after[1])}::uuid)`);
  let tables = 'claims c';
  if (words.length > 0)
    tables = wordsAlone ? 'claim_statements t' : 'claims c JOIN claim_statements t ON t.claim_id = c.id';
  const text = `
    SELECT ${id} AS id, ${key}::text AS sort_key FROM ${tables} WHERE ${where.join(' AND ')}
    ORDER BY ${byId ? '' : `${key} ${order}, `}${id} ${order} LIMIT ${add(query.limit + 1)}`;
  return { text, values };
}

/** What one has asked others to sign off is taken from the reasons, and so from the list where it is the only one. */
function waitingOn({ memberId, reasons }: WaitingOn, add: (value: unknown) => string): string {
  const wanted = add(reasons);
  const mine = `EXISTS (SELECT FROM verifications v WHERE v.claim_id = c.id AND v.state = 'submitted'
    AND v.submitted_by = ${add(memberId)})`;
  return `c.attention <> '{}' AND c.attention && ${wanted}::text[]
    AND (array_remove(c.attention, 'sign_off_requested') && ${wanted}::text[] OR NOT ${mine})`;
}

function claimFilters({ status, attention, desk }: ClaimQuery, add: (value: unknown) => string): string[] {
  const filters: string[] = [];
  if (status) filters.push(`c.status = ${add(status)}`);
  if (attention === 'any') filters.push(`c.attention <> '{}'`);
  else if (typeof attention === 'object') filters.push(waitingOn(attention, add));
  else if (attention) filters.push(`c.attention <> '{}' AND ${add(attention)} = ANY (c.attention)`);
  if (desk !== undefined) filters.push(`c.desk = ${add(desk)}`);
  return filters;
}
