/** Where the player writes: a terminal, a pipe or a file. `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** The terminal's width in characters. */
  readonly columns?: number | undefined;
}

/** What colours stand for. */
export interface Ink {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const WIDEST = 100;

/** Colours for a terminal, and none elsewhere nor where NO_COLOR is set to anything (no-color.org). */
export function inkFor(output: Output, environment: Readonly<Record<string, string | undefined>>): Ink {
  const coloured = output.isTTY === true && !environment['NO_COLOR'];
  const paint = (code: number) => (text: string) => (coloured ? `\x1b[${code}m${text}\x1b[0m` : text);
  return { strong: paint(1), faint: paint(2), good: paint(32), bad: paint(31) };
}

/** How many characters a line may have: those of the terminal, 100 at most, 40 at least. */
export function widthOf({ columns }: Output): number {
  return Math.max(40, Math.min(columns || WIDEST, WIDEST));
}

/**
 * Breaks text between words into lines, the first after `first` and the others after as many blanks. A word longer than
 * a line stays whole.
 */
export function wrapped(first: string, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && first.length + longer.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines.map((content, index) => (index === 0 ? first : ' '.repeat(first.length)) + content);
}

/** Text from a file or a service without control characters, which could steer the reader's terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
