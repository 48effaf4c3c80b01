import { ATTENTION_REASONS, STATUSES } from '#domain/vocabulary.js';
import type { ClaimCountQuery, ClaimCounts } from '#workflow/ports/readers.js';
import { everyWord, parameters } from '../search.js';
import { waitingOn } from './claim-filters.js';

const MOST_DESKS = 100;

export interface ClaimCountsRow {
  counts: ClaimCounts;
}

/** How many claims there are of each kind, all from one reading of them. */
export function countClaimsStatement({ waiting, desk, words }: ClaimCountQuery): { text: string; values: unknown[] } {
  const { values, add } = parameters();
  const held = everyWord(words, 't.folded', add);
  const tables = held.length > 0 ? 'claims c JOIN claim_statements t ON t.claim_id = c.id' : 'claims c';
  const count = (condition: string): string => `(count(*) FILTER (WHERE ${condition}))::int`;
  const each = (names: readonly string[], condition: (name: string) => string): string =>
    `json_build_object(${names.map((name) => `'${name}', ${count(condition(name))}`).join(', ')})`;
  const text = `
    WITH found AS MATERIALIZED (
      SELECT c.status, c.attention, c.desk, c.assignee_id = ${add(waiting.memberId)}::uuid AS assigned,
        ${waitingOn(waiting, add)} AS mine
      FROM ${tables} WHERE ${['true', ...held].join(' AND ')}
    )
    SELECT json_build_object(
      'mine', ${count('mine')}, 'any', ${count(`attention <> '{}'`)}, 'all', count(*)::int,
      'assignedToMe', ${count('assigned')},
      'byStatus', ${each(STATUSES, (name) => `status = '${name}'`)},
      'byAttention', ${each(ATTENTION_REASONS, (name) => `'${name}' = ANY (attention)`)},
      'byDesk', (SELECT COALESCE(json_agg(json_build_object('desk', d.desk, 'claims', d.claims)), '[]') FROM (
        SELECT f.desk, count(*)::int AS claims FROM found f WHERE f.desk IS NOT NULL
        GROUP BY f.desk ORDER BY claims DESC, f.desk LIMIT ${MOST_DESKS}) d)
    ) AS counts
    FROM found ${desk === undefined ? '' : `WHERE desk = ${add(desk)}`}`;
  return { text, values };
}
