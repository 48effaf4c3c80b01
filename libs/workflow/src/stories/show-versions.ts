import { behindSince, outdatedAt } from '#domain/lifecycle/outdated.js';
import type { Refusal } from '#domain/refusals.js';
import type { ShownClaim, ShownVersion, StatusAt, Story } from '../ports/story-store.js';
import type { Transaction } from '../ports/transactions.js';
import { detailsOf } from './change-story.js';
import { lowerAttention } from './lower-attention.js';

/** An acknowledged version that cannot be. `place`: in what was sent. */
export interface AcknowledgementFault {
  readonly rule: Extract<Refusal['rule'], `acknowledgement.${string}`>;
  readonly message: string;
  readonly place: number;
  readonly field: 'claimId' | 'version';
}

/**
 * The page of a story shows these versions now. Each is compared with what its claim is at this moment, locked, so that
 * a change which the dispatcher has not come to yet is seen. A version that is older than the one shown changes nothing:
 * acknowledgements may come out of order.
 * @param by the member who says so; null where a webhook's answer does
 * @returns what cannot be; all else is kept
 */
export async function showVersions(
  tx: Transaction,
  story: Story,
  wanted: readonly ShownVersion[],
  at: string,
  by: string | null,
): Promise<AcknowledgementFault[]> {
  const ids = story.claimIds.filter((id) => wanted.some(({ claimId }) => claimId === id));
  const claims = await tx.claims.load(ids, { lock: true });
  const shown = await tx.stories.shown(story.id, ids);
  const faults: AcknowledgementFault[] = [];
  const newer: ShownVersion[] = [];
  wanted.forEach(({ claimId, version }, place) => {
    const current = claims.get(claimId)?.version;
    if (current === undefined) faults.push(notInStory(claimId, place));
    else if (version > current) faults.push(unknownVersion(version, current, place));
    else if (version > (shown.get(claimId)?.shownVersion ?? 0)) newer.push({ claimId, version });
  });
  if (newer.length === 0) return faults;

  const statuses = await tx.stories.statusesAt(newer);
  const kept = newer.flatMap(({ claimId, version }) => {
    const [before, status] = [shown.get(claimId), statuses.get(claimId)];
    return before && status ? shownAt(before, version, status, at) : [];
  });
  await tx.stories.show(story.id, kept);
  await tx.stories.update(story.id, detailsOf(story), at);
  const data = { story: { id: story.id, ...detailsOf(story) }, claims: kept.map(acknowledged) };
  await tx.history.add({ type: 'story.acknowledged', at, by, reason: null, data });
  await lowerAttention(tx, claims.values(), at, by);
  await lookLater(tx, story.id, kept);
  return faults;
}

/** A page that is behind since another moment than before has not been raised for that. */
function shownAt(before: ShownClaim, version: number, { status, later }: StatusAt, at: string): ShownClaim {
  const since = behindSince(status, later);
  return {
    ...{ claimId: before.claimId, shownVersion: version, shownStatus: status, shownAt: at, behindSince: since },
    raisedAt: since === before.behindSince ? before.raisedAt : null,
  };
}

/** The page was changed, and is behind all the same. */
async function lookLater(tx: Transaction, storyId: string, claims: readonly ShownClaim[]): Promise<void> {
  const waiting = claims.flatMap(({ behindSince: since, raisedAt }) => (since && !raisedAt ? since : []));
  if (waiting.length === 0) return;
  const outdatedAfter = await tx.stories.outdatedAfter();
  const dueAt = new Date(Math.min(...waiting.map((since) => outdatedAt(since, outdatedAfter)))).toISOString();
  await tx.outbox.queue([{ name: 'outdated', storyId, dueAt }]);
}

function acknowledged({ claimId, shownVersion, shownStatus, behindSince: since }: ShownClaim): object {
  return { claimId, version: shownVersion, status: shownStatus, behindSince: since };
}

function notInStory(claimId: string, place: number): AcknowledgementFault {
  const message = `The claim ${claimId} does not appear in this story.`;
  return { rule: 'acknowledgement.not_in_story', message, place, field: 'claimId' };
}

function unknownVersion(version: number, current: number, place: number): AcknowledgementFault {
  const message = `The claim has never had the version ${version}: it is at ${current}.`;
  return { rule: 'acknowledgement.unknown_version', message, place, field: 'version' };
}
