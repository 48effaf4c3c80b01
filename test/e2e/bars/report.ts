/** One journey of an editor, as it was measured; times in milliseconds, sizes in bytes. */
export interface Measured {
  readonly journey: string;
  readonly what: 'keys' | 'clicks' | 'ms' | 'bytes';
  readonly found: number;
  readonly bar: number;
}

const figures: Measured[] = [];

/** Keeps a figure for the report. Keys and clicks are for tests to insist on; times are the machine's as well, and only told. */
export function keep(measured: Measured): void {
  figures.push(measured);
}

/** Prints what was kept, where a report is asked for. */
export function report(): void {
  if (process.env['CAVEAT_E2E_REPORT']) process.stderr.write(`\n${barsTable(figures)}\n\n`);
}

const UNITS = { keys: 'keys', clicks: 'clicks', ms: 'ms', bytes: 'kB' } as const;

/** The figures as lines of a table, each with its bar and whether it was met. */
function barsTable(figures: readonly Measured[]): string {
  const shown = (what: Measured['what'], value: number): string =>
    String(Math.round(what === 'bytes' ? value / 1_000 : value));
  const rows = figures.map(({ journey, what, found, bar }) => [
    journey,
    `${shown(what, found)} ${UNITS[what]}`,
    `≤ ${shown(what, bar)}`,
    found <= bar ? 'met' : 'MISSED',
  ]);
  const lines = [['journey', 'found', 'bar', ''], ...rows];
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
  const isText = (at: number): boolean => at === 0 || at === 3;
  return lines
    .map((line) =>
      line
        .map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
