import { z } from 'zod';
import { BRIEFING_ID, SOUTH_KOREA } from './examples.js';
import { GivenId } from './text.js';
import { AssessedStatus, AttentionReason } from './vocabulary.js';

const STRENGTH =
  'The fewest voices that would have to be wrong for it to lose all its support. 3 stands for 3 or more.';

const NamedSources = z.array(z.strictObject({ id: GivenId, name: z.string() }));

const Chain = z
  .strictObject({ reports: z.array(GivenId) })
  .meta({ id: 'Chain', description: 'One way by which the claim is known: reports from an origin to its evidence.' });

/** What the evidence of the claim of the examples comes to. */
export const ASSESSED = {
  status: 'reported',
  rule: 'assessment.reported',
  strength: 1,
  disputeStrength: 0,
  restsOn: [SOUTH_KOREA],
  disputeRestsOn: [],
  chains: [{ reports: [BRIEFING_ID] }],
  attention: [],
  revision: 1,
  pending: false,
};

export const Assessment = z
  .strictObject({
    status: AssessedStatus,
    rule: z
      .enum(['assessment.reported', 'assessment.corroborated', 'assessment.disputed', 'assessment.withdrawn'])
      .describe('The rule that gave the status.'),
    strength: z.int().min(0).max(3).describe(STRENGTH),
    disputeStrength: z.int().min(0).max(3).describe('The same for its disputes.'),
    restsOn: NamedSources.describe('The voices that it rests on: the smallest set that breaks every chain.'),
    disputeRestsOn: NamedSources.describe('The same for its disputes.'),
    chains: z.array(Chain).describe('How it is known, the shortest chains first. Of very many, only the first.'),
    attention: z.array(AttentionReason).describe('Why the evidence needs a person.'),
    revision: z.int().min(0).describe('The revision of the evidence that was judged.'),
    pending: z.boolean().describe('The evidence has changed since, and a job is about to judge it.'),
  })
  .meta({ id: 'Assessment', description: 'What the evidence supports now, with the grounds for it.' });
