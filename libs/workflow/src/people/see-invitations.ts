import { Refusal } from '#domain/refusals.js';
import type { Caller } from '../caller.js';
import type { InvitationRecord } from '../ports/invitation-store.js';
import type { PersonDirectory } from '../ports/person-directory.js';
import type { Page, PageRequest } from '../ports/readers.js';

/** The invitations of the newsroom, newest first. @throws Refusal `invitation.by_admin` */
export async function seeInvitations(
  directory: PersonDirectory,
  { newsroomId, role }: Caller,
  page: PageRequest,
): Promise<Page<InvitationRecord>> {
  if (role !== 'admin')
    throw new Refusal('invitation.by_admin', 'Who has been invited is for the admins of the newsroom to see.');
  return directory.invitations(newsroomId, page);
}
