import { NewMember } from '#contracts/members.js';
import { NewsroomChange } from '#contracts/newsroom.js';
import { linkForMember } from '../service/links.js';
import { sayLink } from './invite.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember } from '#workflow/newsroom/members.js';
import { checked, checkedId } from '../options.js';
import { spelled } from '../spelled.js';
import { operatorOf, settingsFor } from '../service/newsrooms.js';
import { withDatabase } from '../service/with-database.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface NewNewsroom {
  readonly name: string;
  readonly caveatName: string;
  readonly locale: string;
  readonly admin: string;
  readonly email?: string;
}

/** `caveat newsroom create`: prints the ids of the newsroom and of its first admin, and a link by which they get in. */
export async function createNewsroom({ admin, email, ...named }: NewNewsroom): Promise<void> {
  const { name, caveatName, locale } = checked(
    NewsroomChange.required({ name: true, caveatName: true, locale: true }),
    named,
  );
  const first = checked(NewMember, { name: admin, email: email ?? null, role: 'admin' });
  const settings = settingsFor({ name, caveatName, locale });
  const made = await withDatabase(async (workflow, { publicUrl }) => {
    const { newsroomId, admin: member } = await foundNewsroom(workflow, settings, first);
    const way = { memberId: member.id };
    const link = first.email === null ? null : await linkForMember(workflow, newsroomId, way, publicUrl);
    return { newsroomId, admin: member, link };
  });
  const { newsroomId, link } = made;
  say(`newsroom ${newsroomId}`);
  say(`admin    ${made.admin.id}`);
  if (link !== null) sayLink(link);
  else say(`Let the admin in: ${spelled(`invite --newsroom ${newsroomId} --member ${made.admin.id} --email ADDRESS`)}`);
  say(`Make a key for the admin: ${spelled(`key create --newsroom ${newsroomId} --member ${made.admin.id}`)}`);
}

interface NewMemberOptions {
  readonly newsroom: string;
  readonly name: string;
  readonly role: string;
  readonly email?: string;
}

/** `caveat member add`: prints the id of the member. */
export async function addMemberTo({ newsroom, name, role, email }: NewMemberOptions): Promise<void> {
  const operator = operatorOf(checkedId('--newsroom', newsroom));
  const wanted = checked(NewMember, { name, role, email: email ?? null });
  const member = await withDatabase((workflow) => addMember(workflow, operator, wanted));
  say(`member ${member.id}`);
}
