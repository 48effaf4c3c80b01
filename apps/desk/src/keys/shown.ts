import { keysOf, ofTheHouse, type Kept } from './kept.ts';
import { isPlain } from './press.ts';
import { COMMAND_NAMES, COMMANDS } from './registry.ts';

/**
 * What to show beside a button whose command has this key in the house: the keys that it has here.
 * @returns null where there are none that work
 */
export function nowOf(key: string, kept: Kept): string | null {
  const command = COMMAND_NAMES.find((each) => ofTheHouse(each) === key || COMMANDS[each].keys === key);
  const keys = command ? keysOf(command, kept) : key;
  return keys === '' || (kept.off && isPlain(keys)) ? null : keys;
}
