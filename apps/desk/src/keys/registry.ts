import type { MessageId } from '../intl/english.ts';

/** A command: what it is called, and its keys by default. */
interface Registered {
  readonly label: MessageId;
  /** One press after the other, as `pressOf` spells each: `h`, `?`, `Shift+v`, `$mod+k`, `g q`. '' for none. */
  readonly keys: string;
  /** The page that it belongs to. Whoever presses its keys elsewhere hears so, and those of another page may be the same. */
  readonly on?: 'queue' | 'claim';
  /** Whether it is done again and again while its key is held down. */
  readonly held?: true;
}

/** Every command that has a key. The shortcuts, the palette and the list of keys are all made from this. */
export const COMMANDS = {
  palette: { label: 'command.palette', keys: '$mod+k' },
  keys: { label: 'command.keys', keys: '?' },
  queue: { label: 'command.queue', keys: 'g q' },
  all: { label: 'command.all', keys: 'g a' },
  stories: { label: 'command.stories', keys: 'g s' },
  webhooks: { label: 'command.webhooks', keys: 'g w' },
  newsroom: { label: 'command.newsroom', keys: 'g n' },
  account: { label: 'command.account', keys: 'g m' },
  forgetDrafts: { label: 'command.forgetDrafts', keys: '' },
  messages: { label: 'command.messages', keys: 'g i' },
  create: { label: 'command.create', keys: 'n' },
  record: { label: 'command.record', keys: 'Shift+N' },
  selectAll: { label: 'command.selectAll', keys: '* a', on: 'queue' },
  search: { label: 'command.search', keys: '/', on: 'queue' },
  next: { label: 'command.next', keys: 'j', on: 'queue', held: true },
  previous: { label: 'command.previous', keys: 'k', on: 'queue', held: true },
  open: { label: 'command.open', keys: 'Enter', on: 'queue' },
  select: { label: 'command.select', keys: 'x', on: 'queue' },
  extendDown: { label: 'command.extendDown', keys: 'Shift+J', on: 'queue', held: true },
  extendUp: { label: 'command.extendUp', keys: 'Shift+K', on: 'queue', held: true },
  selectNone: { label: 'command.selectNone', keys: 'Escape', on: 'queue' },
  assign: { label: 'command.assign', keys: 'a', on: 'queue' },
  moveDesk: { label: 'command.moveDesk', keys: 'd', on: 'queue' },
  setRecheck: { label: 'command.setRecheck', keys: 'r', on: 'queue' },
  keepView: { label: 'command.keepView', keys: 'Shift+F', on: 'queue' },
  back: { label: 'command.back', keys: 'u', on: 'claim' },
  graph: { label: 'command.graph', keys: 'p', on: 'claim' },
  copy: { label: 'command.copy', keys: 'c', on: 'claim' },
  copyIn: { label: 'command.copyIn', keys: 'Shift+C', on: 'claim' },
  evidence: { label: 'command.evidence', keys: 'e', on: 'claim' },
  hold: { label: 'command.hold', keys: 'h', on: 'claim' },
  filing: { label: 'command.filing', keys: 'f', on: 'claim' },
  verify: { label: 'command.verify', keys: 'v', on: 'claim' },
  signOff: { label: 'command.signOff', keys: 's', on: 'claim' },
  uphold: { label: 'command.uphold', keys: 'Shift+S', on: 'claim' },
  revoke: { label: 'command.revoke', keys: 'Shift+V', on: 'claim' },
  past: { label: 'command.past', keys: 't', on: 'claim' },
  undoMark: { label: 'command.undoMark', keys: 'z' },
  releaseMark: { label: 'command.releaseMark', keys: 'Shift+Z' },
} as const satisfies Record<string, Registered>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[];

/** The same, with what not every command says. */
export const registered = (command: Command): Registered => COMMANDS[command];
