import { readFileSync } from 'node:fs';

/** A request that has come whole, written down before anything is answered. `n` counts them. */
export interface Arrived {
  readonly kind: 'arrived';
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly endpoint: string;
  readonly id: string;
  readonly type: string;
  readonly sequence: number;
  readonly claim: string | null;
  readonly version: number | null;
  readonly status: string | null;
  /** By which of the endpoint's keys the signature is right: 0 for the newest, null for none. */
  readonly verifiedBy: number | null;
  readonly mode: string;
}

/** How it is answered, written down before the answer goes out. `status` is 0 where none that counts is given. */
export interface Answered {
  readonly kind: 'answered';
  readonly n: number;
  readonly at: number;
  readonly status: number;
}

/** The other side has gone before it was answered. */
export interface LeftAlone {
  readonly kind: 'left alone';
  readonly n: number;
  readonly at: number;
}

export type LogLine = Arrived | Answered | LeftAlone;

/** Lines of JSON; the last one may be cut short where the writer was killed. */
export function readLines<Line>(path: string): Line[] {
  const text = readFileSync(path, 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
