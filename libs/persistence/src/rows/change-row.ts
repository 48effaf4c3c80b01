import { uuidv7 } from 'uuidv7';
import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { historyData } from '#domain/lifecycle/history-data.js';
import { undoOf } from '#domain/lifecycle/undoing.js';
import type { EventColumn, JudgedColumn, MovingColumn } from '../sql/write-claims.js';
import { groundsOf } from './claim-row.js';

/** A change as WRITE_CLAIMS reads it from JSON. */
export function changeRow(change: ClaimChange): Record<MovingColumn | EventColumn, unknown> {
  return { ...movingColumns(change.after), ...eventColumns(change) };
}

/** How it is told, as WRITE_CLAIMS reads it: what has nothing left to be told after it was taken back is silent. */
export function tellingRow(
  change: ClaimChange,
): Record<'tell_after' | 'tell_as_newsroom' | 'silent' | 'undo', unknown> {
  const { tellAfter = 0 } = change;
  return {
    tell_after: tellAfter === 'newsroom' ? 0 : tellAfter,
    tell_as_newsroom: tellAfter === 'newsroom',
    silent: change.knownBefore !== undefined && !('spoken' in historyData(change)),
    undo: tellAfter === 0 ? null : undoOf(change),
  };
}

/** A judgement's change as SETTLE_CLAIMS reads it from JSON. */
export function judgedRow(change: ClaimChange): Record<JudgedColumn | EventColumn, unknown> {
  return { ...judgedColumns(change.after), ...eventColumns(change) };
}

function eventColumns(change: ClaimChange): Record<EventColumn, unknown> {
  const { type, at, by, reason } = change;
  return { event_id: uuidv7(), type, at, by, reason, data: historyData(change) };
}

function judgedColumns({ status, assessment, attention, challenged }: Claim): Record<JudgedColumn, unknown> {
  return {
    status,
    assessed_status: assessment.status,
    strength: assessment.strength,
    dispute_strength: assessment.disputeStrength,
    grounds: groundsOf(assessment),
    attention,
    challenged,
  };
}

function movingColumns(claim: Claim): Record<MovingColumn, unknown> {
  const { hold, standingVerification } = claim;
  return {
    ...judgedColumns(claim),
    hold_status: hold?.status,
    hold_reason: hold?.reason,
    hold_by: hold?.by,
    hold_at: hold?.at,
    open_id: claim.openVerification?.id,
    standing_id: standingVerification?.id,
    standing_outcome: standingVerification?.outcome,
    standing_stands: standingVerification ? true : undefined,
    recheck_at: claim.recheckAt,
    recheck_due: claim.recheckDue,
    caveat_outdated: claim.caveatOutdated,
  };
}
