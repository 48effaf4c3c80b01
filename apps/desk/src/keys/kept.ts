import { COMMANDS, type Command } from './registry.ts';

const KEPT = 'caveat.keys';

/** What was changed here: whether single keys are off (WCAG 2.1.4), and which commands have other keys. */
export interface Kept {
  readonly off: boolean;
  readonly keys: Partial<Record<Command, string>>;
}

export function keptKeys(): Kept {
  try {
    const { off, keys = {} } = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>;
    // What an older or newer desk has kept for commands that this one has not is of no use here.
    const known = Object.entries(keys).filter(([command, each]) => command in COMMANDS && typeof each === 'string');
    return { off: off === true, keys: Object.fromEntries(known) };
  } catch {
    return { off: false, keys: {} };
  }
}

export function keepKeys(kept: Kept): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing has them until the page goes.
  }
}

export const keysOf = (command: Command, { keys }: Pick<Kept, 'keys'>): string => keys[command] ?? ofTheHouse(command);

/** The keys by default. A letter counts in either case; Shift is said. */
export const ofTheHouse = (command: Command): string =>
  COMMANDS[command].keys
    .replaceAll('[Shift]+', '')
    .replace(/(?<=^|[ +])[A-Z](?= |$)/g, (letter) => letter.toLowerCase());
