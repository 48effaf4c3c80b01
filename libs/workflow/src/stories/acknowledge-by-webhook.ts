import type { Workflow } from '../caller.js';
import type { ShownVersion } from '../ports/story-store.js';
import { showVersions } from './show-versions.js';

/** What the answer to a webhook acknowledges: the story by its id, or by the one that its CMS gave it. */
export interface AnsweredAcknowledgement {
  readonly storyId?: string | undefined;
  readonly externalId?: string | undefined;
  readonly claims: readonly ShownVersion[];
}

/**
 * The answer to a webhook said what pages show now, in place of a call. What cannot be is left out, and spoils nothing
 * else. An answer that comes twice changes nothing the second time.
 * @returns why something was left out, a sentence each
 * @throws DatabaseUnavailable, and then some of it may not have been kept
 */
export async function acknowledgeByWebhook(
  workflow: Workflow,
  newsroomId: string,
  acknowledgements: readonly AnsweredAcknowledgement[],
): Promise<string[]> {
  const left: string[] = [];
  for (const each of acknowledgements) left.push(...(await acknowledgeOne(workflow, newsroomId, each)));
  return left;
}

async function acknowledgeOne(
  workflow: Workflow,
  newsroomId: string,
  { storyId, externalId, claims }: AnsweredAcknowledgement,
): Promise<string[]> {
  return workflow.transactions.within(newsroomId, async (tx) => {
    const id = storyId ?? (externalId === undefined ? null : await tx.stories.holderOf(externalId));
    const story = id === null ? null : await tx.stories.load(id);
    if (!story) return [`There is no story ${storyId ?? externalId} in this newsroom.`];
    const faults = await showVersions(tx, story, claims, workflow.clock.now(), null);
    return faults.map(({ message }) => message);
  });
}
