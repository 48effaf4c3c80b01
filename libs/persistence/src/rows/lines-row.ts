import type { ClaimLine, ToldStory } from '#domain/announcements/announce-claim.js';
import type { NewsroomLine } from '#domain/announcements/announce-line.js';
import type { SpokenFacts } from '#domain/announcements/announcement.js';
import type { AttentionReason } from '#domain/vocabulary.js';
import type { LinesToTell, ListeningEndpoint, Told } from '#workflow/ports/outbox-reader.js';
import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';

/** What LINES_TO_TELL reads; null for an empty list. */
export interface LinesRow {
  settings_version: number;
  last_sequence: string | null;
  endpoints: ListeningEndpoint[] | null;
  lines: (NewsroomLine & { id: string })[] | null;
  claim_lines: ClaimLineRow[] | null;
}

interface ClaimLineRow extends Pick<ClaimLine, 'type' | 'version' | 'at' | 'reason' | 'claim'> {
  id: string;
  spoken: { before: SpokenFacts; after: SpokenFacts } | null;
  raised: AttentionReason[] | null;
  attention: AttentionReason[] | null;
  stories: ToldStory[] | null;
}

const FIRST: SpokenFacts = { status: 'reported', strength: 0, inconclusive: false };

export function linesOf(lineIds: readonly string[], row: LinesRow, settings: NewsroomSettings): LinesToTell {
  const lines = new Map<string, ClaimLine | NewsroomLine>();
  for (const { id, ...line } of row.lines ?? []) lines.set(id, { ...line, at: utc(line.at) });
  for (const line of row.claim_lines ?? []) lines.set(line.id, claimLineOf(line));
  return { lineIds, lines, settings, endpoints: row.endpoints ?? [], lastSequence: Number(row.last_sequence ?? 0) };
}

function claimLineOf({
  type,
  version,
  at,
  reason,
  claim,
  spoken,
  raised,
  attention,
  stories,
}: ClaimLineRow): ClaimLine {
  return {
    ...{ type, version, reason, claim, at: utc(at) },
    before: spoken?.before ?? null,
    after: spoken?.after ?? FIRST,
    raised: raised ?? [],
    attention: attention ?? [],
    reworded: type === 'claim.reworded',
    stories: stories ?? [],
  };
}

/** The newest change of status of each claim among the lines that some story shows, as STORIES_BEHIND reads it. */
export function statusesShown({ lineIds, lines }: LinesToTell): object[] {
  const newest = new Map<string, object>();
  for (const id of lineIds) {
    const line = lines.get(id);
    if (!line || !('claim' in line) || line.stories.length === 0) continue;
    const { version, at, claim, before, after } = line;
    if (before?.status !== after.status) newest.set(claim.id, { claimId: claim.id, version, status: after.status, at });
  }
  return [...newest.values()];
}

/** The parameters of WRITE_TOLD after the newsroom: events, last number, announcements, deliveries. */
export function toldValues({ eventIds, announcements, deliveries }: Told, lastSequence: number): unknown[] {
  const announced = announcements.map(({ eventId, lineId, sequence, announcement }) => ({
    ...{ event_id: eventId, line_id: lineId, type: announcement.type, at: announcement.at },
    ...{ claim_id: announcement.claimId, version: announcement.version },
    data: { sequence, ...announcement.data },
  }));
  const sent = deliveries.map(({ id, endpointId, enabled, told: { eventId, sequence, announcement } }) => ({
    ...{ id, endpoint_id: endpointId, event_id: eventId, sequence, enabled },
    ...{ claim_id: announcement.claimId, version: announcement.version },
  }));
  return [eventIds, lastSequence, JSON.stringify(announced), JSON.stringify(sent)];
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
