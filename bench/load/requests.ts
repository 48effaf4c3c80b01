import type { LoadPlan } from './plan.js';

/** Makes the requests of one connection, and hears how each ended. */
export interface RequestMaker {
  next(): string;
  ended(status: number): void;
}

export function requestMaker({ requests, host, authorization, connections }: LoadPlan, lane: number): RequestMaker {
  const common = `host: ${host}\r\nauthorization: ${authorization}\r\n`;
  if (requests.kind === 'hold') {
    const own = requests.claims.filter((_, i) => i % connections === lane);
    return holds(
      own.map((claim) => ({ ...claim })),
      common,
    );
  }
  const texts = requests.paths.map((path) => `GET ${path} HTTP/1.1\r\n${common}\r\n`);
  return { next: () => oneOf(texts), ended: () => {} };
}

/** Two holds by turns, so that each really changes the status. */
function holds(claims: { id: string; version: number }[], common: string): RequestMaker {
  const tails = (['disputed', 'reported'] as const).map((status) => {
    const body = JSON.stringify({
      status,
      reason: 'Two briefings contradict each other; kept back until that is settled.',
    });
    return `content-type: application/json\r\ncontent-length: ${body.length}\r\n${common}\r\n${body}`;
  });
  let current = oneOf(claims);
  return {
    next() {
      current = oneOf(claims);
      const tail = tails[current.version % 2] ?? '';
      return `PUT /v1/claims/${current.id}/hold HTTP/1.1\r\nif-match: "${current.version}"\r\n${tail}`;
    },
    ended(status) {
      if (status === 200) current.version += 1;
    },
  };
}

function oneOf<T>(list: readonly T[]): T {
  return list[Math.floor(Math.random() * list.length)]!;
}
