import type { Handlers } from '#queue/workers.js';
import type { Workflow } from '#workflow/caller.js';
import { assessClaims } from '#workflow/jobs/assess-claims.js';
import { raiseOutdatedStory } from '#workflow/jobs/raise-outdated-story.js';
import { recheckClaim } from '#workflow/jobs/recheck-claim.js';
import { rewordClaims } from '#workflow/jobs/reword-claims.js';
import { spreadChange } from '#workflow/jobs/spread-change.js';

/** What sends deliveries, as far as a job needs it: it is told to look, and looks when it can. */
export interface Wakeable {
  wake(newsroomId: string, endpointId: string): void;
}

/** What each job does: its use case, and nothing else. */
export function handlers(workflow: Workflow, courier: Wakeable): Handlers {
  return {
    assess: ({ newsroomId, claimIds }) => assessClaims(workflow, newsroomId, claimIds),
    spread: ({ newsroomId, spreadId }) => spreadChange(workflow, newsroomId, spreadId),
    recheck: ({ newsroomId, claimId }) => recheckClaim(workflow, newsroomId, claimId),
    reword: ({ newsroomId }) => rewordClaims(workflow, newsroomId),
    outdated: ({ newsroomId, storyId }) => raiseOutdatedStory(workflow, newsroomId, storyId),
    deliver: async ({ newsroomId, endpointId }) => {
      courier.wake(newsroomId, endpointId);
      return { kind: 'done' };
    },
  };
}
