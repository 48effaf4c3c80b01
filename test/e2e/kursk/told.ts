import { expect } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import type { Received } from '../../support/receiver.js';

/** What is told of a claim, as it came. */
export interface Told {
  readonly type: string;
  readonly version: number;
  readonly status: string;
  readonly caveat: string | null;
  /** Why the claim needs a person from now on. */
  readonly raised: readonly string[];
}

interface Data {
  readonly claim?: { readonly statement: string; readonly version: number; readonly status: string };
  readonly caveat?: Readonly<Record<string, string | null>>;
  readonly attention?: { readonly raised: readonly string[] };
}

const dataOf = ({ event }: Received): Data => event.data;

/** What was told of a claim, in the order in which it came. */
export function toldOf(received: readonly Received[], statement: string): Told[] {
  return received.flatMap((each) => {
    const { claim, caveat, attention } = dataOf(each);
    if (claim?.statement !== statement) return [];
    const { version, status } = claim;
    const { type } = each.event;
    return [{ type, version, status, caveat: caveat?.['en'] ?? null, raised: attention?.raised ?? [] }];
  });
}

/** Every webhook is signed with the endpoint's secret, came once, and none of a claim before an earlier one of it. */
export function expectWellTold(received: readonly Received[], secret: string): void {
  const library = new Webhook(secret);
  for (const { body, headers } of received)
    expect(library.verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
  const ids = received.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const statements = new Set(received.flatMap((each) => dataOf(each).claim?.statement ?? []));
  for (const statement of statements) {
    const told = toldOf(received, statement);
    const versions = told.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    const changes = told.map(({ type, version }) => `${type} ${version}`);
    expect(new Set(changes).size).toBe(changes.length);
  }
}

/** The statuses that a claim went through, as they were told: where it began, and each change. */
export const statusesIn = (told: readonly Told[]): string[] =>
  told.filter(({ type }) => /^claim\.(created|status_changed)$/.test(type)).map(({ status }) => status);

/** The caveats likewise. */
export const caveatsIn = (told: readonly Told[]): (string | null)[] =>
  told.filter(({ type }) => /^claim\.(created|caveat_changed)$/.test(type)).map(({ caveat }) => caveat);

/** Why it came to need a person, in the order in which that was told. */
export const raisedIn = (told: readonly Told[]): string[] => told.flatMap(({ raised }) => raised);
