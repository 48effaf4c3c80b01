import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { ProblemName } from '../http/problem.js';

export const OPERATION = 'caveat:operation';

/** The parts of a newsroom's work by which the document groups its operations. */
export const TAGS = {
  Claims: 'What is claimed, what the newsroom says of it now, and what it has said before.',
  Evidence: 'Which reports bear on a claim, and how.',
  Verifications: "The newsroom's own checks, which count once somebody else has signed them off.",
  Sources: 'Who can say things, and who controls whom.',
  Reports: 'What sources have said, what it rests on, and what they have taken back.',
  Stories: 'Where claims appear in print, and whether the page shows what the newsroom says now.',
  Events: "The newsroom's history, in order.",
  Webhooks: 'Where events are posted to, and what came of it.',
  Newsroom: 'The publisher, its people and their keys.',
  People: 'How people get in: sessions, passwords, second factors, invitations, single sign-on.',
  Service: 'How the service itself is doing.',
} as const;

/**
 * What a route can't say by itself for the API's document. Path, method, status, what it takes and what can be wrong
 * with that are read from the route.
 */
export interface OperationNotes {
  readonly id: string;
  readonly tag: keyof typeof TAGS;
  readonly summary: string;
  readonly description: string;
  /** What comes back when it goes well, in a sentence. */
  readonly answers: string;
  readonly answer?: z.ZodType;
  /** The answer where it is no JSON: its media type, and an example. */
  readonly plain?: { readonly type: string; readonly example: string };
  /** Headers of the answer. */
  readonly gives?: readonly ('ETag' | 'Location')[];
  /** What rules can say no to it. */
  readonly refuses?: readonly ('forbidden' | 'conflict' | 'unprocessable')[];
  /** Other problems that only this operation has. */
  readonly problems?: readonly ProblemName[];
}

export const Operation = (notes: OperationNotes): MethodDecorator => SetMetadata(OPERATION, notes);
