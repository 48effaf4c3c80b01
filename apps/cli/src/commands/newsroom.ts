import { NewApiKey } from '#contracts/api-keys.js';
import { NewMember } from '#contracts/members.js';
import { NewsroomChange } from '#contracts/newsroom.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addMember } from '#workflow/newsroom/members.js';
import { checked, checkedId } from '../options.js';
import { spelled } from '../spelled.js';
import { makeKey, operatorOf, settingsFor } from '../service/newsrooms.js';
import { withDatabase } from '../service/with-database.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

interface NewNewsroom {
  readonly name: string;
  readonly caveatName: string;
  readonly locale: string;
  readonly admin: string;
  readonly email?: string;
}

/** `caveat newsroom create`: prints the ids of the newsroom and of its first admin. */
export async function createNewsroom({ admin, email, ...named }: NewNewsroom): Promise<void> {
  const { name, caveatName, locale } = checked(
    NewsroomChange.required({ name: true, caveatName: true, locale: true }),
    named,
  );
  const first = checked(NewMember, { name: admin, email: email ?? null, role: 'admin' });
  const made = await withDatabase((workflow) =>
    foundNewsroom(workflow, settingsFor({ name, caveatName, locale }), first),
  );
  say(`newsroom ${made.newsroomId}`);
  say(`admin    ${made.admin.id}`);
  say(`Make a key for the admin: ${spelled(`key create --newsroom ${made.newsroomId} --member ${made.admin.id}`)}`);
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

interface NewKeyOptions {
  readonly newsroom: string;
  readonly member: string;
  readonly label: string;
  readonly machine: boolean;
}

/** `caveat key create`: prints the key, this once. */
export async function createKey({ newsroom, member, label, machine }: NewKeyOptions): Promise<void> {
  const newsroomId = checkedId('--newsroom', newsroom);
  const memberId = checkedId('--member', member);
  const wanted = checked(NewApiKey, { machine, ...(label !== '' && { label }) });
  const made = await withDatabase((workflow) => makeKey(workflow, newsroomId, { memberId, label: '', ...wanted }));
  say(made.key);
}
