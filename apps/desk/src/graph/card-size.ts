import { marksOf } from './marks.ts';
import type { ReportNode } from './model.ts';
import type { Size } from './places.ts';

/** In pixels, as graph.css has them: the drawing is laid out before there is anything to measure. */
const WIDTH = 236;
const LINE = 17;
const TITLE_LINE = 18;
const PADDING = 20;
const GAP = 3;
const LETTERS = 29;

/** How large the card of a report is: each of its lines takes one, its title up to two. */
export function cardSize(node: ReportNode): Size {
  const lines = 1 + Number(node.report.stance !== null) + Number(saysVoice(node)) + marksOf(node).length;
  return { width: WIDTH, height: PADDING + GAP + titleLines(node.report.title, 2) * TITLE_LINE + lines * LINE };
}

export function claimSize(statement: string): Size {
  return { width: WIDTH, height: PADDING + GAP + LINE + titleLines(statement, 4) * TITLE_LINE };
}

/** Whether the voice is called otherwise than the source: who speaks for nobody else is their own voice. */
export const saysVoice = ({ voice, report }: ReportNode): boolean =>
  voice !== null && voice.name !== report.source.name;

function titleLines(title: string, most: number): number {
  // Ideographs are twice as wide as letters.
  const letters = [...title].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
  return Math.min(most, letters <= LETTERS - 5 ? 1 : Math.ceil((letters + 4) / LETTERS));
}
