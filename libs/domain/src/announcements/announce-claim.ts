import { renderCaveat, type NewsroomVoice } from '../caveats/render.js';
import type { AttentionReason } from '../vocabulary.js';
import type { Announcement, SpokenFacts, WebhookEventType } from './announcement.js';

/** How the newsroom speaks: its names and wording, and the languages that every caveat is given in. */
export interface Voice extends NewsroomVoice {
  readonly locales: readonly string[];
}

/** A story that shows a claim, as it is told. */
export interface ToldStory {
  readonly id: string;
  readonly url: string;
  readonly externalId: string | null;
}

/** A line in the life of a claim, with what is needed to tell it. `before` is null where the claim was made by it. */
export interface ClaimLine {
  readonly type: string;
  readonly version: number;
  readonly at: string;
  readonly reason: string | null;
  readonly before: SpokenFacts | null;
  readonly after: SpokenFacts;
  /** Reasons for attention that the line has brought, and all that there are after it. */
  readonly raised: readonly AttentionReason[];
  readonly attention: readonly AttentionReason[];
  /** The newsroom words its caveats otherwise since: what was said before is not known from the facts. */
  readonly reworded: boolean;
  readonly claim: {
    readonly id: string;
    readonly statement: string;
    readonly claimant: string;
    readonly desk: string | null;
  };
  readonly stories: readonly ToldStory[];
}

/** The caveat in each language of the newsroom; null where none must go with the claim. */
export function caveatsIn(voice: Voice, facts: SpokenFacts, claimant: string): Record<string, string | null> {
  return Object.fromEntries(
    voice.locales.map((locale) => [locale, renderCaveat({ ...facts, locale, newsroom: voice, claimant })]),
  );
}

/**
 * What is told of a line of a claim's life: that the claim is there, that its status changed, that the words which go
 * with it changed in some language, that it needs a person. A change of status that changes the words is told as both,
 * so that whoever listens to one of them misses nothing.
 */
export function announceClaim(line: ClaimLine, voice: Voice): Announcement[] {
  const { before, after, claim } = line;
  const caveat = caveatsIn(voice, after, claim.claimant);
  const tell = (type: WebhookEventType, more: Record<string, unknown> = {}): Announcement => ({
    type,
    tellsLine: type === line.type,
    claimId: claim.id,
    version: line.version,
    at: line.at,
    data: {
      claim: {
        id: claim.id,
        version: line.version,
        status: after.status,
        previousStatus: before?.status ?? null,
        statement: claim.statement,
      },
      caveat,
      reason: line.reason,
      stories: line.stories,
      ...more,
    },
    desk: claim.desk,
    endpointId: null,
  });

  if (before === null) return [tell('claim.created')];
  const told: Announcement[] = [];
  if (before.status !== after.status) told.push(tell('claim.status_changed'));
  if (line.reworded || differ(caveatsIn(voice, before, claim.claimant), caveat))
    told.push(tell('claim.caveat_changed'));
  if (line.raised.length > 0)
    told.push(tell('claim.attention_raised', { attention: { raised: line.raised, all: line.attention } }));
  return told;
}

function differ(one: Record<string, string | null>, other: Record<string, string | null>): boolean {
  return Object.keys(other).some((locale) => one[locale] !== other[locale]);
}
