import type { Say } from '../intl/text.tsx';
import type { Size } from './geometry.ts';
import { marksOf } from './marks.ts';
import type { ReportNode } from './model.ts';
import type { Voice } from './provenance.ts';

/** In pixels, as the cards have them: the drawing is laid out before there is anything to measure. */
const WIDTH = 236;
const LINE = 17;
const TITLE_LINE = 18;
const PADDING = 22;
/** That fit into a line at the least. */
const LETTERS = 32;
const TITLE_LETTERS = 28;

/** The lines that each part takes at the most; what is cut stands in the detail and in the list. */
const MOST_LINES = { title: 3, statement: 5, text: 2 } as const;

/** How large the card of a report is, by the words that stand on it. */
export function cardSize(node: ReportNode, say: Say): Size {
  const { report, voice } = node;
  const texts = [
    ...(report.stance === null ? [] : [say(`stance.${report.stance}`)]),
    report.source.name,
    ...(voice && saysVoice(node) ? [`● ${say('graph.voice', { name: voiceName(voice, say) })}`] : []),
    ...marksOf(node).map(({ id, values }) => `◆ ${say(id, values)}`),
  ];
  const lines = texts.reduce((sum, text) => sum + linesOf(text, LETTERS, MOST_LINES.text), 0);
  const title = linesOf(report.title, TITLE_LETTERS, MOST_LINES.title);
  return { width: WIDTH, height: PADDING + title * TITLE_LINE + lines * LINE };
}

export function claimSize(statement: string): Size {
  const lines = linesOf(statement, TITLE_LETTERS, MOST_LINES.statement);
  return { width: WIDTH, height: PADDING + LINE + lines * TITLE_LINE };
}

/** Whether the voice is called otherwise than the source: who speaks for nobody else is their own voice. */
export const saysVoice = ({ voice, report }: ReportNode): boolean =>
  voice !== null && voice.name !== report.source.name;

export const voiceName = (voice: Voice, say: Say): string => voice.name ?? say('graph.unnamed');

/** Lines that a text takes, as words are set: a word that does not fit goes to the next. */
function linesOf(text: string, letters: number, most: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = widthOf(word);
    if (used > 0 && used + 1 + length > letters) {
      lines += 1;
      used = 0;
    }
    // A word longer than a line is broken.
    lines += Math.floor(Math.max(0, length - 1) / letters);
    used += (used > 0 ? 1 : 0) + (length > letters ? length % letters : length);
  }
  return Math.min(lines, most);
}

/** In letters; ideographs are twice as wide. */
const widthOf = (word: string): number =>
  Array.from(word).reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
