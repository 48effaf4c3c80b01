import type { Document, Operation, Schema } from './document.js';

/** A body that must be refused, and by which statuses. */
export interface BadBody {
  readonly name: string;
  readonly raw: string;
  readonly statuses: readonly number[];
  readonly type?: string;
}

const BODY_LIMIT = 256 * 1024;
const DEEP = 5_000;

/** Of each kind of JSON a value, for where another kind is wanted. */
const VALUES: Readonly<Record<string, unknown>> = {
  null: null,
  boolean: true,
  number: 7.5,
  string: 'x',
  array: [[]],
  object: { unforeseen: 1 },
};

/** Bodies of an operation that cannot be right by its schema, whatever they are about. */
export function badBodies(document: Document, { body }: Operation, good: unknown): BadBody[] {
  if (!body) return [];
  const fields = good as Record<string, unknown>;
  const sent = (value: unknown): string => JSON.stringify(value);
  const schema = document.resolve(body.schema);
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const required = (schema['required'] ?? []) as readonly string[];
  return [
    { name: 'no JSON', raw: '{"', statuses: [400] },
    { name: 'nothing', raw: '', statuses: [400, 422] },
    { name: 'two values', raw: `${sent(good)} ${sent(good)}`, statuses: [400] },
    { name: 'a name that reaches the prototype', raw: '{"__proto__":{"role":"admin"}}', statuses: [400] },
    { name: 'a name twice', raw: '{"x":1,"x":2}', statuses: [400] },
    { name: 'more levels than anybody means', raw: '['.repeat(DEEP) + ']'.repeat(DEEP), statuses: [400] },
    { name: 'more bytes than are read', raw: sent({ ...fields, pad: 'x'.repeat(BODY_LIMIT) }), statuses: [413] },
    { name: 'a list', raw: '[]', statuses: [422] },
    { name: 'null', raw: 'null', statuses: [422] },
    { name: 'a field that nobody knows', raw: sent({ ...fields, unforeseen: 1 }), statuses: [422] },
    ...['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/jsonp', ''].map((type) => ({
      ...{ name: `the type ${type}`, raw: sent(good), statuses: [415], type },
    })),
    ...required.map((name) => ({
      ...{ name: `no ${name}`, raw: sent({ ...fields, [name]: undefined }), statuses: [422] },
    })),
    ...properties.flatMap(([name, property]) =>
      Object.entries(VALUES)
        .filter(([kind]) => !kindsOf(document, property).has(kind))
        .map(([kind, value]) => ({
          ...{ name: `${name} of kind ${kind}`, raw: sent({ ...fields, [name]: value }), statuses: [422] },
        })),
    ),
  ];
}

/** The kinds of JSON that a schema lets be. */
function kindsOf(document: Document, schema: Schema): ReadonlySet<string> {
  const at = document.resolve(schema);
  const alternatives = (at['anyOf'] ?? at['oneOf']) as readonly Schema[] | undefined;
  if (alternatives) return new Set(alternatives.flatMap((each) => [...kindsOf(document, each)]));
  const { type } = at as { type?: string };
  return new Set(type === 'integer' ? ['number'] : type === undefined ? Object.keys(VALUES) : [type]);
}
