import { uuidv7 } from 'uuidv7';
import { makeKey, operatorOf, settingsFor } from '#cli/service/newsrooms.js';
import { openDatabase } from '#persistence/database.js';
import type { Workflow } from '#workflow/caller.js';
import { addMember } from '#workflow/newsroom/members.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';

/** The newsroom under test, with one editor. */
export interface BenchNewsroom {
  readonly id: string;
  readonly editorId: string;
  /** The editor's API key. */
  readonly key: string;
}

export async function seedNewsroom(appUrl: string): Promise<BenchNewsroom> {
  const database = await openDatabase({ url: appUrl, poolSize: 1, applicationName: 'caveat bench' });
  const { transactions } = database;
  const workflow: Workflow = { transactions, clock: { now: () => new Date().toISOString() }, newId: uuidv7 };
  try {
    const named = { name: 'The Daily Bench', caveatName: 'The Daily Bench', locale: 'en' };
    const { newsroomId: id } = await foundNewsroom(workflow, settingsFor(named), { name: 'Ada', email: null });
    const editor = await addMember(workflow, operatorOf(id), { name: 'Edda', email: null, role: 'editor' });
    const { key } = await makeKey(workflow, id, { memberId: editor.id, label: 'bench', machine: false });
    return { id, editorId: editor.id, key };
  } finally {
    await database.close();
  }
}
