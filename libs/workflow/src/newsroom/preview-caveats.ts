import { previewCaveats as preview, type PreviewedCaveat } from '#domain/caveats/preview.js';
import type { Caller } from '../caller.js';
import { NotFound } from '../errors.js';
import type { NewsroomSettings } from '../ports/newsroom-store.js';
import type { NewsroomReader } from '../ports/readers.js';
import { mustBeAdmin, settingsWith } from './change-newsroom.js';

/** How the caveats would read after a change of the settings. Nothing is written. @throws Refusal `newsroom.by_admin` */
export async function previewCaveats(
  reader: NewsroomReader,
  caller: Caller,
  wanted: Partial<NewsroomSettings>,
): Promise<PreviewedCaveat[]> {
  mustBeAdmin(caller);
  const newsroom = await reader.newsroom(caller.newsroomId);
  if (!newsroom) throw new NotFound('newsroom', caller.newsroomId);
  const settings = settingsWith(newsroom.settings, wanted);
  return preview(settings, settings.locales);
}
