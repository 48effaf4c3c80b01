import type { MessageId } from '../intl/english.ts';

/**
 * Every command that has a key: what it is called, and the key by default, as tinykeys spells them. The shortcuts, the
 * palette and the list of keys are all made from this. Where keys begin alike, the longer come first: the first that fits
 * is the one that is done.
 */
export const COMMANDS = {
  palette: { label: 'command.palette', keys: '$mod+k' },
  // Some keyboards need Shift for the sign, some do not.
  keys: { label: 'command.keys', keys: '[Shift]+?' },
  queue: { label: 'command.queue', keys: 'g q' },
  all: { label: 'command.all', keys: 'g a' },
  stories: { label: 'command.stories', keys: 'g s' },
  webhooks: { label: 'command.webhooks', keys: 'g w' },
  newsroom: { label: 'command.newsroom', keys: 'g n' },
  account: { label: 'command.account', keys: 'g m' },
  create: { label: 'command.create', keys: 'n' },
  selectAll: { label: 'command.selectAll', keys: '[Shift]+* a' },
  search: { label: 'command.search', keys: '/' },
  next: { label: 'command.next', keys: 'j' },
  previous: { label: 'command.previous', keys: 'k' },
  open: { label: 'command.open', keys: 'Enter' },
  select: { label: 'command.select', keys: 'x' },
  extendDown: { label: 'command.extendDown', keys: 'Shift+J' },
  extendUp: { label: 'command.extendUp', keys: 'Shift+K' },
  selectNone: { label: 'command.selectNone', keys: 'Escape' },
  assign: { label: 'command.assign', keys: 'a' },
  moveDesk: { label: 'command.moveDesk', keys: 'd' },
  setRecheck: { label: 'command.setRecheck', keys: 'r' },
  keepView: { label: 'command.keepView', keys: 'Shift+F' },
  back: { label: 'command.back', keys: 'u' },
  graph: { label: 'command.graph', keys: 'p' },
  copy: { label: 'command.copy', keys: 'c' },
  copyIn: { label: 'command.copyIn', keys: 'Shift+C' },
  evidence: { label: 'command.evidence', keys: 'e' },
  hold: { label: 'command.hold', keys: 'h' },
  filing: { label: 'command.filing', keys: 'f' },
  verify: { label: 'command.verify', keys: 'v' },
  signOff: { label: 'command.signOff', keys: 's' },
  uphold: { label: 'command.uphold', keys: 'Shift+S' },
  revoke: { label: 'command.revoke', keys: 'Shift+V' },
  past: { label: 'command.past', keys: 't' },
  undoMark: { label: 'command.undoMark', keys: 'z' },
  releaseMark: { label: 'command.releaseMark', keys: 'Shift+Z' },
} as const satisfies Record<string, { label: MessageId; keys: string }>;

export type Command = keyof typeof COMMANDS;

const KEPT = 'caveat.keys';

interface Kept {
  readonly off: boolean;
  readonly keys: Partial<Record<Command, string>>;
}

/** What was changed here: whether single keys are off (WCAG 2.1.4), and which have another key. */
export function keptKeys(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Kept>;
    return { off: kept.off === true, keys: kept.keys ?? {} };
  } catch {
    return { off: false, keys: {} };
  }
}

export function keepKeys(kept: Kept): void {
  localStorage.setItem(KEPT, JSON.stringify(kept));
}

export const keysOf = (command: Command, { keys }: Kept): string => keys[command] ?? COMMANDS[command].keys;

/** Keys as a person reads them. @param mac whether the keyboard has ⌘ */
export function spelled(keys: string, mac: boolean): string {
  return keys
    .replace('[Shift]+', '')
    .replace('Shift+', '⇧')
    .replace('$mod+', mac ? '⌘' : 'Ctrl ')
    .replace('Enter', '↵')
    .replace('Escape', 'Esc');
}

export const onMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);
