import type { SpokenFacts } from '../announcements/announcement.js';
import { Refusal } from '../refusals.js';
import type { AttentionReason } from '../vocabulary.js';
import { moved, type Actor, type ClaimChange, type TellAfter } from './change.js';
import type { Claim } from './claim.js';
import { spokenOf } from './history-data.js';

/** What a mark has changed, as it was before: enough to take the mark back, and to tell what of it is left to be told. */
export interface Undo {
  readonly hold: Claim['hold'];
  readonly openVerification: Claim['openVerification'];
  readonly standingVerification: Claim['standingVerification'];
  readonly challenged: boolean;
  readonly evidenceRevision: number;
  /** What may be said of the claim, and why it needed a person: those outside know no more than this. */
  readonly spoken: SpokenFacts;
  readonly attention: readonly AttentionReason[];
}

/** A mark that nobody outside has been told yet. `undo` is null for what came after a mark and waits behind it. */
export interface HeldLine {
  readonly version: number;
  readonly type: string;
  readonly undo: Undo | null;
}

/** When a mark is told: as asked for, else after the newsroom's delay where a person makes it, and at once where a machine does. */
export function tellAfter({ via }: Pick<Actor, 'via'>, asked: number | undefined): TellAfter {
  return asked ?? (via === 'session' ? 'newsroom' : 0);
}

/** What it takes to take a mark back. */
export function undoOf({ before }: ClaimChange): Undo {
  const { hold, openVerification, standingVerification, challenged, evidenceRevision, attention } = before;
  return {
    ...{ hold, openVerification, standingVerification, challenged, evidenceRevision, attention },
    spoken: spokenOf(before),
  };
}

/**
 * Takes back the mark that made a version of the claim, while nobody outside knows of it. What the evidence and others did
 * to the claim meanwhile stays; what is told of all that, is told as the difference to what was told last.
 * @param held every line of the claim that waits, oldest first
 * @throws Refusal `undo.by_editor`, `undo.told`, `undo.newest_first`, `undo.moved_on`
 */
export function undoMark(claim: Claim, version: number, held: readonly HeldLine[], actor: Actor): ClaimChange {
  requireEditor(actor);
  const mark = held.find((line) => line.version === version);
  if (!mark?.undo)
    throw new Refusal('undo.told', 'This mark has left the house already. Make another mark to change what it says.');
  if (held.some((line) => line.undo && line.version > version))
    throw new Refusal('undo.newest_first', 'Another mark has been made since. Take that one back first.');
  const after = moved(claim, before(claim, mark.type, mark.undo));
  const reworded = held.some((line) => line.version > version && line.type === 'claim.reworded');
  return {
    ...{ before: claim, after, type: 'claim.mark_undone', at: actor.at, by: actor.memberId, reason: null },
    details: { undone: { version, type: mark.type }, ...(reworded && { reworded }) },
    knownBefore: { spoken: mark.undo.spoken, attention: mark.undo.attention },
  };
}

/** Who may take a mark back, and let it go before its time. @throws Refusal `undo.by_editor` */
export function requireEditor({ role }: Pick<Actor, 'role'>): void {
  if (role === 'reporter')
    throw new Refusal('undo.by_editor', 'A mark is taken back, or let go, by an editor, a lead or an admin.');
}

/** The parts that a mark of this type moves, as they were before it. */
function before(claim: Claim, type: string, undo: Undo): Partial<Claim> {
  const { hold, openVerification, standingVerification } = undo;
  // Evidence that came while the verification was away could not challenge it: better a question too many.
  const challenged =
    standingVerification !== null && (undo.challenged || claim.evidenceRevision !== undo.evidenceRevision);
  switch (type) {
    case 'claim.held':
    case 'claim.hold_lifted':
      return { hold };
    case 'claim.verification_signed_off':
      if (claim.openVerification)
        throw new Refusal('undo.moved_on', 'Another verification has been submitted since. Revoke this one instead.');
      return { openVerification, standingVerification, challenged };
    case 'claim.verification_revoked':
    case 'claim.verification_upheld':
      return { standingVerification, challenged };
    default:
      throw new Error(`${type} is no mark that can be taken back`);
  }
}
