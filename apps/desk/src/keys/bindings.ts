import { keysOf, type Kept } from './kept.ts';
import { forTinykeys } from './press.ts';
import { COMMAND_NAMES, type Command } from './registry.ts';

interface Binding {
  readonly spelling: string;
  readonly commands: readonly Command[];
}

/** Which commands keys may mean, by the keys as tinykeys spells them: those of different pages may share theirs. */
export function bindingsOf(kept: Kept): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  // The first that fits is done: `* a` goes before `a`.
  const presses = (command: Command): number => keysOf(command, kept).split(' ').length;
  for (const command of COMMAND_NAMES.toSorted((one, other) => presses(other) - presses(one))) {
    const spelling = keysOf(command, kept);
    if (spelling === '') continue;
    const { commands = [] } = bindings.get(forTinykeys(spelling)) ?? {};
    bindings.set(forTinykeys(spelling), { spelling, commands: [...commands, command] });
  }
  return bindings;
}
