import { marks } from './english/marks.ts';
import { app } from './english/app.ts';
import { queue } from './english/queue.ts';
import { claim } from './english/claim.ts';
import { filing } from './english/filing.ts';
import { drafts } from './english/drafts.ts';
import { presence } from './english/presence.ts';
import { evidence } from './english/evidence.ts';
import { graph } from './english/graph.ts';
import { newsroom } from './english/newsroom.ts';
import { provenance } from './english/provenance.ts';
import { stories } from './english/stories.ts';
import { verification } from './english/verification.ts';
import { webhooks } from './english/webhooks.ts';

/** What the desk says, in English. Other languages have the same ids: the type holds them to it. */
export const english = {
  ...marks,
  ...app,
  ...queue,
  ...claim,
  ...drafts,
  ...presence,
  ...evidence,
  ...filing,
  ...graph,
  ...provenance,
  ...verification,
  ...stories,
  ...webhooks,
  ...newsroom,
} as const;

export type MessageId = keyof typeof english;
