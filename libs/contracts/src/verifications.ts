import { z } from 'zod';
import { CLAIM_ID, EDITOR, LEAD, VERIFICATION_ID, VERIFIED_AT } from './examples.js';
import { GivenId, GivenMoment, text, unique, type Given } from './text.js';
import { Outcome, VerificationState } from './vocabulary.js';
import { METHODS_OF_THE_FIELD } from './words.js';

const METHODS = `How it was checked, in terms of the field such as ${METHODS_OF_THE_FIELD.map((term) => `\`${term}\``).join(', ')}.`;

const FOUND = {
  outcome: 'confirmed' as const,
  methods: ['geolocation', 'chronolocation', 'interview'],
  findings:
    'Drone footage of three assaults was located near Plekhovo and Vorozhba; two commanders who counted the dead there ' +
    'were interviewed apart and agree.',
};

export const NewVerification = z
  .strictObject({
    outcome: Outcome,
    methods: unique(text(100), (method) => method)
      .min(1)
      .max(20)
      .describe(METHODS),
    findings: text(10_000).describe('What was found, so that someone else can judge it.'),
  })
  .meta({
    id: 'NewVerification',
    description: "The newsroom's own check of a claim. It counts once somebody else has signed it off.",
    examples: [FOUND],
  });

export const SignOff = z
  .strictObject({ note: text(2000).nullable().default(null).describe('What the signer wants kept with it.') })
  .meta({
    id: 'SignOff',
    description: 'Somebody else agrees with a verification.',
    examples: [{ note: 'Locations checked again by the second desk.' }, {}],
  });

export const Revocation = z.strictObject({ reason: text(2000) }).meta({
  id: 'Revocation',
  description: 'The newsroom takes back a verification that stands.',
  examples: [{ reason: 'One of the two commanders has withdrawn his account.' }],
});

export const Upholding = z.strictObject({ reason: text(2000) }).meta({
  id: 'Upholding',
  description: 'An editor decides that a challenged verification stands all the same.',
  examples: [{ reason: 'The denial gives no facts of its own; the footage stands.' }],
});

const VERIFICATION = {
  id: GivenId,
  outcome: Outcome,
  methods: z.array(z.string()).describe(METHODS),
  findings: z.string(),
  state: VerificationState,
  evidenceRevision: z.int().describe('The revision of the evidence that it was submitted on.'),
  submittedBy: GivenId.describe('Member.'),
  submittedAt: GivenMoment,
  signedOffBy: GivenId.nullable().describe('Member; never the one who submitted it.'),
  signedOffAt: GivenMoment.nullable(),
  signOffNote: z.string().nullable(),
  revokedBy: GivenId.nullable().describe('Member.'),
  revokedAt: GivenMoment.nullable(),
  revocationReason: z.string().nullable(),
};

const SUBMITTED = {
  id: VERIFICATION_ID,
  ...FOUND,
  state: 'submitted',
  evidenceRevision: 2,
  submittedBy: EDITOR.id,
  submittedAt: VERIFIED_AT,
  signedOffBy: null,
  signedOffAt: null,
  signOffNote: null,
  revokedBy: null,
  revokedAt: null,
  revocationReason: null,
};

export const Verification = z
  .strictObject(VERIFICATION)
  .meta({ id: 'Verification', description: "The newsroom's own check of a claim.", examples: [SUBMITTED] });

export const VerificationMove = z
  .strictObject({
    ...VERIFICATION,
    claimId: GivenId,
    claimVersion: z.int().describe('The version that the claim has by this move; the `ETag` as well.'),
  })
  .meta({
    id: 'VerificationMove',
    description: 'A verification as it stands after a move, with the version of its claim.',
    examples: [
      {
        ...SUBMITTED,
        state: 'signed_off',
        signedOffBy: LEAD.id,
        signedOffAt: '2024-12-20T16:20:00.000Z',
        signOffNote: 'Locations checked again by the second desk.',
        claimId: CLAIM_ID,
        claimVersion: 6,
      },
    ],
  });

export type VerificationMove = Given<z.output<typeof VerificationMove>>;
export type NewVerification = z.output<typeof NewVerification>;
export type SignOff = z.output<typeof SignOff>;
export type Revocation = z.output<typeof Revocation>;
export type Upholding = z.output<typeof Upholding>;
