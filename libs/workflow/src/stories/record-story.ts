import type { Claim } from '#domain/lifecycle/claim.js';
import { Refusal } from '#domain/refusals.js';
import type { Caller, Workflow } from '../caller.js';
import { NotFound } from '../errors.js';
import { once, type IdempotencyRequest } from '../once.js';
import type { ShownClaim, StoryDetails, StoryRecord } from '../ports/story-store.js';
import type { Transaction } from '../ports/transactions.js';

export interface StoryToRecord extends StoryDetails {
  /** At least one, each once. */
  readonly claimIds: readonly string[];
}

/**
 * Files a published piece and the claims in it. Its page is taken to show each as it is at this moment.
 * @throws NotFound for a claim; Refusal `story.external_id_taken`
 */
export async function recordStory(
  workflow: Workflow,
  caller: Caller,
  { claimIds, ...details }: StoryToRecord,
  idempotency?: IdempotencyRequest,
): Promise<StoryRecord> {
  return once(workflow, caller, idempotency, async (tx) => {
    const at = workflow.clock.now();
    const id = workflow.newId();
    await mustBeFree(tx, details.externalId);
    const claims = await loadClaims(tx, claimIds);
    await tx.stories.insert(id, details, caller.memberId, at);
    await tx.stories.show(id, claims.map((claim) => shownNow(claim, at))); // prettier-ignore
    await tx.history.add({
      type: 'story.recorded',
      at,
      by: caller.memberId,
      reason: null,
      data: { story: { id, ...details }, claims: claims.map(versionOf) },
    });
    return tx.stories.read(id);
  });
}

/** @throws Refusal `story.external_id_taken` where another story has the CMS's id */
export async function mustBeFree(tx: Transaction, externalId: string | null): Promise<void> {
  if (externalId === null || (await tx.stories.holderOf(externalId)) === null) return;
  throw new Refusal('story.external_id_taken', 'Another story of this newsroom has this externalId.', '/externalId');
}

/**
 * The claims, in the order of the ids, locked: a change of status that comes in mid-work is seen by whoever tells it.
 * @throws NotFound for the first that is none of the newsroom, with its place in the body
 */
async function loadClaims(tx: Transaction, claimIds: readonly string[]): Promise<Claim[]> {
  const known = await tx.claims.load(claimIds, { lock: true });
  return claimIds.map((id, i) => knownClaim(known, id, i));
}

export function knownClaim(known: ReadonlyMap<string, Claim>, id: string, place: number): Claim {
  const claim = known.get(id);
  if (!claim) throw new NotFound('claim', id, `/claimIds/${place}`);
  return claim;
}

/** The page as whoever has just published it has seen the claim. */
export function shownNow({ id, version, status }: Claim, at: string): ShownClaim {
  return { claimId: id, shownVersion: version, shownStatus: status, shownAt: at, behindSince: null, raisedAt: null };
}

export function versionOf({ id, version, status }: Claim): { claimId: string; version: number; status: string } {
  return { claimId: id, version, status };
}
