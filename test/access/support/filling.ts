import { setTimeout as pause } from 'node:timers/promises';
import { ask, jsonOf } from './asking.js';
import type { Document, Operation } from './document.js';
import { ExampleIds } from './example-ids.js';
import { KnownIds } from './known-ids.js';
import { marked } from './marking.js';
import type { Credential, Person, Staffed } from './people.js';
import { requestFor } from './requests.js';

/** A newsroom that has some of everything that the document tells how to make. */
export interface Filled extends Staffed {
  readonly known: KnownIds;
  /** Operations that were done. */
  readonly done: ReadonlySet<string>;
  /** The body of an example of an operation, in terms of this newsroom. */
  readonly bodyOf: (operation: Operation, example?: number) => unknown;
  /** Somebody whose role may do it. */
  readonly personFor: (operation: Operation) => Person;
}

/** What is made needs what is made by others: it comes after it in the document, or takes a job of the worker. */
const ROUNDS = 3;
const MOST_TRIED = 8;
const PAUSE_MS = 300;

/**
 * Makes everything in a newsroom that the document's examples make, by calling them all, and reads all that can be read.
 * Nothing is taken away, but for what an example takes back. Each text has the mark in it.
 */
export async function fill(url: string, document: Document, staffed: Staffed, mark: string): Promise<Filled> {
  const known = new KnownIds();
  const examples = new ExampleIds(document);
  const done = new Set<string>();
  const told = new Set<string>();
  const sessions: Record<string, Promise<Credential>> = {};
  const filled: Filled = {
    ...{ ...staffed, known, done },
    bodyOf: ({ body }, example = 0) =>
      body && marked(document, body.schema, examples.in(known, body.examples[example]), mark),
    personFor: ({ roles }) => staffed.people[(roles?.at(-1) ?? 'admin') as keyof Staffed['people']],
  };

  async function call(operation: Operation, example: number, ids: readonly string[]): Promise<boolean> {
    const idempotencyKey = `${operation.id} ${example}`;
    for (;;) {
      const request = requestFor(operation, { ids, body: filled.bodyOf(operation, example), idempotencyKey });
      const credential = await (sessions[filled.personFor(operation).role] ??= filled.personFor(operation).session());
      const answer = await ask(url, { ...request, headers: { ...request.headers, ...credential } });
      const value = jsonOf(answer);
      if (answer.status < 300) {
        known.learn(operation, ids, value);
        done.add(operation.id);
        return true;
      }
      const { errors: [fault] = [] } = value as { errors?: readonly { pointer: string }[] };
      if (answer.status !== 404 || !fault) return false;
      if (!examples.guessAgain(operation.body?.examples[example], fault.pointer)) return false;
    }
  }

  async function tell(operation: Operation, example: number): Promise<boolean> {
    for (const ids of known.for(operation).slice(0, MOST_TRIED)) if (await call(operation, example, ids)) return true;
    return false;
  }

  const closed = document.operations.filter(({ roles }) => roles !== null);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const operation of closed) {
      if (operation.method === 'DELETE') continue;
      for (let example = 0; example < Math.max(operation.body?.examples.length ?? 1, 1); example += 1) {
        const name = `${operation.id} ${example}`;
        if (operation.method !== 'GET' && told.has(name)) continue;
        if (await tell(operation, example)) told.add(name);
      }
    }
    await pause(PAUSE_MS);
  }
  return filled;
}
