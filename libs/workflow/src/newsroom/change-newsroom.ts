import { checkWording } from '#domain/caveats/wording.js';
import { Refusal } from '#domain/refusals.js';
import { audit } from '../audit.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound, StaleVersion } from '../errors.js';
import type { Newsroom, NewsroomSettings } from '../ports/newsroom-store.js';
import { asOfNow } from '../standing.js';

/**
 * Changes how the newsroom names itself, words its caveats, or what it asks of the evidence. With another policy every
 * claim is judged anew.
 * @param seen versions of which it must have one, where the caller says so
 * @throws StaleVersion, Refusal `newsroom.by_admin`, `wording.must_keep_caveat`
 */
export async function changeNewsroom(
  workflow: Workflow,
  caller: Caller,
  wanted: Partial<NewsroomSettings>,
  seen?: readonly number[],
): Promise<Newsroom> {
  mustBeAdmin(caller);
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const before = await tx.newsroom.load();
    mustBeAdmin(await asOfNow(tx, caller));
    if (!before) throw new NotFound('newsroom', caller.newsroomId);
    if (seen && !seen.includes(before.version)) throw new StaleVersion(before.id, before.version, 'newsroom');
    const settings = settingsWith(before.settings, wanted);
    mustKeepCaveats(settings);
    const newsroom: Newsroom = { id: before.id, version: before.version + 1, settings };
    const at = workflow.clock.now();
    const reworded = speaksOtherwise(before.settings, settings);
    await tx.newsroom.saveSettings(newsroom, caller.memberId, at, { reworded });
    if (reworded) await tx.outbox.queue([{ name: 'reword' }]);
    await audit(workflow, tx, caller, {
      ...{ act: 'newsroom.changed', target: newsroom.id },
      details: { version: newsroom.version, ...differences(before.settings, settings) },
    });
    await tx.history.add({ type: 'newsroom.changed', at, by: caller.memberId, reason: null, data: { settings } });
    if (settings.disputeAt !== before.settings.disputeAt || settings.corroborateAt !== before.settings.corroborateAt)
      await tx.provenance.addSpread(
        workflow.newId(),
        { wholeNewsroom: true, cause: { type: 'newsroom.changed', at } },
        at,
      );
    return newsroom;
  });
}

/** The settings after a change. */
export function settingsWith(before: NewsroomSettings, wanted: Partial<NewsroomSettings>): NewsroomSettings {
  const merged = { ...before, ...wanted };
  return { ...merged, locales: [...new Set([merged.locale, ...merged.locales])] };
}

/** @throws Refusal `newsroom.by_admin` */
export function mustBeAdmin({ role }: Caller): void {
  if (role !== 'admin') throw new Refusal('newsroom.by_admin', 'The settings of the newsroom are kept by its admins.');
}

/** What is otherwise than it was, by name; what it was and is, where that is a word or a number. */
function differences(one: NewsroomSettings, other: NewsroomSettings): Record<string, unknown> {
  const names = Object.keys(other) as (keyof NewsroomSettings)[];
  const changed = names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  const told = changed.filter((name) => typeof other[name] !== 'object');
  return { changed, ...Object.fromEntries(told.map((name) => [name, { from: one[name], to: other[name] }])) };
}

/** Whether caveats may read otherwise by the new settings. */
function speaksOtherwise(one: NewsroomSettings, other: NewsroomSettings): boolean {
  const voice = ({ caveatName, caveatNames, wording, locales }: NewsroomSettings): string =>
    JSON.stringify([caveatName, caveatNames, wording, locales]);
  return voice(one) !== voice(other);
}

function mustKeepCaveats({ wording }: NewsroomSettings): void {
  for (const [locale, messages] of Object.entries(wording))
    for (const [key, text] of Object.entries(messages)) {
      const fault = checkWording(key, locale, text);
      if (fault) throw new Refusal('wording.must_keep_caveat', fault, `/wording/${locale}/${key}`);
    }
}
