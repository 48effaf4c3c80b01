import type { ClaimQuery, WaitingOn } from '#workflow/ports/readers.js';

type Add = (value: unknown) => string;

/** Conditions on a claim `c`. Words are not among them: they are looked up in a table of their own. */
export function claimFilters({ status, attention, desk, assignee }: ClaimQuery, add: Add): string[] {
  const filters: string[] = [];
  if (status) filters.push(`c.status = ${add(status)}`);
  if (attention === 'any') filters.push(`c.attention <> '{}'`);
  else if (typeof attention === 'object') filters.push(waitingOn(attention, add));
  else if (attention) filters.push(`c.attention <> '{}' AND ${add(attention)} = ANY (c.attention)`);
  if (desk !== undefined) filters.push(`c.desk = ${add(desk)}`);
  if (assignee === 'none') filters.push('c.assignee_id IS NULL');
  else if (assignee !== undefined) filters.push(`c.assignee_id = ${add(assignee)}`);
  return filters;
}

/** What one has asked others to sign off is taken from the reasons, and so from the list where it is the only one. */
export function waitingOn({ memberId, reasons }: WaitingOn, add: Add): string {
  const wanted = add(reasons);
  const mine = `EXISTS (SELECT FROM verifications v WHERE v.claim_id = c.id AND v.state = 'submitted'
    AND v.submitted_by = ${add(memberId)})`;
  return `c.attention <> '{}' AND c.attention && ${wanted}::text[]
    AND (array_remove(c.attention, 'sign_off_requested') && ${wanted}::text[] OR NOT ${mine})`;
}
