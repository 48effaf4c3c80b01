import type { Claim } from '../api/client.ts';
import type { Command } from '../keys/registry.ts';
import { factsOf, type Facts } from './facts.ts';
import { drafts, type DraftKey, type KeptDraft } from './kept-drafts.ts';
import { same, type SharedFields } from './merge.ts';

/** A form whose text is kept until it is saved. */
export interface DraftForm<Values> {
  /** What tells it from other forms about the same; a word. */
  readonly name: string;
  /** What it is called, in words. */
  readonly title: string;
  readonly claim?: Claim | undefined;
  /** The id of what it is about, where that is no claim. */
  readonly about?: string | undefined;
  /** The command that opens it. */
  readonly reopen?: Command | undefined;
  /** What it asks that the claim has as well: what a colleague may change at the same time. */
  readonly fields?: SharedFields<Values> | undefined;
  /** Whether only what was changed is sent: then what was left as it came takes the place of nothing. */
  readonly sendsChanges?: boolean | undefined;
}

export interface DraftState<Values> {
  readonly values: Values;
  /** What stood in the form when it was opened. */
  readonly from: Values;
  /** What the claim had then, in the fields of the form. */
  readonly before: Partial<Values>;
  readonly facts: Facts | null;
  readonly once: string;
  readonly backFrom: string | null;
  /** How often it was begun. */
  readonly round: number;
  /** What stood in fields in which something else was taken. */
  readonly mine: Partial<Values>;
  /** Which conflicts have been shown. */
  readonly seen: string;
}

/** A form as it is opened: as it was left, where it was. */
export function begin<Values extends object>(
  key: DraftKey | null,
  { claim, fields = {} }: DraftForm<Values>,
  initial: Values,
): DraftState<Values> {
  const kept = key && drafts.read(key);
  const fitting = kept && fitsIn(kept, initial);
  const names = Object.keys(fields) as (keyof Values)[];
  const before = Object.fromEntries(names.map((name) => [name, fields[name]?.now])) as Partial<Values>;
  const fresh = { from: initial, before, facts: claim ? factsOf(claim) : null, once: newOnce(), backFrom: null };
  const was = fitting && {
    ...{ from: { ...initial, ...kept.from }, before: kept.before as Partial<Values>, facts: kept.facts },
    ...{ once: kept.once, backFrom: kept.at },
  };
  return { values: fitting ?? initial, mine: {}, seen: '', round: 0, ...fresh, ...was };
}

export const isChanged = <Values>({ values, from }: DraftState<Values>): boolean => !same(values, from);

/** What is kept of it. @param isTyped whether it was changed now, and not only something about it */
export function keptOf<Values extends object>(
  { values, from, before, facts, once, backFrom }: DraftState<Values>,
  { title, reopen }: DraftForm<Values>,
  isTyped: boolean,
): KeptDraft {
  const at = isTyped || backFrom === null ? new Date().toISOString() : backFrom;
  const records = { values, from, before } as unknown as Pick<KeptDraft, 'values' | 'from' | 'before'>;
  return { title, reopen: reopen ?? null, ...records, facts, once, at };
}

/** Random as a key has to be; also where the address is none that browsers call secure. */
export function newOnce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The values of a draft for a form of today; null where the form has other fields by now. */
function fitsIn<Values extends object>({ values }: KeptDraft, initial: Values): Values | null {
  const isSameForm = Object.keys(initial).every((name) => name in values) && Object.keys(values).length > 0;
  return isSameForm ? (values as Values) : null;
}
