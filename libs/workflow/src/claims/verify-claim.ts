import { evidenceSeen } from '#domain/provenance/evidence-seen.js';
import { indexProvenance } from '#domain/provenance/provenance.js';
import type { EvidenceSeen } from '#domain/provenance/assessment.js';
import type { Verification } from '#domain/lifecycle/claim.js';
import { tellAfter } from '#domain/lifecycle/undoing.js';
import { revoke, signOff, submitVerification, uphold, type Findings } from '#domain/lifecycle/verifications.js';
import type { Caller, Workflow } from '../caller.js';
import type { Transaction } from '../ports/transactions.js';
import { asOfNow } from '../standing.js';
import { changeClaim, type ClaimTarget } from './change-claim.js';

/** `delay`: seconds until those outside are told, where the caller asks for it. */
type VerificationTarget = ClaimTarget & { readonly verificationId: string; readonly delay?: number | undefined };

/** A verification as it stands after a move, with the version of its claim. */
export type VerificationMove = Verification & { readonly claimId: string; readonly claimVersion: number };

/** Asks for a sign-off of the newsroom's own check. @throws NotFound, StaleVersion */
export async function submit(
  workflow: Workflow,
  caller: Caller,
  target: ClaimTarget,
  found: Findings,
): Promise<VerificationMove> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => submitVerification(claim, found, await seenNow(tx, claim.id), actor, workflow.newId()),
    ({ after }) => moveOf(after.openVerification, after),
  );
}

/** Signs off the open verification. @throws NotFound, StaleVersion, Refusal `sign_off.…` */
export async function signOffVerification(
  workflow: Workflow,
  caller: Caller,
  target: VerificationTarget,
  note: string | null,
): Promise<VerificationMove> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => {
      const { role } = await asOfNow(tx, caller);
      const inPerson = await tx.newsroom.signOffInPerson();
      const change = signOff(claim, target.verificationId, note, { ...actor, role }, inPerson);
      return { ...change, tellAfter: tellAfter(caller, target.delay) };
    },
    ({ after }) => moveOf(after.standingVerification, after),
  );
}

/** Takes back a verification that stands. @throws NotFound, StaleVersion, Refusal `revocation.…` */
export async function revokeVerification(
  workflow: Workflow,
  caller: Caller,
  target: VerificationTarget,
  reason: string,
): Promise<VerificationMove> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => {
      const { role } = await asOfNow(tx, caller);
      const change = revoke(claim, target.verificationId, reason, { ...actor, role });
      return { ...change, tellAfter: tellAfter(caller, target.delay) };
    },
    ({ details, after }) => moveOf((details?.['revoked'] as Verification | undefined) ?? null, after),
  );
}

/** Decides that a challenged verification stands. @throws NotFound, StaleVersion, Refusal `upholding.…` */
export async function upholdVerification(
  workflow: Workflow,
  caller: Caller,
  target: VerificationTarget,
  reason: string,
): Promise<VerificationMove> {
  return changeClaim(
    workflow,
    caller,
    target,
    async (claim, actor, tx) => {
      const { role } = await asOfNow(tx, caller);
      const seen = await seenNow(tx, claim.id);
      const inPerson = await tx.newsroom.signOffInPerson();
      const change = uphold(claim, target.verificationId, reason, seen, { ...actor, role }, inPerson);
      return { ...change, tellAfter: tellAfter(caller, target.delay) };
    },
    ({ after }) => moveOf(after.standingVerification, after),
  );
}

async function seenNow(tx: Transaction, claimId: string): Promise<EvidenceSeen> {
  const { claims, ...provenance } = await tx.claims.toJudge([claimId]);
  return evidenceSeen(indexProvenance(provenance), claims[0]?.evidence ?? []);
}

function moveOf(verification: Verification | null, claim: { id: string; version: number }): VerificationMove {
  if (!verification) throw new Error(`the verification of claim ${claim.id} is gone after its own move`);
  return { ...verification, claimId: claim.id, claimVersion: claim.version };
}
