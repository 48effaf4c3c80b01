import { app } from './arabic/app.ts';
import { queue } from './arabic/queue.ts';
import { claim } from './arabic/claim.ts';
import { evidence } from './arabic/evidence.ts';
import { graph } from './arabic/graph.ts';
import { verification } from './arabic/verification.ts';
import type { MessageId } from './english.ts';

/** What the desk says, in Arabic: the proof that it can be read from right to left. */
export const arabic: Record<MessageId, string> = { ...app, ...queue, ...claim, ...evidence, ...graph, ...verification };
