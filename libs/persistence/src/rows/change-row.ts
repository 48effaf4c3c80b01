import { uuidv7 } from 'uuidv7';
import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { historyData } from '#domain/lifecycle/history-data.js';
import type { EventColumn, MovingColumn } from '../sql/write-claims.js';
import { groundsOf } from './claim-row.js';

/** A change as WRITE_CLAIMS and SETTLE_CLAIMS read it from JSON. */
export function changeRow(change: ClaimChange): Record<MovingColumn | EventColumn, unknown> {
  const { after, type, at, by, reason } = change;
  return { ...movingColumns(after), event_id: uuidv7(), type, at, by, reason, data: historyData(change) };
}

function movingColumns({ assessment, hold, standingVerification, ...claim }: Claim): Record<MovingColumn, unknown> {
  return {
    status: claim.status,
    assessed_status: assessment.status,
    strength: assessment.strength,
    dispute_strength: assessment.disputeStrength,
    grounds: groundsOf(assessment),
    attention: claim.attention,
    hold_status: hold?.status,
    hold_reason: hold?.reason,
    hold_by: hold?.by,
    hold_at: hold?.at,
    open_id: claim.openVerification?.id,
    standing_id: standingVerification?.id,
    standing_outcome: standingVerification?.outcome,
    standing_stands: standingVerification ? true : undefined,
    challenged: claim.challenged,
    recheck_at: claim.recheckAt,
    recheck_due: claim.recheckDue,
  };
}
