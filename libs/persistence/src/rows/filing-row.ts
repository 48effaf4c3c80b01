import type { ClaimFiling } from '#domain/lifecycle/edits.js';

/** What FILING_COLUMNS read: how a claim is filed. */
export interface FilingRow extends Pick<ClaimFiling, 'desk' | 'language' | 'priority'> {
  deadline: Date | null;
  assignee_id: string | null;
  assignee_name: string | null;
}

export function filingOf({ desk, language, priority, deadline, assignee_id, assignee_name }: FilingRow): ClaimFiling {
  return {
    ...{ desk, language, priority },
    deadline: deadline && deadline.toISOString(),
    assignee: assignee_id === null ? null : { id: assignee_id, name: assignee_name ?? '' },
  };
}
