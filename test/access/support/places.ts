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

/** Every place in a value, the whole as well. */
export function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [at, ...inner.flatMap(([part, each]) => placesIn(each, [...at, part]))];
}

/** The value without what is at a place; nothing of it where that is the whole. */
export function withoutAt(value: unknown, [first, ...rest]: Place): unknown {
  if (first === undefined) return null;
  if (Array.isArray(value))
    return value.flatMap((each, index) => (index !== first ? [each] : rest.length > 0 ? [withoutAt(each, rest)] : []));
  const { [first]: inner, ...others } = value as Record<string, unknown>;
  return rest.length > 0 ? { ...others, [first]: withoutAt(inner, rest) } : others;
}
