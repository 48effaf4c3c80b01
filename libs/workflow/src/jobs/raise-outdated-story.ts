import type { OutdatedClaim } from '#domain/announcements/announce-line.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { spokenOf } from '#domain/lifecycle/history-data.js';
import { isOutdated, outdatedAt, raiseOutdated } from '#domain/lifecycle/outdated.js';
import type { Workflow } from '../caller.js';
import type { ShownClaim, Story } from '../ports/story-store.js';
import type { Transaction } from '../ports/transactions.js';
import { detailsOf } from '../stories/change-story.js';
import { lowerAttention } from '../stories/lower-attention.js';
import { DONE, type JobResult } from './outcome.js';

/** A claim of the story whose page shows another status. */
interface Behind {
  readonly claim: Claim;
  readonly shown: ShownClaim & { readonly behindSince: string };
}

/**
 * Tells the newsroom that the page of a story has shown an older status for too long, once for each time that it falls
 * behind, and lowers the attention of claims that no story shows outdated any more, because their status went back. A job
 * that comes too early waits; one that comes for nothing changes nothing.
 */
export async function raiseOutdatedStory(workflow: Workflow, newsroomId: string, storyId: string): Promise<JobResult> {
  return workflow.transactions.within(newsroomId, async (tx) => {
    const story = await tx.stories.load(storyId);
    if (!story) return { kind: 'cancel', reason: 'no such story' };
    const claims = await tx.claims.load(story.claimIds, { lock: true });
    const shown = await tx.stories.shown(storyId, story.claimIds);
    const now = workflow.clock.now();
    const outdatedAfter = await tx.stories.outdatedAfter();
    const waiting = [...shown.values()].flatMap((each) => notRaised(each, claims));
    const due = waiting.filter((each) => isOutdated(each.shown.behindSince, outdatedAfter, now));
    if (due.length > 0) await raise(tx, story, due, now);
    await lowerAttention(tx, claims.values(), now, null);
    if (due.length > 0 || waiting.length === 0) return DONE;
    return {
      kind: 'snooze',
      untilMs: Math.min(...waiting.map((each) => outdatedAt(each.shown.behindSince, outdatedAfter))),
    };
  });
}

/** A claim whose status went back a moment ago is not behind, though the dispatcher has not come to that yet. */
function notRaised(shown: ShownClaim, claims: ReadonlyMap<string, Claim>): Behind[] {
  const claim = claims.get(shown.claimId);
  const { behindSince, raisedAt } = shown;
  if (!claim || behindSince === null || raisedAt !== null || claim.status === shown.shownStatus) return [];
  return [{ claim, shown: { ...shown, behindSince } }];
}

async function raise(tx: Transaction, story: Story, due: readonly Behind[], at: string): Promise<void> {
  await tx.stories.show(story.id, due.map(({ shown }) => ({ ...shown, raisedAt: at }))); // prettier-ignore
  const changes = due.flatMap(({ claim }) => raiseOutdated(claim, at) ?? []);
  await tx.claims.write(changes);
  const words = await tx.stories.wordsOf(due.map(({ claim }) => claim.id));
  const claims = due.map(({ claim, shown }): OutdatedClaim => {
    const after = changes.find(({ before }) => before.id === claim.id)?.after ?? claim;
    const { statement = '', claimant = '' } = words.get(claim.id) ?? {};
    return {
      ...{ id: claim.id, version: after.version, statement, claimant, ...spokenOf(after) },
      ...{ shownVersion: shown.shownVersion, shownStatus: shown.shownStatus, behindSince: shown.behindSince },
    };
  });
  await tx.history.add({
    type: 'story.caveat_outdated',
    at,
    by: null,
    reason: null,
    data: { story: { id: story.id, ...detailsOf(story) }, claims },
  });
}
