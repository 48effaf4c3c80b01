/** How a claim `c` is filed. Read by rows/filing-row.ts. */
export const FILING_COLUMNS = `c.desk, c.language, c.priority, c.deadline, c.assignee_id,
  (SELECT m.name FROM members m WHERE m.id = c.assignee_id) AS assignee_name`;

/** How claims ($1) are filed. */
export const FILINGS = {
  name: 'claims_filings',
  text: `SELECT c.id, ${FILING_COLUMNS} FROM claims c WHERE c.id = ANY ($1::uuid[])`,
};

/** How claims ($1) are filed from now on: by those fields that the JSON ($2) has. */
export const FILE_CLAIMS = {
  name: 'claims_file',
  text: `
    UPDATE claims SET
      desk = CASE WHEN $2::jsonb ? 'desk' THEN $2::jsonb ->> 'desk' ELSE desk END,
      language = CASE WHEN $2::jsonb ? 'language' THEN $2::jsonb ->> 'language' ELSE language END,
      priority = COALESCE($2::jsonb ->> 'priority', priority),
      deadline = CASE WHEN $2::jsonb ? 'deadline' THEN ($2::jsonb ->> 'deadline')::timestamptz ELSE deadline END,
      assignee_id = CASE WHEN $2::jsonb ? 'assigneeId' THEN ($2::jsonb ->> 'assigneeId')::uuid ELSE assignee_id END
    WHERE id = ANY ($1::uuid[])`,
};
