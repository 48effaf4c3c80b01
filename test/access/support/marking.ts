import { randomUUID } from 'node:crypto';
import type { Document, Schema } from './document.js';

/**
 * A body with a mark in each text that may be any: so that whoever sees one of them can be told to have seen it.
 * What has a form of its own (an id, a word of a list, a password) stays as it is.
 */
export function marked(document: Document, schema: Schema, value: unknown, mark: string): unknown {
  const at = document.resolve(schema);
  const alternatives = (at['anyOf'] ?? []) as readonly Schema[];
  if (alternatives.length > 0) {
    const wanted = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
    const found = alternatives.find((each) => document.resolve(each)['type'] === wanted);
    return found ? marked(document, found, value, mark) : value;
  }
  if (typeof value === 'string') return isFree(at) ? `${value} ${mark}` : withMark(at, value, mark);
  if (Array.isArray(value)) return value.map((each) => marked(document, (at['items'] ?? {}) as Schema, each, mark));
  if (typeof value !== 'object' || value === null) return value;
  const properties = (at['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const others = (at['additionalProperties'] ?? {}) as Schema;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, marked(document, properties[name] ?? others, each, mark)]),
  );
}

function isFree({ type, format, pattern, enum: words, const: word, maxLength = Infinity }: Schema): boolean {
  const any = format === undefined && words === undefined && word === undefined && (maxLength as number) >= 100;
  return type === 'string' && any && (pattern === undefined || pattern === '\\S');
}

function withMark({ format }: Schema, value: string, mark: string): string {
  if (format === 'uri') return `${value}/${mark}`;
  return format === 'email' ? `${mark.toLowerCase()}.${randomUUID()}.${value}` : value;
}
