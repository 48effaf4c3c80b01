import { Refusal } from '#domain/refusals.js';
import type { Caller } from '../caller.js';
import type { AuditRecord, NewsroomReader, Page, PageRequest } from '../ports/readers.js';

/** What admins did, and what was done about access, newest first. @throws Refusal `audit.by_admin` */
export async function seeAudit(
  reader: NewsroomReader,
  { newsroomId, role }: Caller,
  page: PageRequest,
): Promise<Page<AuditRecord>> {
  if (role !== 'admin') throw new Refusal('audit.by_admin', 'What was done about access is for the admins to read.');
  return reader.audit(newsroomId, page);
}
