import { Lexer, LineCounter, isCollection, isMap, isNode, isPair, parseDocument } from 'yaml';

/** Where something stands in a file. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A path into a JSON value: property names and array indices. */
export type JsonPath = readonly PropertyKey[];

/** A place in a JSON text and what is wrong there. */
export interface TextFault extends Position {
  readonly message: string;
}

/** A JSON text that has been read, with the positions of all that is in it. */
export interface JsonText {
  readonly value: unknown;
  /** Properties given twice: JSON.parse would silently keep the last one. */
  readonly duplicates: readonly TextFault[];
  /** Where the value at `path` begins; where there is none, its nearest parent. */
  positionOf(path: JsonPath): Position;
  /** Where the name of property `name` of the object at `path` stands. */
  positionOfName(path: JsonPath, name: string): Position;
}

/**
 * Reads strict JSON (RFC 8259) and keeps positions. JSON.parse decides what is JSON; the positions come from `yaml`,
 * of whose language (YAML 1.2) JSON is a part.
 *
 * @returns the value with its positions, or the first place where the text is not JSON
 */
export function readJsonText(text: string): JsonText | TextFault {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'json' });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const said = (error as Error).message;
    const offset = offsetIn(said) ?? firstLexemeNotJson(text) ?? document.errors[0]?.pos[0] ?? text.length;
    return { ...at(offset), message: `not JSON: ${withoutPosition(said)}` };
  }
  const duplicates = document.errors
    .filter((error) => error.code === 'DUPLICATE_KEY')
    .map((error) => ({ ...at(error.pos[0]), message: 'the same property twice in one object: keep one of the two' }));
  const positionOf = (path: JsonPath): Position => {
    let node: unknown = document.contents;
    for (const part of path) {
      const inner: unknown = isCollection(node) ? node.get(part, true) : undefined;
      if (!isNode(inner)) break;
      node = inner;
    }
    return at((isNode(node) && node.range?.[0]) || 0);
  };
  return {
    value,
    duplicates,
    positionOf,
    positionOfName(path, name) {
      const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
      const pair = isMap(node) ? node.items.find((item) => isPair(item) && String(item.key) === name) : undefined;
      return pair && isNode(pair.key) ? at(pair.key.range?.[0] ?? 0) : positionOf(path);
    },
  };
}

/** V8 states the position of most faults, but not of all. */
function offsetIn(message: string): number | undefined {
  const found = / at position (\d+)/.exec(message)?.[1];
  return found === undefined ? undefined : Number(found);
}

function withoutPosition(message: string): string {
  return message.replace(/ in JSON at position \d+.*$| at position \d+.*$/s, '').replace(/, "?\.{0,3}".*$/s, '');
}

/** The offset of the first lexeme that YAML knows and JSON does not: a comment, a single quote, a comma too many. */
function firstLexemeNotJson(text: string): number | undefined {
  let offset = 0;
  let afterComma = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (/^[\x02\x18\x1f\x15]$/.test(lexeme)) continue; // the lexer's own marks, which stand for no text
    if (/^['#&*!|>%]/.test(lexeme) || (afterComma && /^[\]},]$/.test(lexeme))) return offset;
    if (lexeme.trim() !== '') afterComma = lexeme === ',';
    offset += lexeme.length;
  }
  return undefined;
}
