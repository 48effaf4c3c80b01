import { keysOf, ofTheHouse, type Kept } from './kept.ts';
import { isPlain } from './press.ts';
import { COMMAND_NAMES, COMMANDS, type Command } from './registry.ts';

/**
 * What to show beside a button whose command has this key in the house: the keys that it has here.
 * @returns null where there are none that work
 */
export function nowOf(key: string, kept: Kept): string | null {
  const command = COMMAND_NAMES.find((each) => ofTheHouse(each) === key || COMMANDS[each].keys === key);
  return command ? workingKeysOf(command, kept) : working(key, kept);
}

/** The keys that a command has here; null where there are none that work. */
export const workingKeysOf = (command: Command, kept: Kept): string | null => working(keysOf(command, kept), kept);

const working = (keys: string, kept: Kept): string | null => (keys === '' || (kept.off && isPlain(keys)) ? null : keys);
