import { applyJudgement } from '../../src/lifecycle/assessments.js';
import type { Actor, ClaimChange } from '../../src/lifecycle/change.js';
import { NO_EVIDENCE, type Claim, type Verification } from '../../src/lifecycle/claim.js';
import { editClaim } from '../../src/lifecycle/edits.js';
import { fileEvidence, type FiledEvidence } from '../../src/lifecycle/evidence.js';
import { hold, liftHold } from '../../src/lifecycle/holds.js';
import { lowerOutdated, raiseOutdated } from '../../src/lifecycle/outdated.js';
import { raiseRecheck } from '../../src/lifecycle/rechecks.js';
import { revoke, signOff, submitVerification, uphold } from '../../src/lifecycle/verifications.js';
import type { EvidenceSeen } from '../../src/provenance/assessment.js';
import { Refusal, type RuleName } from '../../src/refusals.js';
import type { AttentionReason, Outcome, Role, Status } from '../../src/vocabulary.js';
import { MEMBERS, type Move } from './moves.js';

export const FRESH: Claim = {
  ...{ id: 'claim', version: 1, status: 'reported', evidenceRevision: 0, spreadPending: false },
  ...{ assessment: NO_EVIDENCE, hold: null, openVerification: null, standingVerification: null },
  ...{ challenged: false, recheckAt: null, recheckDue: false, caveatOutdated: false, attention: [] },
};

/** What somebody who keeps their own books knows of a verification. */
export interface Entry {
  id: string;
  outcome: Outcome;
  submittedBy: string;
  revision: number;
  seen: EvidenceSeen;
  signedOffBy: { id: string; role: Role } | null;
  state: Verification['state'];
  challenged: boolean;
}

/** How a move ended. */
export type Ending = { change: ClaimChange | null } | { refused: RuleName };

/**
 * A claim, and beside it books that are kept apart from the code under test: slow, in plain words, from the moves that
 * were let through alone.
 */
export class Ledger {
  claim: Claim = frozen(FRESH);
  readonly entries: Entry[] = [];
  readonly evidence = new Map<string, FiledEvidence>();
  seen: EvidenceSeen = { disputing: [], supporting: [], retracted: [] };
  held: Status | null = null;
  recheck: { at: number; due: boolean } | null = null;
  outdated = false;
  revision = 0;
  changes = 0;
  hours = 0;

