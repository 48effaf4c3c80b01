import { z } from 'zod';
import type { Given } from './text.js';

/** One thing that is wrong with what was sent. */
const Fault = z
  .strictObject({
    pointer: z.string().describe('JSON pointer (RFC 6901) into the body; empty for the whole body or for a parameter.'),
    parameter: z
      .string()
      .exactOptional()
      .describe('The query parameter or header, where the fault is in none of the body.'),
    detail: z.string(),
  })
  .meta({ id: 'Fault', description: 'One thing that is wrong with what was sent.' });

/** Why a call was not done (RFC 9457). */
export const Problem = z
  .strictObject({
    type: z.string().describe('What kind of problem it is: `urn:caveat:problem:…`.'),
    title: z.string().describe('The same for all problems of the type.'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('What is wrong this time, for people.'),
    instance: z.string().exactOptional().describe('Names this occurrence in the log of the service.'),
    rule: z.string().exactOptional().describe('The rule that refused, such as `sign_off.by_someone_else`.'),
    currentVersion: z.int().exactOptional().describe('With 412: the version that the claim has now.'),
    newsrooms: z
      .array(z.strictObject({ id: z.uuid(), name: z.string() }))
      .exactOptional()
      .describe('With `sign_in.choose_newsroom`: those to choose from.'),
    errors: z.array(Fault).exactOptional().describe('With bad input: each fault and where it is.'),
  })
  .meta({ id: 'Problem', description: 'Why a call was not done (RFC 9457).' });

export type Problem = Given<z.output<typeof Problem>>;
export type Fault = Given<z.output<typeof Fault>>;
