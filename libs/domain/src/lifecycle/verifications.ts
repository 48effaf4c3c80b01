import type { EvidenceSeen } from '../provenance/assessment.js';
import { Refusal, type RuleName } from '../refusals.js';
import type { Outcome } from '../vocabulary.js';
import { moved, type Actor, type ClaimChange } from './change.js';
import type { Claim, Verification } from './claim.js';

/** What a member found out. `methods` are terms of the field such as `geolocation`, one at least. */
export interface Findings {
  readonly outcome: Outcome;
  readonly methods: readonly string[];
  readonly findings: string;
}

/** Asks for a sign-off of the newsroom's own check. It takes the place of an open one. `seen`: the evidence it rests on. */
export function submitVerification(
  claim: Claim,
  found: Findings,
  seen: EvidenceSeen,
  actor: Actor,
  id: string,
): ClaimChange {
  const submitted: Verification = {
    id,
    ...found,
    state: 'submitted',
    evidenceRevision: claim.evidenceRevision,
    seen,
    submittedBy: actor.memberId,
    submittedAt: actor.at,
    signedOffBy: null,
    signedOffAt: null,
    signOffNote: null,
    revokedBy: null,
    revokedAt: null,
    revocationReason: null,
  };
  const after = moved(claim, { openVerification: submitted });
  return change(claim, after, 'claim.verification_submitted', actor, null);
}

/**
 * Signs off the open verification. From now on it stands, and whichever stood before does not.
 * @param inPerson whether the newsroom wants it from somebody who is signed in
 * @throws Refusal `sign_off.not_open`, `sign_off.by_someone_else`, `sign_off.by_editor`, `sign_off.in_person`,
 * `sign_off.evidence_changed`
 */
export function signOff(
  claim: Claim,
  verificationId: string,
  note: string | null,
  actor: Actor,
  inPerson: boolean,
): ClaimChange {
  const open = claim.openVerification;
  if (open?.id !== verificationId)
    throw new Refusal('sign_off.not_open', 'This verification is not waiting for a sign-off.');
  if (open.submittedBy === actor.memberId)
    throw new Refusal('sign_off.by_someone_else', 'Whoever submitted a verification cannot sign it off.');
  mustSign(actor, 'sign_off.by_editor', 'A verification is signed off by an editor or a lead.');
  mustBeThere(actor, inPerson);
  if (claim.spreadPending || open.evidenceRevision !== claim.evidenceRevision)
    throw new Refusal(
      'sign_off.evidence_changed',
      'The evidence has changed since this verification was submitted. Look at it again and submit it again.',
    );
  const signed: Verification = {
    ...open,
    state: 'signed_off',
    signedOffBy: actor.memberId,
    signedOffAt: actor.at,
    signOffNote: note,
  };
  const after = moved(claim, { openVerification: null, standingVerification: signed, challenged: false });
  return change(claim, after, 'claim.verification_signed_off', actor, note);
}

/**
 * Takes back a verification that stands.
 * @throws Refusal `revocation.by_editor`, `revocation.not_standing`
 */
export function revoke(claim: Claim, verificationId: string, reason: string, actor: Actor): ClaimChange {
  if (actor.role === 'reporter')
    throw new Refusal('revocation.by_editor', 'A verification is revoked by an editor, a lead or an admin.');
  const standing = claim.standingVerification;
  if (standing?.id !== verificationId)
    throw new Refusal('revocation.not_standing', 'This verification does not stand, so there is nothing to revoke.');
  const after = moved(claim, { standingVerification: null, challenged: false });
  const revoked: Verification = {
    ...standing,
    state: 'revoked',
    revokedBy: actor.memberId,
    revokedAt: actor.at,
    revocationReason: reason,
  };
  return { ...change(claim, after, 'claim.verification_revoked', actor, reason), details: { revoked } };
}

/**
 * Decides that a challenged verification stands all the same: what has come up since counts as seen.
 * @param inPerson as for signOff
 * @throws Refusal `upholding.by_editor`, `sign_off.in_person`, `upholding.not_challenged`, `upholding.by_someone_else`
 */
export function uphold(
  claim: Claim,
  verificationId: string,
  reason: string,
  seen: EvidenceSeen,
  actor: Actor,
  inPerson: boolean,
): ClaimChange {
  mustSign(actor, 'upholding.by_editor', 'A challenged verification is upheld by an editor or a lead.');
  mustBeThere(actor, inPerson);
  const standing = claim.standingVerification;
  if (standing?.id !== verificationId || !claim.challenged)
    throw new Refusal('upholding.not_challenged', 'Nothing challenges this verification.');
  if (standing.submittedBy === actor.memberId)
    throw new Refusal('upholding.by_someone_else', 'Whoever submitted a verification cannot uphold it.');
  const after = moved(claim, { standingVerification: { ...standing, seen }, challenged: false });
  return change(claim, after, 'claim.verification_upheld', actor, reason);
}

function change(
  before: Claim,
  after: Claim,
  type: ClaimChange['type'],
  actor: Actor,
  reason: string | null,
): ClaimChange {
  return { before, after, type, at: actor.at, by: actor.memberId, reason };
}

/** To sign off, and to uphold, which signs off what has come up since, is for editors and leads; admins run the service. */
function mustSign(actor: Actor, rule: RuleName, message: string): void {
  if (actor.role !== 'editor' && actor.role !== 'lead') throw new Refusal(rule, message);
}

/** For whoever holds a key need not be the member that it speaks for. */
function mustBeThere({ via }: Actor, inPerson: boolean): void {
  if (inPerson && via !== 'session')
    throw new Refusal('sign_off.in_person', 'This newsroom signs off in person: sign in, rather than send an API key.');
}

/** The verifications that a change has touched, as they are after it; one that lost its place is `superseded`. */
export function verificationsAfter({ before, after, details }: ClaimChange): Verification[] {
  const now = [after.openVerification, after.standingVerification, details?.['revoked'] as Verification | undefined];
  const touched = now.filter((each): each is Verification => each !== null && each !== undefined);
  const gone = [before.openVerification, before.standingVerification].filter(
    (each): each is Verification => each !== null && !touched.some(({ id }) => id === each.id),
  );
  const unchanged = new Set([before.openVerification, before.standingVerification]);
  return [
    ...gone.map((each) => ({ ...each, state: 'superseded' as const })),
    ...touched.filter((each) => !unchanged.has(each)),
  ];
}
