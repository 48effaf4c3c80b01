import { keysOf } from './kept.ts';
import { useKeys } from './keys.tsx';
import { onMac, spelled } from './press.ts';
import type { Command } from './registry.ts';

/** The keys of a command as a person reads them, for what is beside a button. */
export function useKeyOf(): (command: Command) => string {
  const { kept } = useKeys();
  return (command) => spelled(keysOf(command, kept), onMac());
}
