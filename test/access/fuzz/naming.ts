import type { Operation } from '../support/document.js';
import type { KnownIds } from '../support/known-ids.js';
import { idPlaces, valueAt } from '../support/places.js';
import type { Fuzzed } from './requests.js';
import type { Sent } from './sending.js';
import { PLACEHOLDER } from './values.js';

const NOBODY = '01939b2e-5c00-7a10-8000-0000000000ff';

/** A request with ids of what is there in place of what stands for them, and with the ids that its path was given. */
export type Naming = (
  fuzzed: Fuzzed,
  operation: Operation,
) => Omit<Sent, 'headers'> & { readonly headers: readonly string[]; readonly ids: readonly string[] };

/** @param examples right bodies, by which it is told what each field wants an id of */
export function namingFrom(known: KnownIds, examples: readonly unknown[]): Naming {
  const kinds = new Map(
    examples.flatMap((example) =>
      idPlaces(example).flatMap((place): [string, string][] => {
        const kind = known.kindOf(String(valueAt(example, place)));
        const field = place.findLast((part) => typeof part === 'string');
        return kind === undefined || field === undefined ? [] : [[field, kind]];
      }),
    ),
  );
  const named = (text: string): string =>
    text.replaceAll(PLACEHOLDER, (_, field: string, index: string) => {
      const kind = kinds.get(field);
      const ids = kind === undefined ? known.all() : known.of(kind);
      return ids[Number(index) % Math.max(ids.length, 1)] ?? NOBODY;
    });
  return ({ method, path, headers, body, pick }, operation) => {
    const tuples = known.for(operation);
    const ids = tuples[pick % Math.max(tuples.length, 1)] ?? operation.ids.map(() => NOBODY);
    const at = operation.ids.reduce((so, name, index) => so.replace(`{${name}}`, ids[index] ?? ''), path);
    const sent = body?.includes('{{') ? Buffer.from(named(body.toString('latin1')), 'latin1') : body;
    return { method, path: named(at), headers: headers.flat(), body: sent, ids };
  };
}
