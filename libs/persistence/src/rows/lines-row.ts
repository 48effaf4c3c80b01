import type { ClaimLine, ToldStory } from '#domain/announcements/announce-claim.js';
import type { NewsroomLine } from '#domain/announcements/announce-line.js';
import type { SpokenFacts } from '#domain/announcements/announcement.js';
import type { AttentionReason } from '#domain/vocabulary.js';
import type {
  BornLeased,
  LinesToTell,
  ListeningEndpoint,
  Room,
  Told,
  ToldAnnouncement,
} from '#workflow/ports/outbox-reader.js';
import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import { bodyOf, secretsOf, type SecretRow } from './lease-row.js';

/** What LINES_TO_TELL reads; null for an empty list. */
export interface LinesRow {
  settings_version: number;
  last_sequence: string | null;
  endpoints: EndpointRow[] | null;
  lines: (NewsroomLine & { id: string })[] | null;
  claim_lines: ClaimLineRow[] | null;
}

/** An endpoint with what it takes to send to it. */
export interface EndpointRow extends ListeningEndpoint {
  limited: boolean;
  url: string;
  secrets: SecretRow[] | null;
}

interface ClaimLineRow extends Pick<ClaimLine, 'type' | 'version' | 'at' | 'reason' | 'claim'> {
  id: string;
  spoken: { before: SpokenFacts; after: SpokenFacts } | null;
  raised: AttentionReason[] | null;
  attention: AttentionReason[] | null;
  reworded: boolean;
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
  reworded,
  stories,
}: ClaimLineRow): ClaimLine {
  return {
    ...{ type, version, reason, claim, at: utc(at) },
    before: spoken?.before ?? null,
    after: spoken?.after ?? FIRST,
    raised: raised ?? [],
    attention: attention ?? [],
    reworded,
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
export function toldValues(
  { eventIds, announcements, deliveries }: Told,
  lastSequence: number,
  toLease: ReadonlySet<string>,
): unknown[] {
  const announced = announcements.map((told) => {
    const { eventId, lineId, announcement } = told;
    return {
      ...{ event_id: eventId, line_id: lineId, type: announcement.type, at: announcement.at },
      ...{ claim_id: announcement.claimId, version: announcement.version, data: dataOf(told) },
    };
  });
  const sent = deliveries.map(({ id, endpointId, enabled, told: { eventId, sequence, announcement } }) => ({
    ...{ id, endpoint_id: endpointId, event_id: eventId, sequence, enabled, lease: toLease.has(id) },
    ...{ claim_id: announcement.claimId, version: announcement.version },
  }));
  return [eventIds, lastSequence, JSON.stringify(announced), JSON.stringify(sent)];
}

/** What an announcement is kept and sent as. */
function dataOf({ sequence, announcement }: ToldAnnouncement): Record<string, unknown> {
  return { sequence, ...announcement.data };
}

/**
 * The deliveries that this process could send itself: as many to an endpoint as there is room for, and of each claim only
 * the first version.
 */
export function toLease({ deliveries }: Told, endpoints: readonly EndpointRow[], room: Room): Set<string> {
  const left = new Map(endpoints.map(({ id, limited, enabled }) => [id, enabled && !limited ? room.for(id) : 0]));
  const first = new Map<string, number | null>();
  const leased = new Set<string>();
  for (const { id, endpointId, told } of deliveries) {
    const { claimId, version } = told.announcement;
    const lane = `${endpointId} ${claimId ?? id}`;
    if (!first.has(lane)) first.set(lane, version);
    const free = left.get(endpointId) ?? 0;
    if (free === 0 || first.get(lane) !== version) continue;
    left.set(endpointId, free - 1);
    leased.add(id);
  }
  return leased;
}

/** The leases of deliveries that were born with one, endpoint by endpoint. */
export function bornLeased(
  newsroomId: string,
  { deliveries }: Told,
  endpoints: readonly EndpointRow[],
  ids: ReadonlySet<string>,
): BornLeased[] {
  return endpoints.flatMap(({ id: endpointId, url, secrets }) => {
    const own = deliveries.filter((delivery) => delivery.endpointId === endpointId && ids.has(delivery.id));
    if (own.length === 0) return [];
    const leased = own.map(({ id, told }) => {
      const { type, at } = told.announcement;
      const body = bodyOf({ type, at, data: JSON.stringify(dataOf(told)) });
      return { id, token: 1, eventId: told.eventId, tries: 0, body };
    });
    const lease = { url, secrets: secretsOf(secrets), deliveries: leased, moreInMs: null };
    return [{ endpoint: { newsroomId, endpointId }, lease }];
  });
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
