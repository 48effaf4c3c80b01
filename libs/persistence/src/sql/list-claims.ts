import type { ClaimQuery, ClaimSort } from '#workflow/ports/readers.js';
import { everyWord, parameters } from '../search.js';
import { RECORD_COLUMNS, RECORD_TABLES } from './read-claims.js';

/** How each sort orders. UUIDv7 ids are in the order of creation, so they are the key of both sorts by it. */
const SORTS: Record<ClaimSort, { key: string; type: string; order: 'ASC' | 'DESC'; past: '>' | '<' }> = {
  createdAt: { key: 'c.id', type: 'uuid', order: 'ASC', past: '>' },
  '-createdAt': { key: 'c.id', type: 'uuid', order: 'DESC', past: '<' },
  updatedAt: { key: 'c.updated_at', type: 'timestamptz', order: 'ASC', past: '>' },
  '-updatedAt': { key: 'c.updated_at', type: 'timestamptz', order: 'DESC', past: '<' },
};

/**
 * A page of claims, one row beyond its limit. The page is picked by ids first, from the narrow tables and their indexes;
 * only its rows are read whole. Planned anew each time: how rare a word is decides which index is right.
 * @param after the sort key and id of the last claim of the page before
 */
export function claimListStatement(
  query: ClaimQuery,
  after: readonly string[] | undefined,
): { text: string; values: unknown[] } {
  const { values, add } = parameters();
  const { key, type, order, past } = SORTS[query.sort];
  const where = ['true'];
  if (query.status) where.push(`c.status = ${add(query.status)}`);
  if (query.attention === 'any') where.push(`c.attention <> '{}'`);
  else if (query.attention) where.push(`c.attention <> '{}' AND ${add(query.attention)} = ANY (c.attention)`);
  if (query.desk !== undefined) where.push(`c.desk = ${add(query.desk)}`);
  if (after) where.push(`(${key}, c.id) ${past} (${add(after[0])}::${type}, ${add(after[1])}::uuid)`);
  const words = everyWord(query.words, 't.folded', add);
  const tables = words.length > 0 ? 'claims c JOIN claim_statements t ON t.claim_id = c.id' : 'claims c';
  const orderBy = key === 'c.id' ? `c.id ${order}` : `${key} ${order}, c.id ${order}`;
  const text = `
    WITH page AS MATERIALIZED (
      SELECT c.id FROM ${tables} WHERE ${[...where, ...words].join(' AND ')}
      ORDER BY ${orderBy} LIMIT ${add(query.limit + 1)}
    )
    SELECT ${RECORD_COLUMNS}, ${key}::text AS sort_key FROM page JOIN ${RECORD_TABLES} ON c.id = page.id ORDER BY ${orderBy}`;
  return { text, values };
}
