import { marks } from './arabic/marks.ts';
import { app } from './arabic/app.ts';
import { queue } from './arabic/queue.ts';
import { claim } from './arabic/claim.ts';
import { filing } from './arabic/filing.ts';
import { drafts } from './arabic/drafts.ts';
import { presence } from './arabic/presence.ts';
import { evidence } from './arabic/evidence.ts';
import { graph } from './arabic/graph.ts';
import { newsroom } from './arabic/newsroom.ts';
import { provenance } from './arabic/provenance.ts';
import { stories } from './arabic/stories.ts';
import { verification } from './arabic/verification.ts';
import { webhooks } from './arabic/webhooks.ts';
import type { MessageId } from './english.ts';

/** What the desk says, in Arabic: the proof that it can be read from right to left. */
export const arabic: Record<MessageId, string> = {
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
};