  /** Makes a move and keeps the books. */
  make(move: Move): Ending {
    const before = this.claim;
    let change: ClaimChange | null;
    try {
      change = this.attempt(move);
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.rule };
      throw error;
    }
    if (change) {
      if (change.before !== before) throw new Error('a change starts from another claim');
      this.claim = frozen(change.after);
      this.changes += 1;
    }
    this.book(move, change);
    return { change };
  }

  get standing(): Entry | undefined {
    return this.entries.find(({ state }) => state === 'signed_off');
  }

  get open(): Entry | undefined {
    return this.entries.find(({ state }) => state === 'submitted');
  }

  /** DESIGN.md §2, "Status", said once more. */
  status(): Status {
    if (this.held !== null) return this.held;
    switch (this.standing?.outcome) {
      case 'confirmed':
        return 'independently_verified';
      case 'refuted':
        return 'refuted';
      default:
        return this.claim.assessment.status;
    }
  }

  /** Each reason by its definition. */
  attention(): Set<AttentionReason> {
    const why: [AttentionReason, boolean][] = [
      ['sign_off_requested', this.open !== undefined],
      ['verification_challenged', this.standing?.challenged === true],
      ['recheck_due', this.recheck?.due === true],
      ['caveat_outdated', this.outdated],
      ['assessment_differs', this.held !== null && this.held !== this.claim.assessment.status],
      ...this.claim.assessment.attention.map((each): [AttentionReason, boolean] => [each, true]),
    ];
    return new Set(why.filter(([, so]) => so).map(([reason]) => reason));
  }

  /** Every rule that the move breaks, by the books. Empty: it must be let through. */
  broken(move: Move): RuleName[] {
    const rules: [RuleName, boolean][] = [];
    const actor = 'by' in move ? MEMBERS[move.by]! : null;
    const wanted = 'which' in move ? this.named(move.which) : undefined;
    const reporter = actor?.role === 'reporter';
    const signs = actor?.role === 'editor' || actor?.role === 'lead';
    if (move.kind === 'hold') {
      rules.push(['hold.by_editor', reporter]);
      rules.push(['hold.needs_verification', move.status === 'independently_verified' || move.status === 'refuted']);
    }
    if (move.kind === 'lift') rules.push(['hold.by_editor', reporter], ['hold.not_held', this.held === null]);
    if (move.kind === 'sign') {
      const open = wanted?.state === 'submitted';
      rules.push(['sign_off.by_editor', !signs], ['sign_off.not_open', !open]);
      rules.push(['sign_off.by_someone_else', open && wanted.submittedBy === actor?.id]);
      rules.push([
        'sign_off.evidence_changed',
        open && (this.claim.spreadPending || wanted.revision !== this.revision),
      ]);
    }
    if (move.kind === 'revoke')
      rules.push(['revocation.by_editor', reporter], ['revocation.not_standing', wanted?.state !== 'signed_off']);
    if (move.kind === 'uphold') {
      const challenged = wanted?.state === 'signed_off' && wanted.challenged;
      rules.push(['upholding.by_editor', !signs], ['upholding.not_challenged', !challenged]);
      rules.push(['upholding.by_someone_else', challenged && wanted.submittedBy === actor?.id]);
    }
    return rules.filter(([, so]) => so).map(([rule]) => rule);
  }

  private attempt(move: Move): ClaimChange | null {
    const { claim } = this;
    const at = new Date(this.hours * 3600_000).toISOString();
    const actor: Actor =
      'by' in move
        ? { memberId: MEMBERS[move.by]!.id, role: MEMBERS[move.by]!.role, via: 'key', at }
        : { memberId: '', role: 'admin', via: 'key', at };
    const id = 'which' in move ? (this.named(move.which)?.id ?? 'none') : '';
    switch (move.kind) {
      case 'file': {
        const { reportId, stance, note } = move;
        return fileEvidence(claim, { reportId, stance, note }, this.evidence.get(reportId) ?? null, actor);
      }
      case 'submit': {
        const found = { outcome: move.outcome, methods: ['geolocation'], findings: 'Found.' };
        return submitVerification(claim, found, this.seen, actor, `v${this.entries.length}`);
      }
      case 'sign':
        return signOff(claim, id, null, actor, false);
      case 'revoke':
        return revoke(claim, id, 'Unsound.', actor);
      case 'uphold':
        return uphold(claim, id, 'It stands.', this.seen, actor, false);
      case 'hold':
        return hold(claim, { status: move.status, reason: 'A call.' }, actor);
      case 'lift':
        return liftHold(claim, actor);
      case 'judge': {
        const { assessment, seen } = move;
        return applyJudgement(claim, { assessment, seen, revision: claim.evidenceRevision, cause: null, at });
      }
      case 'recheckAt':
        return editClaim(claim, {}, this.dateIn(move.inHours), actor);
      case 'hours':
        return raiseRecheck(claim, new Date((this.hours + move.pass) * 3600_000).toISOString());
      case 'page':
        return move.outdated ? raiseOutdated(claim, at) : lowerOutdated(claim, at, null);
      case 'raise':
        this.claim = frozen({ ...claim, evidenceRevision: claim.evidenceRevision + 1 });
        return null;
      case 'spread':
        this.claim = frozen({ ...claim, spreadPending: move.pending });
        return null;
      case 'look':
        return null;
    }
  }

  private book(move: Move, change: ClaimChange | null): void {
    const entry = 'which' in move ? this.named(move.which) : undefined;
    const { standing, open } = this;
    if (move.kind === 'file') {
      if (this.evidence.get(move.reportId)?.stance !== move.stance) this.revision += 1;
      this.evidence.set(move.reportId, { reportId: move.reportId, stance: move.stance, note: move.note });
    }
    if (move.kind === 'raise') this.revision += 1;
    if (move.kind === 'page') {
      if ((change !== null) !== (this.outdated !== move.outdated)) throw new Error('told twice, or not at all');
      this.outdated = move.outdated;
    }
    if (move.kind === 'hold') this.held = move.status;
    if (move.kind === 'lift') this.held = null;
    if (move.kind === 'look' || move.kind === 'judge') this.seen = move.seen;
    if (move.kind === 'submit') {
      if (open) open.state = 'superseded';
      this.entries.push({
        ...{ id: `v${this.entries.length}`, outcome: move.outcome, submittedBy: MEMBERS[move.by]!.id },
        ...{ revision: this.revision, seen: this.seen, signedOffBy: null, state: 'submitted', challenged: false },
      });
    }
    if (move.kind === 'sign' && entry) {
      if (standing) standing.state = 'superseded';
      Object.assign(entry, { state: 'signed_off', signedOffBy: MEMBERS[move.by] });
    }
    if (move.kind === 'revoke' && entry) entry.state = 'revoked';
    if (move.kind === 'uphold' && entry) Object.assign(entry, { challenged: false, seen: this.seen });
    if (move.kind === 'judge' && standing) {
      const isNew = (part: keyof EvidenceSeen) => move.seen[part].some((id) => !standing.seen[part].includes(id));
      if (isNew('disputing') || isNew('retracted') || (standing.outcome === 'refuted' && isNew('supporting')))
        standing.challenged = true;
    }
    if (move.kind === 'recheckAt' && move.inHours !== undefined)
      this.recheck = move.inHours === null ? null : { at: this.hours + move.inHours, due: false };
    if (move.kind === 'hours') {
      this.hours += move.pass;
      if (this.recheck && this.recheck.at <= this.hours) this.recheck.due = true;
      else if (change) throw new Error('a recheck was raised before its date');
    }
  }

  private named(which: number): Entry | undefined {
    return which < 0 ? undefined : this.entries.at(-1 - which);
  }

  private dateIn(hours: number | null | undefined): string | null | undefined {
    return typeof hours === 'number' ? new Date((this.hours + hours) * 3600_000).toISOString() : hours;
  }
}

/** Frozen through and through: whoever changes a claim in place fails. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
