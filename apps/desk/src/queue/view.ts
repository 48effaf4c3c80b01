import type { operations } from '#contracts/api.js';
import { AttentionReason, ClaimSort, Status } from '#contracts/vocabulary.js';
import type { Schemas } from '../api/client.ts';

type ListQuery = NonNullable<operations['listClaims']['parameters']['query']>;

/** What the queue shows, as the address has it. Nothing said: what waits for whoever looks. */
export interface View {
  readonly attention?: Schemas['AttentionReason'] | 'any' | 'mine' | 'all';
  readonly status?: Schemas['Status'];
  readonly desk?: string;
  readonly q?: string;
  readonly sort?: Schemas['ClaimSort'];
}

export const STATUSES = Status.options;
export const REASONS = AttentionReason.options;
export const SORTS = ClaimSort.options;

/** Reads an address. What it does not know is left out, as if it were not there. */
export function readView(search: Record<string, unknown>): View {
  const { attention, status, desk, q, sort } = search;
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : undefined;
  return {
    ...pick('attention', [...REASONS, 'any', 'all'] as const, attention),
    ...pick('status', STATUSES, status),
    ...pick('sort', SORTS, sort),
    ...(text(desk) && { desk: text(desk) as string }),
    ...(text(q) && { q: text(q) as string }),
  };
}

function pick<Name extends string, Value>(
  name: Name,
  known: readonly Value[],
  value: unknown,
): Partial<Record<Name, Value>> {
  const found = known.find((each) => each === value);
  return found === undefined ? {} : ({ [name]: found } as Record<Name, Value>);
}

/** The same as the API's list takes it. */
export function queryOf({ attention = 'mine', ...view }: View): ListQuery {
  return { ...view, ...(attention !== 'all' && { attention }) };
}
