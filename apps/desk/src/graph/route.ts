import type { Direction, Place, Point } from './geometry.ts';

export interface Line {
  /** As SVG has it. */
  readonly path: string;
  /** Of its arrowhead. */
  readonly head: string;
  /** Where a word beside it stands, and which end of the word. */
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

const HEAD = 8;
/** An arrow against the stream leaves and arrives a little beside those with it. */
const ASIDE = 14;
const LABEL_OFF = 9;

/**
 * The line of an arrow, from side to side, by way of the points that keep it off what stands between.
 * @param ranks where ranks of nodes have their middles, along the direction, and half of how deep they are: a line that
 *   passes one goes straight there
 */
export function route(
  from: Place,
  to: Place,
  by: readonly Point[],
  ranks: ReadonlyMap<number, number>,
  direction: Direction,
): Line {
  const turn = direction === 'TB';
  // Worked out as if arrows went rightwards or leftwards; what goes downwards is turned.
  const flat = ({ x, y }: Point): Point => (turn ? { x: y, y: x } : { x, y });
  const [start, end] = [boxOf(from, turn), boxOf(to, turn)];
  const way = end.x >= start.x ? 1 : -1;
  const stream = direction === 'RL' ? -1 : 1;
  const aside = way === stream ? 0 : ASIDE;
  const first = { x: start.x + way * start.half, y: start.y + aside };
  const last = { x: end.x - way * end.half, y: end.y + aside };
  const between = by.map(flat).flatMap(({ x, y }) => {
    const half = ranks.get(Math.round(x));
    return half === undefined
      ? []
      : [
          { x: x - way * half, y },
          { x: x + way * half, y },
        ];
  });
  const tip = { x: last.x - way * HEAD, y: last.y };
  const points = [first, ...between, tip].map((point) => flat(point));
  const heads = [last, { x: tip.x, y: tip.y - 4 }, { x: tip.x, y: tip.y + 4 }].map((point) => flat(point));
  return {
    path: `M${spot(points[0]!)}${points
      .slice(1)
      .map((point, index) => bend(points[index]!, point, turn))
      .join('')}`,
    head: `M${heads.map(spot).join('L')}Z`,
    label: besides(middleOf(points), aside > 0, turn),
  };
}

function boxOf({ x, y, width, height }: Place, turn: boolean): Point & { readonly half: number } {
  return turn ? { x: y, y: x, half: height / 2 } : { x, y, half: width / 2 };
}

const spot = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;

/** A bend that leaves and arrives in the direction of the arrows. */
function bend(from: Point, to: Point, turn: boolean): string {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [one, other] = turn
    ? [
        { x: from.x, y },
        { x: to.x, y },
      ]
    : [
        { x, y: from.y },
        { x, y: to.y },
      ];
  return `C${spot(one)} ${spot(other)} ${spot(to)}`;
}

/** Arrows with the stream have their word on one side, those against it on the other. */
function besides({ x, y }: Point, isAgainst: boolean, turn: boolean): Line['label'] {
  const off = isAgainst ? LABEL_OFF : -LABEL_OFF;
  if (!turn) return { x, y: y + off, anchor: 'middle' };
  return { x: x + off, y, anchor: isAgainst ? 'start' : 'end' };
}

function middleOf(points: readonly Point[]): Point {
  const at = Math.floor((points.length - 1) / 2);
  const [one, other] = [points[at]!, points[at + 1]!];
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
