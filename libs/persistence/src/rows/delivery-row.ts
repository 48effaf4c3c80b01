import type { AttemptRecord, DeliveryRecord } from '#workflow/ports/webhook-reader.js';

/** A delivery with its event and its attempts. */
export interface DeliveryRow {
  id: string;
  event_id: string;
  sequence: string;
  type: string;
  claim_id: string | null;
  version: number | null;
  state: DeliveryRecord['state'];
  tries: number;
  next_at: Date;
  created_at: Date;
  ended_at: Date | null;
  failure: string | null;
  attempts: AttemptRecord[] | null;
}

export function deliveryOf(row: DeliveryRow): DeliveryRecord {
  const { id, type, version, state, tries, failure } = row;
  return {
    id,
    event: { id: row.event_id, sequence: Number(row.sequence), type, claimId: row.claim_id, version },
    ...{ state, tries },
    nextAt: state === 'waiting' ? row.next_at.toISOString() : null,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    failure,
    attempts: (row.attempts ?? []).map((attempt) => ({ ...attempt, at: new Date(attempt.at).toISOString() })),
  };
}
