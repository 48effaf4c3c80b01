import { caveatsIn } from '#domain/announcements/announce-claim.js';
import type { SpokenFacts } from '#domain/announcements/announcement.js';
import { NotFound } from '../errors.js';
import type { EventRecord, HistoryReader, Page, PageRequest } from '../ports/readers.js';

/** A line of a claim's history. */
interface ClaimEvent extends EventRecord {
  /** The caveat in each language of the newsroom as the line left it; null where the line has nothing to do with it. */
  readonly caveats: Readonly<Record<string, string | null>> | null;
}

/** Every event of a claim, oldest first, with the words of then. @throws NotFound, InvalidCursor */
export async function readHistory(
  reader: HistoryReader,
  newsroomId: string,
  claimId: string,
  page: PageRequest,
): Promise<Page<ClaimEvent>> {
  const events = await reader.ofClaim(newsroomId, claimId, page);
  if (!events) throw new NotFound('claim', claimId);
  const facts = new Map(events.items.map((event) => [event.id, spokenBy(event)]));
  const times = events.items.filter(({ id }) => facts.get(id)).map(({ at }) => at);
  if (times.length === 0) return { ...events, items: events.items.map((event) => ({ ...event, caveats: null })) };
  const { claimant, settings } = await reader.voicesAt(newsroomId, claimId, [...new Set(times)]);
  return {
    ...events,
    items: events.items.map((event) => {
      const spoken = facts.get(event.id);
      const voice = settings.get(event.at);
      return { ...event, caveats: spoken && voice ? caveatsIn(voice, spoken, claimant) : null };
    }),
  };
}

/** Nobody has reported a claim yet when it is filed. */
const FILED: SpokenFacts = { status: 'reported', strength: 0, inconclusive: false };

/** What may be said of the claim by an event; null where it leaves that as it was. */
function spokenBy({ type, data }: EventRecord): SpokenFacts | null {
  if (type === 'claim.created') return FILED;
  const { spoken } = data as { spoken?: { before: SpokenFacts; after: SpokenFacts } };
  if (!spoken) return null;
  const { before, after } = spoken;
  const same =
    before.status === after.status && before.strength === after.strength && before.inconclusive === after.inconclusive;
  return same && type !== 'claim.reworded' ? null : after;
}
