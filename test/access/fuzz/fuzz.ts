import { Agent } from 'node:http';
import fc from 'fast-check';
import type { Document, Operation } from '../support/document.js';
import { fill } from '../support/filling.js';
import { requests, type Fuzzed } from './requests.js';
import type { Roster } from './roster.js';
import { curlOf, send, type Got, type Sent } from './sending.js';
import { namingFrom } from './naming.js';

export interface FuzzOptions {
  readonly url: string;
  readonly document: Document;
  readonly roster: Roster;
  readonly count: number;
  /** The same seed makes the same requests; ids and times are those of the run. */
  readonly seed: number;
  readonly onProgress?: (sent: number) => void;
}

export interface FuzzResult {
  readonly sent: number;
  /** How many were answered with each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Operations that were done at least once. */
  readonly done: ReadonlySet<string>;
  /** What should not have been, each with the request as a line for a shell. */
  readonly wrong: readonly string[];
}

/** Within this a request is answered, and the service says that it is alive. Far more than it takes on a busy machine. */
const LIMIT_MS = 15_000;
const AT_ONCE = 12;
const CHUNK = 240;
const MOST_WRONG = 20;

/** Sends what fast-check makes from the document, some at once, and holds each answer to the document. */
export async function fuzz({ url, document, roster, count, seed, onProgress }: FuzzOptions): Promise<FuzzResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE * 2 });
  // So that there is something to be found from the first request on.
  const { known, bodyOf } = await fill(url, document, roster.newsroom, 'fuzzed');
  const operations = new Map(document.operations.map((each) => [each.id, each]));
  const examplesOf = (operation: Operation): unknown[] =>
    (operation.body?.examples ?? []).map((_, index) => bodyOf(operation, index));
  const naming = namingFrom(known, document.operations.flatMap(examplesOf));
  const arbitrary = requests(document, examplesOf);
  const statuses: Record<string, number> = {};
  const done = new Set<string>();
  const wrong: string[] = [];
  let sent = 0;

  async function one(fuzzed: Fuzzed, index: number): Promise<() => void> {
    const operation = operations.get(fuzzed.operation) as Operation;
    const { ids, ...filled } = naming(fuzzed, operation);
    const credential = Object.entries(await roster.credential(fuzzed.credential)).flat();
    const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
    const request: Sent = { ...filled, headers: ['X-Forwarded-For', address, ...credential, ...filled.headers] };
    try {
      const got = await send(url, request, agent, LIMIT_MS);
      statuses[got.status] = (statuses[got.status] ?? 0) + 1;
      for (const fault of faultsOf(document, operation, fuzzed, got))
        if (wrong.length < MOST_WRONG)
          wrong.push(`${got.status} ${fault}\n  ${got.text.slice(0, 300)}\n  ${curlOf(url, request)}`);
      if (got.status === 401) await roster.refused(fuzzed.credential);
      return () => {
        if (got.status >= 300 || fuzzed.method !== operation.method) return;
        done.add(operation.id);
        if (got.type.startsWith('application/json')) known.learn(operation, ids, JSON.parse(got.text));
      };
    } catch (error) {
      wrong.push(`${String(error)}\n  ${curlOf(url, request)}`);
      return () => {};
    }
  }

  try {
    for (let chunk = 0; sent < count; chunk += 1) {
      const made = fc.sample(arbitrary, { numRuns: Math.min(CHUNK, count - sent), seed: seed * 1_000_003 + chunk });
      for (let from = 0; from < made.length; from += AT_ONCE) {
        const batch = made.slice(from, from + AT_ONCE);
        // What is learned is learned in their order, whichever is answered first: so that a seed makes the same run again.
        for (const learn of await Promise.all(batch.map((each, index) => one(each, sent + index)))) learn();
        sent += batch.length;
      }
      const alive = await send(
        url,
        { method: 'GET', path: '/health/live', headers: [], body: undefined },
        agent,
        LIMIT_MS,
      );
      if (alive.status !== 200) wrong.push(`after ${sent} requests the service says ${alive.status} of its health`);
      await roster.restore();
      onProgress?.(sent);
    }
  } finally {
    agent.destroy();
  }
  return { sent, statuses, done, wrong };
}

function faultsOf(
  document: Document,
  operation: Operation,
  { method, path }: Fuzzed,
  { status, type, text }: Got,
): string[] {
  const faults = status >= 500 || status < 200 ? ['is never due'] : [];
  // An answer to HEAD has no body; where the path or the method was changed, it is the answer to another operation.
  if (method === 'HEAD') return faults;
  if (status >= 400) return [...faults, ...document.faultsInProblem(status, type, text)];
  const asMeant =
    method === operation.method && path.split('?', 1)[0]?.split('/').length === operation.path.split('/').length;
  return asMeant ? [...faults, ...document.faultsIn(operation, status, type, text)] : faults;
}
