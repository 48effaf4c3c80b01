import type { Workflow } from '../caller.js';
import type { MemberRecord, NewsroomSettings } from '../ports/newsroom-store.js';

/** Makes a newsroom with its first admin. */
export async function foundNewsroom(
  workflow: Workflow,
  settings: NewsroomSettings,
  admin: Pick<MemberRecord, 'name' | 'email'>,
): Promise<{ newsroomId: string; admin: MemberRecord }> {
  const newsroomId = workflow.newId();
  const at = workflow.clock.now();
  const member: MemberRecord = { id: workflow.newId(), ...admin, role: 'admin', createdAt: at };
  await workflow.transactions.within(newsroomId, async (tx) => {
    await tx.newsroom.insert(newsroomId, settings, at);
    await tx.newsroom.insertMember(member);
  });
  return { newsroomId, admin: member };
}
