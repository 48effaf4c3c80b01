import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import type { Story, StoryDetails, StoryRecord } from '../ports/story-store.js';
import type { Transaction } from '../ports/transactions.js';
import { lowerAttention } from './lower-attention.js';
import { knownClaim, mustBeFree, shownNow, versionOf, type StoryToRecord } from './record-story.js';

/**
 * Corrects a story, or which claims appear in it. The page is taken to show one that is new in it as it is at this moment.
 * @throws NotFound for the story or a claim; Refusal `story.external_id_taken`
 */
export async function changeStory(
  workflow: Workflow,
  caller: Caller,
  id: string,
  { claimIds, ...wanted }: Partial<StoryToRecord>,
): Promise<StoryRecord> {
  return workflow.transactions.within(caller.newsroomId, async (tx) => {
    const story = await tx.stories.load(id);
    if (!story) throw new NotFound('story', id);
    const at = workflow.clock.now();
    const before = detailsOf(story);
    const details = { ...before, ...wanted };
    if (details.externalId !== before.externalId) await mustBeFree(tx, details.externalId);
    const moves = await moveClaims(tx, story, claimIds ?? story.claimIds, at, caller.memberId);
    if (moves.added.length + moves.removed.length > 0 || !sameDetails(before, details)) {
      await tx.stories.update(id, details, at);
      await tx.history.add({
        type: 'story.changed',
        at,
        by: caller.memberId,
        reason: null,
        data: { story: { id, ...details }, before, ...moves },
      });
    }
    return tx.stories.read(id);
  });
}

async function moveClaims(
  tx: Transaction,
  story: Story,
  claimIds: readonly string[],
  at: string,
  by: string,
): Promise<{ added: readonly object[]; removed: readonly string[] }> {
  const removed = story.claimIds.filter((id) => !claimIds.includes(id));
  const newIds = claimIds.filter((id) => !story.claimIds.includes(id));
  if (removed.length + newIds.length === 0) return { added: [], removed };
  const known = await tx.claims.load([...newIds, ...removed], { lock: true });
  const added = newIds.map((id) => knownClaim(known, id, claimIds.indexOf(id)));
  if (added.length > 0) await tx.stories.show(story.id, added.map((claim) => shownNow(claim, at))); // prettier-ignore
  if (removed.length > 0) {
    await tx.stories.remove(story.id, removed);
    await lowerAttention(tx, removed.flatMap((id) => known.get(id) ?? []), at, by); // prettier-ignore
  }
  return { added: added.map(versionOf), removed };
}

export function detailsOf({ url, headline, externalId }: StoryDetails): StoryDetails {
  return { url, headline, externalId };
}

function sameDetails(one: StoryDetails, other: StoryDetails): boolean {
  return one.url === other.url && one.headline === other.headline && one.externalId === other.externalId;
}
