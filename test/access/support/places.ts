const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A place in a JSON value: names and indices, from the outside in. */
export type Place = readonly (string | number)[];

/** Where there are ids in a value. */
export function idPlaces(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'string') return UUID.test(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each, index) => idPlaces(each, [...at, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => idPlaces(each, [...at, name]));
}

export function valueAt(value: unknown, at: Place): unknown {
  return at.reduce((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], value);
}

/** The value with another at a place. */
export function withAt(value: unknown, [first, ...rest]: Place, other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value))
    return value.map((each, index) => (index === first ? withAt(each, rest, other) : (each as unknown)));
  const fields = value as Record<string, unknown>;
  return { ...fields, [first]: withAt(fields[first], rest, other) };
}
