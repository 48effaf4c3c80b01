/** What a form asks that the claim has as well: its name, what the claim has now, and how a person reads either. */
export interface Shared<Value> {
  readonly label: string;
  readonly now: Value;
  readonly show?: (value: Value) => string;
}

export type SharedFields<Values> = { readonly [Name in keyof Values]?: Shared<Values[Name]> };

/** A field that a colleague has changed to something else than what stands in the form. */
export interface Conflict<Values, Name extends keyof Values = keyof Values> {
  readonly name: Name;
  /** As it was when the form was opened, as it is now, and as it is in the form. */
  readonly was: Values[Name];
  readonly now: Values[Name];
  readonly mine: Values[Name];
}

/**
 * The fields in which saving would put something else in the place of what a colleague has just put there. A field that
 * was left as it came is one of them too: it would be saved all the same. One that is empty takes nothing away.
 * @param before what the claim had when the form was opened
 * @param kept what stood in the form before theirs was taken
 */
export function conflictsIn<Values extends object>(
  values: Values,
  fields: SharedFields<Values>,
  before: Partial<Values>,
  kept: Partial<Values>,
): Conflict<Values>[] {
  const names = Object.keys(fields) as (keyof Values)[];
  return names.flatMap((name) => {
    const field = fields[name];
    if (!field || same(field.now, before[name])) return [];
    const mine = name in kept ? (kept[name] as Values[keyof Values]) : values[name];
    if (same(mine, field.now) || isEmpty(mine)) return [];
    return [{ name, was: before[name] as Values[keyof Values], now: field.now, mine }];
  });
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
