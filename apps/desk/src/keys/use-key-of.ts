import { keptKeys, keysOf, onMac, spelled, type Command } from './registry.ts';

/** The key of a command as a person reads it, for what is beside a button. */
export function useKeyOf(): (command: Command) => string {
  const kept = keptKeys();
  return (command) => spelled(keysOf(command, kept), onMac());
}
