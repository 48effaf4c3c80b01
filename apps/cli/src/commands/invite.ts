import { NewInvitation, NewMemberInvitation } from '#contracts/invitations.js';
import { checked, checkedId } from '../options.js';
import { linkFor, linkForMember } from '../service/links.js';
import { withDatabase } from '../service/with-database.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface InviteOptions {
  readonly newsroom: string;
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly member?: string;
}

/** `caveat invite`: prints a link, this once, for somebody new or for a member who has no way in. */
export async function inviteTo({ newsroom, member, ...invitee }: InviteOptions): Promise<void> {
  const newsroomId = checkedId('--newsroom', newsroom);
  if (member === undefined) {
    const wanted = checked(NewInvitation, invitee);
    sayLink(await withDatabase((workflow, { publicUrl }) => linkFor(workflow, newsroomId, wanted, publicUrl)));
    return;
  }
  const wanted = { memberId: checkedId('--member', member), ...checked(NewMemberInvitation, invitee) };
  sayLink(await withDatabase((workflow, { publicUrl }) => linkForMember(workflow, newsroomId, wanted, publicUrl)));
}

/** Prints a link for whoever is to hand it over. */
export function sayLink(link: string): void {
  say('A link for them alone, which works once, within seven days:');
  say('');
  say(`  ${link}`);
  say('');
}
