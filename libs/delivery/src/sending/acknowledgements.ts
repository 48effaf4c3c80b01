import { readAcknowledgingAnswer, type ReadAnswer } from '#contracts/acknowledging-answer.js';
import type { Sent } from './sent.js';

/** What the answer to a webhook says that pages show now. Only who took the webhook can acknowledge by it. */
export function acknowledgementsIn({ failure, json }: Pick<Sent, 'failure' | 'json'>): ReadAnswer {
  return readAcknowledgingAnswer(failure === null ? json : undefined);
}
