import type { operations } from '#contracts/api.js';
import { ATTENTION_REASONS, CLAIM_SORTS, STATUSES as ALL_STATUSES } from '#contracts/words.js';
import type { Schemas } from '../api/client.ts';

type ListQuery = NonNullable<operations['listClaims']['parameters']['query']>;

/** What the queue shows, as the address has it. Nothing said: what waits for whoever looks. */
export interface View {
  readonly attention?: Schemas['AttentionReason'] | 'any' | 'mine' | 'all';
  readonly status?: Schemas['Status'];
  readonly desk?: string;
  /** `me`, `none`, or the id of a member. */
  readonly assignee?: string;
  readonly q?: string;
  readonly sort?: Schemas['ClaimSort'];
}

export const STATUSES = ALL_STATUSES;
export const REASONS = ATTENTION_REASONS;
export const SORTS: readonly Schemas['ClaimSort'][] = ['rank', ...CLAIM_SORTS.filter((sort) => sort !== 'rank')];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads an address. What it does not know is left out, as if it were not there. */
export function readView(search: Record<string, unknown>): View {
  const { attention, status, desk, q, sort, assignee } = search;
  const isAssignee = assignee === 'me' || assignee === 'none' || (typeof assignee === 'string' && ID.test(assignee));
  return {
    ...pick('attention', [...REASONS, 'any', 'all'] as const, attention),
    ...pick('status', STATUSES, status),
    ...pick('sort', SORTS, sort),
    ...(textOf(desk, 100) && { desk: textOf(desk, 100) as string }),
    ...(textOf(q, 200) && { q: textOf(q, 200) as string }),
    ...(isAssignee && { assignee }),
  };
}

function textOf(value: unknown, most: number): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, most) : undefined;
}

function pick<Name extends string, Value>(
  name: Name,
  known: readonly Value[],
  value: unknown,
): Partial<Record<Name, Value>> {
  const found = known.find((each) => each === value);
  return found === undefined ? {} : ({ [name]: found } as Record<Name, Value>);
}

/** The order of a view: what waits for whoever looks, or what they see to, is ranked; anything else comes newest first. */
export function sortOf({ attention, assignee, sort }: View): Schemas['ClaimSort'] {
  const isOwn = attention === undefined || attention === 'mine' || assignee === 'me';
  return sort ?? (isOwn ? 'rank' : '-createdAt');
}

/** The same as the API's list takes it. */
export function queryOf(view: View): ListQuery {
  const { attention = 'mine', ...rest } = view;
  return { ...rest, sort: sortOf(view), ...(attention !== 'all' && { attention }) };
}

/** Views that show the same have the same name. */
export function nameOf(view: View): string {
  return JSON.stringify(Object.entries(view).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
