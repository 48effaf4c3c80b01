import type { WebhookEventType } from '#domain/announcements/announcement.js';
import type { EventType } from '#domain/events.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import type { ClaimFiling } from '#domain/lifecycle/edits.js';
import type { NamedSource } from '#domain/provenance/assessment.js';
import type { EvidenceFact, SourceFact } from '#domain/provenance/facts.js';
import type { AttentionReason, Stance, Status } from '#domain/vocabulary.js';
import type { AuditEntry } from './audit-store.js';
import type { ApiKeyRecord, MemberView } from './member-store.js';
import type { Newsroom, NewsroomSettings } from './newsroom-store.js';
import type { ReportRecord, SourceRecord } from './provenance-store.js';
import type { StoryRecord } from './story-store.js';

/** A claim as it is kept, with its words. `restsOn` names are those that the sources have now. */
export interface ClaimRecord extends ClaimFiling {
  readonly claim: Claim;
  readonly assessedRevision: number;
  /** How many stories show it; null of the past, of which it is not known. */
  readonly reach: number | null;
  readonly statement: string;
  readonly claimant: { readonly id: string; readonly name: string };
  /** The marks that nobody outside has been told yet, oldest first. */
  readonly pendingMarks: readonly PendingMark[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
}

/** A mark that can be taken back until a time. `by`: a member's id. */
export interface PendingMark {
  readonly version: number;
  readonly type: EventType;
  readonly by: string | null;
  readonly until: string;
  /** Until then, by the clock of the database. */
  readonly leftMs: number;
}

/** What is not told outside yet, for those in the house. */
export interface HeldLineReader {
  /** Of each claim with lines that wait, which they are and until when, in a form to be compared. */
  ofNewsroom(newsroomId: string): Promise<ReadonlyMap<string, string>>;
}

/** A part of a list. `cursor` goes on where it ends; null at the end of the list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

/** `limit` from 1 to 200; `cursor` as a page gave it. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** `rank`: by reach, then by deadline, then by age. */
export const CLAIM_SORTS = ['-createdAt', 'createdAt', '-updatedAt', 'updatedAt', 'rank'] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** What waits for a member: for one of these reasons, and not for a sign-off that they themself have asked for. */
export interface WaitingOn {
  readonly memberId: string;
  readonly reasons: readonly AttentionReason[];
}

export interface ClaimQuery extends PageRequest {
  readonly status?: Status | undefined;
  /** `any`: whatever needs a person. */
  readonly attention?: AttentionReason | 'any' | WaitingOn | undefined;
  readonly desk?: string | undefined;
  /** The id of a member, or `none`: nobody sees to it. */
  readonly assignee?: string | undefined;
  readonly words?: string | undefined;
  readonly sort: ClaimSort;
}

/** Among which claims is counted: for whom, on which desk, with which words. */
export interface ClaimCountQuery extends Pick<ClaimQuery, 'desk' | 'words'> {
  readonly waiting: WaitingOn;
}

/** How many claims there are of each kind that lists can be asked for. */
export interface ClaimCounts {
  readonly mine: number;
  readonly any: number;
  readonly all: number;
  readonly assignedToMe: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  readonly byAttention: Readonly<Record<AttentionReason, number>>;
  /** Each desk with these words, whichever desk was asked for; the largest first. */
  readonly byDesk: readonly { readonly desk: string; readonly claims: number }[];
}

/** A line of the history. `sequence` is null until the dispatcher has given the event its place. */
export interface EventRecord {
  readonly id: string;
  readonly sequence: number | null;
  readonly claimId: string | null;
  readonly version: number | null;
  readonly type: EventType | WebhookEventType;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface EvidenceRecord {
  readonly report: ReportRecord;
  readonly source: { readonly id: string; readonly name: string };
  readonly stance: Stance;
  readonly note: string | null;
  readonly recordedAt: string;
}

/** Reads claims. A cursor that is none of this list's makes it throw InvalidCursor. */
export interface ClaimReader {
  /** The claims that exist, by id. */
  read(
    newsroomId: string,
    claimIds: readonly string[],
  ): Promise<{ records: Map<string, ClaimRecord>; newsroom: Newsroom }>;
  list(newsroomId: string, query: ClaimQuery): Promise<{ page: Page<ClaimRecord>; newsroom: Newsroom }>;
  count(newsroomId: string, query: ClaimCountQuery): Promise<ClaimCounts>;
  /** @param asOf ISO 8601: as it was then, and as its reports were known then */
  evidence(
    newsroomId: string,
    claimId: string,
    page: PageRequest & { asOf?: string | undefined },
  ): Promise<Page<EvidenceRecord>>;
}

/** A change of what a claim rests on: of its evidence, of the lineage of that, or of how that is judged. */
export interface EvidenceChangeRecord {
  readonly id: string;
  readonly type: EventType;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  readonly report: {
    readonly id: string;
    readonly title: string;
    readonly source: { readonly id: string; readonly name: string };
  } | null;
  readonly stance: Stance | null;
  readonly previousStance: Stance | null;
  readonly derivedFrom: readonly { readonly id: string; readonly title: string }[];
  readonly source: { readonly id: string; readonly name: string } | null;
}

export interface HistoryReader {
  /** The events of one claim, oldest first; null where there is no such claim. */
  ofClaim(newsroomId: string, claimId: string, page: PageRequest): Promise<Page<EventRecord> | null>;
  /** All events of a claim up to a time, oldest first, and the newsroom's settings of that time. */
  ofClaimUntil(
    newsroomId: string,
    claimId: string,
    until: string,
  ): Promise<{ events: EventRecord[]; settings: NewsroomSettings } | null>;
  /** By which words the newsroom spoke of a claim at each of these times (ISO 8601), and what its claimant was called. */
  voicesAt(
    newsroomId: string,
    claimId: string,
    times: readonly string[],
  ): Promise<{ claimant: string; settings: ReadonlyMap<string, NewsroomSettings> }>;
  /** What has changed of that on which a claim rests since one of its versions, oldest first. */
  evidenceChanges(
    newsroomId: string,
    claimId: string,
    page: PageRequest & { sinceVersion: number },
  ): Promise<Page<EvidenceChangeRecord>>;
  /** The newsroom's events by sequence. */
  after(newsroomId: string, sequence: number, limit: number): Promise<EventRecord[]>;
  /** The sequence of the newsroom's last event; 0 where there is none yet. */
  lastSequence(newsroomId: string): Promise<number>;
}

/** How a claim is known, from one snapshot: its evidence, every report upstream, their sources and those above them. */
export interface ClaimLineage {
  /** As the claim's assessment names it. */
  readonly restsOn: readonly NamedSource[];
  readonly evidence: readonly EvidenceFact[];
  readonly reports: readonly ReportRecord[];
  readonly sources: readonly SourceFact[];
}

export type UpstreamReport = Pick<ReportRecord, 'id' | 'title' | 'derivedFrom'>;

export interface ProvenanceReader {
  /** Null where there is no such claim. */
  lineageOfClaim(newsroomId: string, claimId: string): Promise<ClaimLineage | null>;
  source(newsroomId: string, id: string): Promise<SourceRecord | null>;
  /** `merged`: those as well that were merged into others. */
  sources(
    newsroomId: string,
    query: PageRequest & { words?: string | undefined; merged?: boolean | undefined },
  ): Promise<Page<SourceRecord>>;
  report(newsroomId: string, id: string): Promise<ReportRecord | null>;
  reports(
    newsroomId: string,
    query: PageRequest & { words?: string | undefined; sourceId?: string | undefined; url?: string | undefined },
  ): Promise<Page<ReportRecord>>;
  /** The reports that exist of these, and everything upstream of them. */
  upstream(newsroomId: string, reportIds: readonly string[]): Promise<readonly UpstreamReport[]>;
}

export interface StoryQuery extends PageRequest {
  /** Words that the headline must hold. */
  readonly words?: string | undefined;
  readonly claimId?: string | undefined;
  readonly externalId?: string | undefined;
  /** Only those that were raised because they show an older status for too long. */
  readonly outdated: boolean;
}

export interface StoryReader {
  story(newsroomId: string, id: string): Promise<StoryRecord | null>;
  /** Newest first, as every list. */
  stories(newsroomId: string, query: StoryQuery): Promise<Page<StoryRecord>>;
}

/** An entry of the audit list. `by`: null for whoever sat at the terminal. */
export interface AuditRecord extends Omit<AuditEntry, 'by'> {
  readonly by: { readonly id: string; readonly name: string } | null;
}

export interface NewsroomReader {
  newsroom(newsroomId: string): Promise<Newsroom | null>;
  members(newsroomId: string, page: PageRequest): Promise<Page<MemberView>>;
  /** The keys of a member that have not been revoked, newest first; null where there is no such member. */
  keys(newsroomId: string, memberId: string, page: PageRequest): Promise<Page<ApiKeyRecord> | null>;
  /** Newest first. */
  audit(newsroomId: string, page: PageRequest): Promise<Page<AuditRecord>>;
}

/** Thrown where a cursor was not given out by this list. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}
