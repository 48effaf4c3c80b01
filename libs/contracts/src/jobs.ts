import { z } from 'zod';

/** Most claims that one assessment job may carry; larger sets are split into several jobs. */
const MAX_CLAIMS_PER_JOB = 1000;

const id = z.uuidv7();

/** Judge these claims of one newsroom again from their evidence. */
const AssessPayload = z.strictObject({
  newsroomId: id,
  claimIds: z.array(id).min(1).max(MAX_CLAIMS_PER_JOB),
});

/** Carry one recorded change of provenance (a retraction, a corrected lineage) to every claim downstream. */
const SpreadPayload = z.strictObject({ newsroomId: id, spreadId: id });

/** Tell the newsroom that a claim is due to be checked again. `dueAt` is ISO 8601 with an offset or `Z`. */
const RecheckPayload = z.strictObject({
  newsroomId: id,
  claimId: id,
  dueAt: z.iso.datetime({ offset: true }),
});

/** Look at once for what is due to an endpoint, and send it. */
const DeliverPayload = z.strictObject({ newsroomId: id, endpointId: id });

/** Go on telling the claims of a newsroom that words its caveats otherwise now. */
const RewordPayload = z.strictObject({ newsroomId: id });

/** Look whether a story still shows an older status, and tell the newsroom if it has for too long. */
const OutdatedPayload = z.strictObject({
  newsroomId: id,
  storyId: id,
  dueAt: z.iso.datetime({ offset: true }),
});

/** The closed set of jobs, told apart by `name`. */
export const JobSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('assess'), payload: AssessPayload }),
  z.strictObject({ name: z.literal('spread'), payload: SpreadPayload }),
  z.strictObject({ name: z.literal('recheck'), payload: RecheckPayload }),
  z.strictObject({ name: z.literal('outdated'), payload: OutdatedPayload }),
  z.strictObject({ name: z.literal('deliver'), payload: DeliverPayload }),
  z.strictObject({ name: z.literal('reword'), payload: RewordPayload }),
]);

export type Job = z.infer<typeof JobSchema>;
export type JobName = Job['name'];

/** What the job of this name carries. */
export type JobPayload<Name extends JobName> = Extract<Job, { name: Name }>['payload'];
