/** One line of the table. Where `bare` is given, both were measured in this run on the same server. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly unit: '/s' | 'ms' | 'MB' | 's';
  readonly value: number;
  readonly bare?: number;
  readonly aim?: Aim;
}

/** What the figure is to reach: itself, or its ratio to the bare limit. */
export interface Aim {
  readonly of: 'value' | 'ratio';
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface JudgedFigure extends Figure {
  readonly ratio: number | null;
  readonly met: boolean | null;
}

export function judged(figure: Figure): JudgedFigure {
  const { value, bare, aim } = figure;
  const ratio = bare === undefined ? null : value / bare;
  const reached = aim?.of === 'ratio' ? (ratio ?? NaN) : value;
  const met = aim ? reached >= (aim.atLeast ?? -Infinity) && reached <= (aim.atMost ?? Infinity) : null;
  return { ...figure, ratio, met };
}

/** The middle one of several runs, for others use the machine as well. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const HEAD = ['', 'figure', 'Caveat', 'bare', 'ratio', 'aim', ''];

/** The figures as lines of a table. */
export function table(figures: readonly JudgedFigure[]): string {
  const rows = figures.map((figure) => [
    figure.part,
    figure.name,
    shown(figure.value, figure.unit),
    figure.bare === undefined ? '' : shown(figure.bare, figure.unit),
    figure.ratio === null ? '' : figure.ratio.toFixed(2),
    figure.aim ? shownAim(figure.aim, figure.unit) : '',
    figure.met === null ? '' : figure.met ? 'met' : 'MISSED',
  ]);
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i >= 2 && i <= 5 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  return [line(HEAD), ...rows.map(line)].join('\n');
}

function shown(value: number, unit: Figure['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const number = value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/, ' ');
  return unit === '/s' ? `${number}/s` : `${number} ${unit}`;
}

function shownAim({ of, atLeast, atMost }: Aim, unit: Figure['unit']): string {
  const sign = atLeast === undefined ? '≤' : '≥';
  const limit = atLeast ?? atMost ?? NaN;
  return of === 'ratio' ? `${sign} ${limit} of bare` : `${sign} ${shown(limit, unit)}`;
}
