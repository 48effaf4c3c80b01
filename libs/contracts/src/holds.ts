import { z } from 'zod';
import { CLAIM_ID, EDITOR } from './examples.js';
import { GivenId, GivenMoment, text, type Given } from './text.js';
import { AssessedStatus, AttentionReason, Status } from './vocabulary.js';

const REASON = 'The number went from wounded to killed between two briefings; kept back until that is settled.';

export const NewHold = z
  .strictObject({
    status: Status.describe(
      'The status to keep. `independently_verified` and `refuted` need a verification and are refused (rule ' +
        '`hold.needs_verification`).',
    ),
    reason: text(2000),
  })
  .meta({
    id: 'NewHold',
    description: 'An editor keeps the claim at a status, whatever its evidence gives.',
    examples: [{ status: 'reported', reason: REASON }],
  });

const HOLD = { status: 'reported', reason: REASON, by: EDITOR.id, at: '2024-12-19T10:15:00.000Z' };

export const Hold = z
  .strictObject({ status: AssessedStatus, reason: z.string(), by: GivenId.describe('Member.'), at: GivenMoment })
  .meta({ id: 'Hold', description: 'An editor keeps the claim at this status.', examples: [HOLD] });

export const ClaimMark = z
  .strictObject({
    claimId: GivenId,
    status: Status,
    version: z.int().min(1).describe('The `ETag` says the same.'),
    hold: Hold.nullable(),
    attention: z.array(AttentionReason),
  })
  .meta({
    id: 'ClaimMark',
    description: 'What a hold makes of the claim. The whole claim, with its caveat, is at `GET /v1/claims/{id}`.',
    examples: [{ claimId: CLAIM_ID, status: 'reported', version: 4, hold: HOLD, attention: [] }],
  });

export type ClaimMark = Given<z.output<typeof ClaimMark>>;
export type NewHold = z.output<typeof NewHold>;
