import type { ClaimQuery, ClaimSort } from '#workflow/ports/readers.js';
import type { KeyShape } from '../cursor.js';
import { everyWord, parameters } from '../search.js';
import { claimFilters } from './claim-filters.js';
import { REACH } from './reach.js';

/** By what claims are sorted before their ids. `past`: a place holder as the value that it is compared by. */
interface Key {
  readonly column: string;
  readonly shape: KeyShape;
  readonly past: (holder: string) => string;
}

const UPDATED: Key = { column: 'c.updated_at', shape: 'time', past: (holder) => `${holder}::timestamptz` };
/** Negative, so that the claim that the most stories show comes first where all else ascends. */
const REACHED: Key = { column: `-${REACH}`, shape: 'number', past: (holder) => `-(${holder}::integer)` };
const DUE: Key = {
  column: `COALESCE(c.deadline, 'infinity')`,
  shape: 'timeOrNever',
  past: (holder) => `${holder}::timestamptz`,
};

/** How each sort orders. UUIDv7 ids are in the order of creation: age is the last key of every sort. */
const SORTS: Record<ClaimSort, { keys: readonly Key[]; order: 'ASC' | 'DESC'; past: '>' | '<' }> = {
  createdAt: { keys: [], order: 'ASC', past: '>' },
  '-createdAt': { keys: [], order: 'DESC', past: '<' },
  updatedAt: { keys: [UPDATED], order: 'ASC', past: '>' },
  '-updatedAt': { keys: [UPDATED], order: 'DESC', past: '<' },
  rank: { keys: [REACHED, DUE], order: 'ASC', past: '>' },
};

/** A claim of a page, and by what the page is sorted before ids. */
export interface ClaimPlaceRow {
  id: string;
  keys: string[];
}

/** Of what shape the keys in a cursor of this sort are, that of the id the last. */
export function placeShapes(sort: ClaimSort): KeyShape[] {
  return [...SORTS[sort].keys.map(({ shape }) => shape), 'uuid'];
}

/**
 * Which claims a page holds, one beyond its limit, from the narrow tables and their indexes. Planned anew each time: how
 * rare a word is decides which index is right.
 * @param after the keys and the id of the last claim of the page before
 */
export function claimPageStatement(
  query: ClaimQuery,
  after: readonly string[] | undefined,
): { text: string; values: unknown[] } {
  const { values, add } = parameters();
  const { keys, order, past } = SORTS[query.sort];
  const filters = claimFilters(query, add);
  const words = everyWord(query.words, 't.folded', add);
  // Words alone are answered by their own table: every match would otherwise be looked up before the page is cut.
  const wordsAlone = words.length > 0 && filters.length === 0 && keys.length === 0;
  const id = wordsAlone ? 't.claim_id' : 'c.id';
  let tables = 'claims c';
  if (words.length > 0)
    tables = wordsAlone ? 'claim_statements t' : 'claims c JOIN claim_statements t ON t.claim_id = c.id';
  const where = ['true', ...filters, ...words];
  const ordered = [...keys.map(({ column }) => column), id];
  if (after) {
    const bounds = after.map((value, at) => keys[at]?.past(add(value)) ?? `${add(value)}::uuid`);
    where.push(`(${ordered.join(', ')}) ${past} (${bounds.join(', ')})`);
  }
  const text = `
    SELECT ${id} AS id, ARRAY[${keys.map(shownAs).join(', ')}]::text[] AS keys
    FROM ${tables} WHERE ${where.join(' AND ')}
    ORDER BY ${ordered.map((column) => `${column} ${order}`).join(', ')} LIMIT ${add(query.limit + 1)}`;
  return { text, values };
}

function shownAs({ column, shape }: Key): string {
  return shape === 'number' ? `abs(${column})::text` : `(${column})::text`;
}
