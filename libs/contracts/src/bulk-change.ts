import { z } from 'zod';
import { ClaimChange } from './claims.js';
import { CLAIM_ID, EDITOR } from './examples.js';
import { Problem } from './problem.js';
import { GivenId, Id, unique, type Given } from './text.js';

const MOST_CLAIMS = 200;

export const BulkChange = z
  .strictObject({
    claimIds: unique(Id, (id) => id)
      .min(1)
      .max(MOST_CLAIMS)
      .describe('The claims that are to be filed otherwise, all in the same way.'),
    change: ClaimChange,
  })
  .meta({
    id: 'BulkChange',
    description: 'How many claims are filed from now on.',
    examples: [
      { claimIds: [CLAIM_ID], change: { desk: 'world', recheckAt: '2025-01-06T09:00:00Z' } },
      { claimIds: [CLAIM_ID], change: { assigneeId: EDITOR.id } },
    ],
  });

const UNKNOWN_ID = '01939b2e-5c00-7a10-8000-0000000000ff';

export const BulkResult = z
  .strictObject({
    results: z
      .array(
        z.union([
          z.strictObject({ claimId: GivenId, version: z.int().min(1).describe('The version that it has now.') }),
          z.strictObject({ claimId: GivenId, problem: Problem.describe('Why this claim was left as it is.') }),
        ]),
      )
      .describe('What came of each claim, in the order in which they were sent.'),
  })
  .meta({
    id: 'BulkResult',
    description: 'What came of each claim.',
    examples: [
      {
        results: [
          { claimId: CLAIM_ID, version: 4 },
          {
            claimId: UNKNOWN_ID,
            problem: {
              type: 'urn:caveat:problem:not-found',
              title: 'There is no such thing',
              status: 404,
              detail: `There is no claim ${UNKNOWN_ID} in this newsroom.`,
            },
          },
        ],
      },
    ],
  });

export type BulkChange = z.output<typeof BulkChange>;
export type BulkResult = Given<z.output<typeof BulkResult>>;
