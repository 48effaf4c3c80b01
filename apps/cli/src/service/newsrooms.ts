import { mintApiKey } from '#api/api-key.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addKey, type KeyToAdd } from '#workflow/newsroom/api-keys.js';
import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';

/** How a newsroom that has set nothing else judges and words. */
export function settingsFor(named: { name: string; caveatName: string; locale: string }): NewsroomSettings {
  return {
    ...named,
    locales: [named.locale],
    caveatNames: {},
    wording: {},
    disputeAt: 1,
    corroborateAt: 2,
    outdatedAfter: 600,
    secondFactor: false,
    signOffInPerson: false,
    markDelay: 8,
  };
}

/** The administrator at the terminal, who acts for a newsroom by the right to reach its database. */
export function operatorOf(newsroomId: string): Caller {
  return { newsroomId, memberId: newsroomId, role: 'admin', via: 'terminal', machine: true };
}

/** Makes a key of a member. @returns the key, which is not kept anywhere */
export async function makeKey(
  workflow: Workflow,
  newsroomId: string,
  wanted: Omit<KeyToAdd, 'id' | 'secretSha256'>,
): Promise<{ id: string; key: string }> {
  const id = workflow.newId();
  const { key, secretSha256 } = mintApiKey(id);
  await addKey(workflow, operatorOf(newsroomId), { id, ...wanted, secretSha256 });
  return { id, key };
}

/** Makes a newsroom with one admin and a key of that admin. */
export async function foundDesk(
  workflow: Workflow,
  named: { name: string; caveatName: string; locale: string },
  adminName: string,
): Promise<{ newsroomId: string; adminId: string; key: string }> {
  const { newsroomId, admin } = await foundNewsroom(workflow, settingsFor(named), { name: adminName, email: null });
  const { key } = await makeKey(workflow, newsroomId, { memberId: admin.id, label: adminName, machine: false });
  return { newsroomId, adminId: admin.id, key };
}
