import { InvalidCursor, type Page } from '#workflow/ports/readers.js';

/** Where a list goes on: the sort keys of the last item, opaque to clients. `list` names the list that it belongs to. */
export function writeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NUMBER = /^\d{1,9}$/;
const SEQUENCE = /^\d{1,15}$/;
const TIME = /^((?!0000)\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/;

export type KeyShape = keyof typeof SHAPES;

const SHAPES = {
  uuid: (key: string) => UUID.test(key),
  number: (key: string) => NUMBER.test(key),
  sequence: (key: string) => SEQUENCE.test(key),
  time: isTime,
  /** Of what may have no time: it comes after all that have one. */
  timeOrNever: (key: string) => key === 'infinity' || isTime(key),
};

/** Whether PostgreSQL will read the key as a time: a 30th of February would be an error of the database's, not the client's. */
function isTime(key: string): boolean {
  const [, day, hour] = TIME.exec(key) ?? [];
  const at = new Date(`${day}T${hour}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${hour}`);
}

/** @throws InvalidCursor where the text is no cursor of this list with keys of these shapes */
export function readCursor(list: string, text: string, shapes: readonly KeyShape[]): string[] {
  const [name, ...keys] = decoded(text);
  if (name === list && keys.length === shapes.length && shapes.every((shape, i) => SHAPES[shape](keys[i] ?? '')))
    return keys;
  throw new InvalidCursor('This cursor was not given out by this list. Start again without one.');
}

function decoded(text: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : [];
  } catch {
    return [];
  }
}

/** The page from rows that were read one beyond its limit. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  cursorAfter: (row: Row) => string,
  item: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), cursor: rows.length > limit && last ? cursorAfter(last) : null };
}
