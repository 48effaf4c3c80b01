import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mode } from '../plan/fault.js';

const SLOW_MS = 400;
const DRIP_MS = 100;

/**
 * Answers as an endpoint in this mode does.
 *
 * @param answering called with the status right before the answer goes out, 0 for one that is none; returns whether
 *   anybody is there still
 */
export async function answerAs(
  mode: Mode,
  n: number,
  response: ServerResponse,
  answering: (status: number) => boolean,
): Promise<void> {
  const plainly = (status: number, headers: Record<string, string> = {}): void => {
    if (answering(status)) response.writeHead(status, headers).end();
  };
  switch (mode) {
    case 'well':
      return plainly(204);
    case 'failing':
      return plainly(500);
    case 'flaky':
      return plainly(n % 2 === 0 ? 204 : 503);
    case 'throttling':
      return plainly(429, { 'retry-after': '1' });
    case 'slow':
      await pause(SLOW_MS);
      return plainly(204);
    case 'resetting':
      answering(0);
      response.socket?.resetAndDestroy();
      return;
    case 'hanging':
      return;
    case 'dripping': {
      answering(0);
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), DRIP_MS);
      response.once('close', () => clearInterval(drip));
    }
  }
}
