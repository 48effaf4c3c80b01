import { keysOf, ofTheHouse, type Kept } from './kept.ts';
import { COMMAND_NAMES, registered, type Command } from './registry.ts';

/** Why a command cannot have these keys, as it is. */
export type Clash =
  /** Another command of the same page has them. */
  | { readonly kind: 'taken'; readonly by: Command }
  /** The keys of another begin with them, or they with those: nobody could tell which is meant. */
  | { readonly kind: 'begins'; readonly by: Command }
  /** One moves about the page by them. */
  | { readonly kind: 'moving' }
  /** The browser keeps them for itself. */
  | { readonly kind: 'browser' };

const MOVING = /^(Shift\+)?(Tab|Escape|Space|Arrow\w+|Page(Up|Down)|Home|End|F\d+|Backspace|Delete)$/;
/** Tabs and windows, and what no page is told of or none may take away. */
const BROWSER =
  /^\$mod\+(Shift\+)?[acfhlnopqrstvwxz]$|^\$mod\+(\d|[-=+]|Enter)$|^(\$mod\+)?(Meta|Control)\+|^Alt\+(ArrowLeft|ArrowRight|F4|d)$/;

/** @returns null where nothing speaks against it */
export function clashOf(command: Command, keys: string, kept: Kept): Clash | null {
  const presses = keys.split(' ');
  if (keys === '') return null;
  if (presses.some((press) => MOVING.test(press))) return { kind: 'moving' };
  if (presses.some((press) => BROWSER.test(press))) return { kind: 'browser' };
  const others = COMMAND_NAMES.filter((each) => each !== command && keysOf(each, kept) !== '' && meet(command, each));
  const by = others.find((each) => keysOf(each, kept) === keys);
  if (by) return { kind: 'taken', by };
  const begun = others.find((each) => {
    const theirs = keysOf(each, kept);
    return theirs.startsWith(`${keys} `) || keys.startsWith(`${theirs} `);
  });
  return begun ? { kind: 'begins', by: begun } : null;
}

/** Gives a command these keys. What had them before gets those that the command had. */
export function withKeys(command: Command, keys: string, kept: Kept): Kept {
  const before = keysOf(command, kept);
  const clash = clashOf(command, keys, kept);
  const swapped = clash?.kind === 'taken' ? { [clash.by]: before } : {};
  return { ...kept, keys: changed({ ...kept.keys, ...swapped, [command]: keys }) };
}

/** The keys of the house again. Where another has them by now, they are swapped. */
export function withoutKeys(command: Command, kept: Kept): Kept {
  return withKeys(command, ofTheHouse(command), kept);
}

/** Whether two commands may be wanted on the same page. */
function meet(one: Command, other: Command): boolean {
  const [a, b] = [registered(one).on, registered(other).on];
  return a === undefined || b === undefined || a === b;
}

/** Only what differs from the house is kept. */
function changed(keys: Kept['keys']): Kept['keys'] {
  return Object.fromEntries(Object.entries(keys).filter(([command, each]) => ofTheHouse(command as Command) !== each));
}
