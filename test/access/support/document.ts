import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A JSON Schema, with references into the document resolved where `Document.resolve` is asked. */
export type Schema = { readonly [key: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Schema;
  readonly example?: string;
}

/** An operation as the document tells it, and nothing that it does not tell. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With the names of its ids in braces. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Names of the ids in the path, in its order. */
  readonly ids: readonly string[];
  /** Who may call it; null for anybody, with no credential. */
  readonly roles: readonly string[] | null;
  /** What a key needs for it; null where no key may. */
  readonly scope: string | null;
  readonly body?: { readonly schema: Schema; readonly examples: readonly unknown[] };
  /** By status, the media types of its answers; those of problems are not among them. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, Media>>>>;
  readonly statuses: readonly string[];
}

export interface Media {
  readonly examples: readonly unknown[];
}

/** The API's document as the running service gives it. */
export interface Document {
  readonly operations: readonly Operation[];
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
  resolve(schema: Schema): Schema;
  /** What is wrong with an answer by the document's own schemas; a problem document is due for all but 2xx and 3xx. */
  faultsIn(operation: Operation, status: number, type: string, text: string): string[];
  /** What is wrong with a problem document. */
  faultsInProblem(status: number, type: string, text: string): string[];
}

interface Told {
  readonly operationId: string;
  readonly 'x-roles'?: readonly string[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { content: { 'application/json': { schema: Schema; examples?: Record<string, Example> } } };
  readonly responses: Readonly<Record<string, { content?: Record<string, { examples?: Record<string, Example> }> }>>;
}

interface Example {
  readonly value: unknown;
}

interface Json {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Told>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const PROBLEM = 'application/problem+json';

export async function readDocument(url: string): Promise<Document> {
  const json = (await (await fetch(`${url}/v1/openapi.json`)).json()) as Json;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(json, 'openapi.json');

  const validator = (pointer: readonly string[]): ValidateFunction => {
    const at = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
    const found = ajv.getSchema(`openapi.json#/${at.join('/')}`);
    if (!found) throw new Error(`the document has no schema at ${pointer.join(' ')}`);
    return found;
  };
  const faultsOf = (pointer: readonly string[], text: string): string[] => {
    const validate = validator(pointer);
    const value = parsed(text);
    if (value === undefined) return ['this is no JSON'];
    return validate(value) === true
      ? []
      : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
  };
  const faultsInProblem = (status: number, type: string, text: string): string[] => {
    if (!type.startsWith(PROBLEM)) return [`${status} is ${type}, no problem document`];
    const told = (parsed(text) as { status?: number } | undefined)?.status;
    if (told !== status) return [`${status} says that it is ${told}`];
    return faultsOf(['components', 'schemas', 'Problem'], text);
  };

  const operations = Object.entries(json.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => operationOf(method.toUpperCase(), path, told)),
  );
  return {
    operations,
    scopes: [...new Set(operations.flatMap(({ scope }) => scope ?? []))].sort(),
    roles: [...new Set(operations.flatMap(({ roles }) => roles ?? []))],
    resolve: (schema) => resolved(schema, json.components.schemas),
    faultsInProblem,
    faultsIn({ id, method, path, answers, statuses }, status, type, text) {
      if (!statuses.includes(String(status))) return [`${id} answers ${status}, of which the document says nothing`];
      if (status >= 400) return faultsInProblem(status, type, text);
      const media = type.split(';', 1)[0] ?? '';
      if (status < 300 && !answers[status]?.[media]) return [`${id} answers ${status} as ${media}`];
      if (media !== 'application/json' || id === 'readDocument') return [];
      return faultsOf(
        ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', media, 'schema'],
        text,
      );
    },
  };
}

function operationOf(method: string, path: string, told: Told): Operation {
  const { operationId: id, parameters = [], requestBody, responses, security } = told;
  const content = requestBody?.content['application/json'];
  const open = security.length === 0;
  if (!open && !told['x-roles']) throw new Error(`the document does not say who may call ${id}`);
  const examplesIn = (examples: Record<string, Example> = {}) => Object.values(examples).map(({ value }) => value);
  return {
    ...{ id, method, path, parameters, statuses: Object.keys(responses) },
    ids: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
    roles: open ? null : (told['x-roles'] ?? []),
    scope: security.flatMap(({ apiKey }) => apiKey ?? [])[0] ?? null,
    ...(content && { body: { schema: content.schema, examples: examplesIn(content.examples) } }),
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, { content: medias = {} }]) => [
        status,
        Object.fromEntries(
          Object.entries(medias).map(([type, { examples }]) => [type, { examples: examplesIn(examples) }]),
        ),
      ]),
    ),
  };
}

/** What a reference stands for, with what is said beside it. */
function resolved(schema: Schema, components: Readonly<Record<string, Schema>>): Schema {
  const { $ref, ...beside } = schema;
  if (typeof $ref !== 'string') return schema;
  return { ...resolved(components[$ref.replace('#/components/schemas/', '')] ?? {}, components), ...beside };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
