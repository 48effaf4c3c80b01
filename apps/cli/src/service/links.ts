import { mintInvitation } from '#api/invitation-link.js';
import type { Workflow } from '#workflow/caller.js';
import { invite, inviteMember, type Invitee } from '#workflow/people/invite.js';
import { operatorOf } from './newsrooms.js';

/** A link for somebody new. @returns it; it is not kept anywhere */
export async function linkFor(
  workflow: Workflow,
  newsroomId: string,
  invitee: Invitee,
  publicUrl: string,
): Promise<string> {
  const { link, made } = mintInvitation(workflow.newId(), publicUrl);
  await invite(workflow, operatorOf(newsroomId), invitee, made);
  return link;
}

/**
 * A link for a member who has no way in. Earlier ones for them end.
 * @param email where the member has none
 * @returns it; it is not kept anywhere
 */
export async function linkForMember(
  workflow: Workflow,
  newsroomId: string,
  wanted: { memberId: string; email?: string | undefined },
  publicUrl: string,
): Promise<string> {
  const { link, made } = mintInvitation(workflow.newId(), publicUrl);
  await inviteMember(workflow, operatorOf(newsroomId), wanted, made);
  return link;
}
