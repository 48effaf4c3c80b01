import type { Document } from './document.js';
import type { KnownIds } from './known-ids.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The ids in the document's examples, which tell one case: of what kind each is, and which of its kind. So an example is
 * sent with the ids that stand for the same things in a newsroom.
 */
export class ExampleIds {
  private readonly places = new Map<string, { readonly kind: string; readonly index: number }>();
  private readonly counts = new Map<string, number>();
  /** Of ids that no example of an answer has as its own: which kind they are taken for. */
  private readonly guesses = new Map<string, number>();

  constructor({ operations }: Document) {
    for (const { path, parameters, answers } of operations) {
      for (const { name, in: place, example } of parameters)
        if (place === 'path' && example !== undefined) this.place(example, before(path, `{${name}}`));
      const last = path.split('/').at(-1) ?? '';
      const kind = last.startsWith('{') ? before(path, last) : last;
      for (const { examples } of Object.values(answers).flatMap((medias) => Object.values(medias)))
        for (const example of examples) for (const id of idsIn(example)) this.place(id, kind);
    }
  }

  /** The example with each id replaced by one that the newsroom knows; what it has none of stays as it is. */
  in(known: KnownIds, value: unknown): unknown {
    if (typeof value === 'string') {
      const place = this.places.get(value) ?? this.guess(value);
      const ids = place ? known.of(place.kind) : [];
      return place && ids.length > 0 ? ids[place.index % ids.length] : value;
    }
    if (Array.isArray(value)) return value.map((each) => this.in(known, each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.in(known, each)]));
  }

  /** Takes what a pointer of an answer calls an id of nothing for one of another kind. @returns whether there is one left */
  guessAgain(example: unknown, pointer: string): boolean {
    const id = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], example);
    if (typeof id !== 'string' || !UUID.test(id) || this.places.has(id)) return false;
    const next = (this.guesses.get(id) ?? 0) + 1;
    this.guesses.set(id, next % this.counts.size);
    return next < this.counts.size;
  }

  private guess(id: string): { readonly kind: string; readonly index: number } | undefined {
    if (!UUID.test(id)) return undefined;
    const index = [...this.guesses.keys()].indexOf(id);
    if (index < 0) this.guesses.set(id, 0);
    const kind = [...this.counts.keys()][this.guesses.get(id) ?? 0] ?? '';
    return { kind, index: index < 0 ? this.guesses.size - 1 : index };
  }

  private place(id: string, kind: string): void {
    if (!UUID.test(id) || this.places.has(id)) return;
    const index = this.counts.get(kind) ?? 0;
    this.counts.set(kind, index + 1);
    this.places.set(id, { kind, index });
  }
}

function idsIn(example: unknown): string[] {
  if (typeof example !== 'object' || example === null) return [];
  const { items, id } = example as { items?: unknown; id?: unknown };
  return Array.isArray(items) ? items.flatMap(idsIn) : typeof id === 'string' ? [id] : [];
}

function before(path: string, part: string): string {
  const parts = path.split('/');
  return parts[parts.indexOf(part) - 1] ?? '';
}
