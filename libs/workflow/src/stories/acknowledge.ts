import { Refusal } from '#domain/refusals.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ShownVersion, StoryRecord } from '../ports/story-store.js';
import { showVersions } from './show-versions.js';

/**
 * A page shows these versions of its claims now: all of it or nothing.
 * @throws NotFound, Refusal `acknowledgement.not_in_story`, `acknowledgement.unknown_version`
 */
export async function acknowledge(
  workflow: Workflow,
  caller: Caller,
  storyId: string,
  claims: readonly ShownVersion[],
  idempotency?: IdempotencyRequest,
): Promise<StoryRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const story = await tx.stories.load(storyId);
    if (!story) throw new NotFound('story', storyId);
    const [fault] = await showVersions(tx, story, claims, workflow.clock.now(), caller.memberId);
    if (fault) throw new Refusal(fault.rule, fault.message, `/claims/${fault.place}/${fault.field}`);
    return tx.stories.read(storyId);
  });
}
