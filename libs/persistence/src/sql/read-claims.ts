import type { PendingMark } from '#workflow/ports/readers.js';
import type { ClaimRow } from '../rows/claim-row.js';
import type { FilingRow } from '../rows/filing-row.js';
import { CLAIM_COLUMNS } from './claim-columns.js';
import { FILING_COLUMNS } from './file-claims.js';
import { PENDING_MARKS } from './held-lines.js';
import { REACH } from './reach.js';

/** A claim with its words, and the names that the sources it rests on have now. */
export interface ClaimRecordRow extends ClaimRow, FilingRow {
  reach: number;
  pending_marks: PendingMark[] | null;
  statement: string;
  claimant_id: string;
  claimant_name: string;
  names: Record<string, string> | null;
  settings_version: number;
  created_at: Date;
  created_by: string;
  updated_at: Date;
}

// One look-up for each name: joined with `sources`, PostgreSQL would read all of them for every claim of a page.
const RECORD_COLUMNS = `${CLAIM_COLUMNS},
  ${FILING_COLUMNS}, ${REACH} AS reach, ${PENDING_MARKS} AS pending_marks, c.created_at, c.created_by, c.updated_at,
  t.statement, c.claimant_id, s.name AS claimant_name,
  (SELECT settings_version FROM newsrooms) AS settings_version,
  (SELECT json_object_agg(x ->> 'id', (SELECT n.name FROM sources n WHERE n.id = (x ->> 'id')::uuid))
    FROM jsonb_array_elements((c.grounds -> 'restsOn') || (c.grounds -> 'disputeRestsOn')) x) AS names`;

const RECORD_TABLES = `claims c
  JOIN claim_revisions r ON r.claim_id = c.id
  JOIN claim_statements t ON t.claim_id = c.id
  JOIN sources s ON s.id = c.claimant_id`;

/** Claims by id ($1), to be shown. */
export const READ_CLAIMS = {
  name: 'claims_read',
  text: `SELECT ${RECORD_COLUMNS} FROM ${RECORD_TABLES} WHERE c.id = ANY ($1::uuid[])`,
};
