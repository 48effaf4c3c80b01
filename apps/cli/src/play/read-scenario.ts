import { readFile } from 'node:fs/promises';
import type { FormFault } from './explain.js';
import { explainIssues, pathInWords } from './explain.js';
import type { JsonText, Position } from './json-text.js';
import { readJsonText } from './json-text.js';
import { referenceFaults } from './references.js';
import type { Scenario } from './scenario.js';
import { ScenarioSchema } from './scenario.js';

/** One thing wrong with a scenario file. `position` is absent where the file could not be read at all. */
export interface ScenarioFault {
  readonly file: string;
  readonly position?: Position;
  readonly path?: string;
  readonly message: string;
}

export type ReadScenario = { readonly scenario: Scenario } | { readonly faults: readonly ScenarioFault[] };

/** Reads and judges a scenario file. Every fault is reported, in the order of the file. */
export async function readScenario(file: string): Promise<ReadScenario> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { faults: [{ file, message: `can't be read: ${(error as Error).message}` }] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { faults: [{ file, message: 'not UTF-8 text: save it as UTF-8' }] };
  }
  return parseScenario(file, text);
}

/** The same for a text that has been read; `file` only names it. */
export function parseScenario(file: string, text: string): ReadScenario {
  const json = readJsonText(text);
  if (!('value' in json)) {
    const { message, ...position } = json;
    return { faults: [{ file, position, message }] };
  }
  const form = ScenarioSchema.safeParse(json.value);
  const faults = [
    ...json.duplicates.map(({ message, ...position }) => ({ file, position, message })),
    ...(form.success ? [] : explainIssues(form.error.issues, json.value)).map((fault) => placed(file, json, fault)),
    ...referenceFaults(json.value).map((fault) => placed(file, json, fault)),
  ];
  if (form.success && faults.length === 0) return { scenario: form.data };
  return { faults: faults.sort((a, b) => byPosition(a.position, b.position)) };
}

/** `FILE:LINE:COLUMN: PATH: what is wrong: what would be right`, as compilers write it and editors follow it. */
export function faultInWords({ file, position, path, message }: ScenarioFault): string {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  return `${place}: ${path === undefined ? '' : `${path}: `}${message}`;
}

function placed(file: string, json: JsonText, { path, name, message }: FormFault) {
  const position = name === undefined ? json.positionOf(path) : json.positionOfName(path, name);
  return { file, position, path: pathInWords(name === undefined ? path : [...path, name]), message };
}

function byPosition(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}
