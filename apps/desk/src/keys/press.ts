/** What is read of a key that is pressed. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Keys that say nothing by themselves. */
const SILENT = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|Dead|Process|Fn|OS|Unidentified)$/;
const LETTER = /^[a-z]$/i;

/**
 * The key, as a keyboard with Latin letters has it: on others a letter counts by its place, so that the same keys work on an
 * Arabic or a Russian keyboard. Alt makes another sign of a letter on some; there its place counts too.
 */
export function keyOf({ key, code, altKey }: Pressed): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  const isElsewhere = key.length === 1 && /[^\p{Script=Latin}\p{Script=Common}]/u.test(key);
  if (place !== undefined && (isElsewhere || (altKey && !LETTER.test(key)))) return place.toLowerCase();
  if (key === ' ') return 'Space';
  return LETTER.test(key) ? key.toLowerCase() : key;
}

/**
 * Spells what is pressed: `h`, `?`, `$mod+k` (⌘ on a Mac, else Ctrl), `Alt+Shift+d`. Shift is part of no other sign than a
 * letter: it takes Shift to type `?` on some keyboards, and none on others.
 * @param mac whether the keyboard has ⌘
 * @returns null where there is nothing to spell yet
 */
export function pressOf(event: Pressed, mac: boolean): string | null {
  if (SILENT.test(event.key)) return null;
  const key = keyOf(event);
  const [mod, other] = mac ? [event.metaKey, event.ctrlKey && 'Control'] : [event.ctrlKey, event.metaKey && 'Meta'];
  const shift = event.shiftKey && (LETTER.test(key) || key.length > 1);
  return [mod && '$mod', other, event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** The same keys for tinykeys, which minds Shift where a sign needs it. */
export function forTinykeys(keys: string): string {
  return keys
    .split(' ')
    .map((press) => press.replace(/(?<=^|\+)([^A-Za-z])$/, '[Shift]+$1'))
    .join(' ');
}

/** Whether all of it works without Ctrl, ⌘ or Alt: such keys belong to whoever types, and can be switched off. */
export const isPlain = (keys: string): boolean => !/\$mod|Control|Meta|Alt/.test(keys);

const SIGNS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Space: '␣',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
};

/** Keys as a person reads them. @param mac whether the keyboard has ⌘ */
export function spelled(keys: string, mac: boolean): string {
  const modifiers = mac
    ? { $mod: '⌘', Alt: '⌥', Shift: '⇧', Control: '⌃' }
    : { $mod: 'Ctrl ', Alt: 'Alt ', Shift: 'Shift ', Meta: 'Meta ' };
  return keys
    .split(' ')
    .map((press) => {
      const parts = press.split(/(?<=\w)\+/);
      const key = parts.pop() ?? '';
      const before = parts.map((part) => (modifiers as Record<string, string>)[part] ?? `${part} `).join('');
      return before + (SIGNS[key] ?? (before !== '' && key.length === 1 ? key.toUpperCase() : key));
    })
    .join(' ');
}

export const onMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);
