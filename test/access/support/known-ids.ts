import type { Operation } from './document.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MOST_PAIRS = 40;

/**
 * The ids that a newsroom's answers have told, by what they are ids of: the part of the path that they follow. What is
 * within something else is known together with it, as a delivery is with its endpoint.
 */
export class KnownIds {
  private readonly made = new Map<string, string[]>();
  private readonly byKind = new Map<string, string[]>();
  private readonly byPath = new Map<string, (readonly string[])[]>();

  /** Learns from an answer to an operation that was called with these ids. */
  learn({ method, path }: Pick<Operation, 'method' | 'path'>, within: readonly string[], value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const { items = [value] } = value as { items?: unknown };
    for (const item of Array.isArray(items) ? (items as unknown[]) : []) {
      this.learnNamed(item);
      const { id } = (item ?? {}) as { id?: unknown };
      if (typeof id === 'string' && UUID.test(id)) this.keep(path, within, id, method === 'POST');
    }
  }

  /** Ids of one kind: first those that calls made, each in the order in which they became known. */
  of(kind: string): readonly string[] {
    return [...new Set([...(this.made.get(kind) ?? []), ...(this.byKind.get(kind) ?? [])])];
  }

  /** Ids of what a field or a parameter is named after: `claimId` is that of a claim. */
  named(field: string): readonly string[] {
    return this.of(plural(field.replace(/Id$/, '')));
  }

  /** What an id is of; undefined where it is not known. */
  kindOf(id: string): string | undefined {
    return [...this.made, ...this.byKind].find(([, ids]) => ids.includes(id))?.[0];
  }

  /** Everything that is known. */
  all(): readonly string[] {
    return [...new Set([...this.made.values(), ...this.byKind.values()].flat())];
  }

  /** Ids for the path of an operation, the most telling first; none where one of them is not known. */
  for({ path, ids }: Pick<Operation, 'path' | 'ids'>): (readonly string[])[] {
    if (ids.length === 0) return [[]];
    const together = this.byPath.get(nameless(path.slice(0, path.lastIndexOf('}') + 1))) ?? [];
    const kinds = [...path.matchAll(/([\w-]+)\/\{/g)].map(([, kind = '']) => this.of(kind));
    const apart = kinds.reduce<string[][]>(
      (tuples, each) => tuples.flatMap((tuple) => each.map((id) => [...tuple, id])).slice(0, MOST_PAIRS),
      [[]],
    );
    return [...together, ...apart];
  }

  private keep(path: string, within: readonly string[], id: string, isMade: boolean): void {
    const last = path.split('/').at(-1) ?? '';
    if (last.startsWith('{')) return;
    add(isMade ? this.made : this.byKind, last, id);
    const key = nameless(`${path}/{}`);
    const tuples = this.byPath.get(key) ?? [];
    if (!tuples.some((each) => each.at(-1) === id)) this.byPath.set(key, [...tuples, [...within, id]]);
  }

  /** `event: { id }` is the id of an event, `claimId` that of a claim. */
  private learnNamed(item: unknown): void {
    if (typeof item !== 'object' || item === null) return;
    for (const [name, value] of Object.entries(item)) {
      const id: unknown = name.endsWith('Id') ? value : (value as { id?: unknown } | null)?.id;
      if (typeof id === 'string' && UUID.test(id)) add(this.byKind, plural(name.replace(/Id$/, '')), id);
    }
  }
}

function add(map: Map<string, string[]>, kind: string, id: string): void {
  const known = map.get(kind) ?? [];
  if (!known.includes(id)) map.set(kind, [...known, id]);
}

function nameless(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}

function plural(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
