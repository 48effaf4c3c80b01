import { ofTheHouse } from './kept.ts';
import type { Command } from './registry.ts';

/** The keys of a command in the house, for a button, which shows those that whoever looks has given it instead. */
export function useKeyOf(): (command: Command) => string {
  return ofTheHouse;
}
