import { announceClaim, type ClaimLine } from '#domain/announcements/announce-claim.js';
import { announceLine, type NewsroomLine } from '#domain/announcements/announce-line.js';
import { isFor, type Announcement } from '#domain/announcements/announcement.js';
import type { LinesToTell, NewDelivery, Told, ToldAnnouncement } from '../ports/outbox-reader.js';
import type { NewId } from '../ports/transactions.js';

/**
 * Numbers the lines of a round and tells them: each line takes the next number, and what is told of it follows at once.
 * Each announcement goes to every endpoint that listens to it; for a disabled one it is written down, not sent.
 */
export function tellLines({ lineIds, lines, endpoints, settings, lastSequence }: LinesToTell, newId: NewId): Told {
  const eventIds: string[] = [];
  const announcements: ToldAnnouncement[] = [];
  const next = (id: string): number => lastSequence + eventIds.push(id);
  for (const lineId of lineIds) {
    const line = lines.get(lineId);
    const told = line === undefined ? [] : announced(line, settings);
    const sequence = next(lineId);
    for (const announcement of told) {
      if (announcement.tellsLine) announcements.push({ eventId: lineId, lineId, sequence, announcement });
      else {
        const eventId = newId();
        announcements.push({ eventId, lineId, sequence: next(eventId), announcement });
      }
    }
  }
  return { eventIds, announcements, deliveries: deliveriesOf(announcements, endpoints, newId) };
}

function announced(line: ClaimLine | NewsroomLine, voice: LinesToTell['settings']): Announcement[] {
  return 'claim' in line ? announceClaim(line, voice) : announceLine(line, voice);
}

function deliveriesOf(
  announcements: readonly ToldAnnouncement[],
  endpoints: LinesToTell['endpoints'],
  newId: NewId,
): NewDelivery[] {
  return announcements.flatMap((told) =>
    endpoints
      .filter((endpoint) => isFor(told.announcement, endpoint))
      .map(({ id, enabled }) => ({ id: newId(), endpointId: id, told, enabled })),
  );
}
