import type { Announcement, SpokenFacts, WebhookEventType } from './announcement.js';
import { caveatsIn, type Voice } from './announce-claim.js';

/** A line of the history that is about no single claim. `data` is what the use case behind it has kept. */
export interface NewsroomLine {
  readonly type: string;
  readonly at: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A claim whose page shows an older status, as the line of a story keeps it. */
export interface OutdatedClaim extends SpokenFacts {
  readonly id: string;
  readonly version: number;
  readonly statement: string;
  readonly claimant: string;
  readonly shownVersion: number;
  readonly shownStatus: string;
  readonly behindSince: string;
}

/** What is told of a line about no single claim; nothing where those outside have no use for it. */
export function announceLine(line: NewsroomLine, voice: Voice): Announcement[] {
  const { type, data } = line;
  switch (type) {
    case 'report.retracted':
      return [
        told(line, type, {
          report: { id: data['reportId'], title: data['title'], sourceId: data['sourceId'] },
          reason: line.reason,
          claimIds: data['claimIds'] ?? [],
        }),
      ];
    case 'story.caveat_outdated':
      return [told(line, type, outdated(data as { story: unknown; claims: readonly OutdatedClaim[] }, voice))];
    case 'endpoint.disabled':
      return [
        told(line, type, { endpoint: data['endpoint'], reason: line.reason, failingSince: data['failingSince'] }),
      ];
    case 'webhook.test': {
      const endpointId = String(data['endpointId']);
      return [{ ...told(line, type, { endpoint: { id: endpointId } }), endpointId }];
    }
    default:
      return [];
  }
}

function told({ at }: NewsroomLine, type: WebhookEventType, data: Record<string, unknown>): Announcement {
  return { type, tellsLine: true, claimId: null, version: null, at, data, desk: null, endpointId: null };
}

function outdated({ story, claims }: { story: unknown; claims: readonly OutdatedClaim[] }, voice: Voice) {
  return {
    story,
    claims: claims.map(({ claimant, strength, inconclusive, ...claim }) => ({
      ...claim,
      caveat: caveatsIn(voice, { status: claim.status, strength, inconclusive }, claimant),
    })),
  };
}
