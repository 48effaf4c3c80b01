import type { Failure } from './expectations.js';
import type { Ink } from './layout.js';
import { printable, wrapped } from './layout.js';
import type { Scenario } from './scenario.js';
import type { Move, Played, TimelineStep } from './timeline.js';
import type { StepWords } from './words.js';
import { inList } from './words.js';

/** How to print: colours or none, and how wide. */
export interface Style {
  readonly ink: Ink;
  readonly width: number;
}

/** As wide as the time and the blanks after it. */
const MARGIN = ' '.repeat('2024-12-14 18:00Z  '.length);

/** What stands above a timeline. */
export function printHead({ title, sourcesNote }: Scenario, { ink, width }: Style): string {
  const note = wrapped('', printable(sourcesNote), width).map(ink.faint);
  return lines([ink.strong(printable(title)), ...note, '']);
}

/** One step: its time, what happened, each claim that moved, each expectation that failed. */
export function printStep(
  { at, what, expectations, moved }: TimelineStep,
  failures: readonly Failure[],
  words: StepWords,
  style: Style,
): string {
  const first = wrapped(`${inMinutes(at)}  `, printable(what), style.width);
  return lines([
    ...first,
    ...moved.flatMap((move) => printMove(move, words, style)),
    ...failures.flatMap((failure) => printFailure(failure, style)),
    ...(expectations > 0 && failures.length === 0 ? [MARGIN + style.ink.good(asExpected(expectations))] : []),
  ]);
}

/** The line that closes a file. */
export function printSummary({ file, expectations, failed, error }: Played, { ink }: Style): string {
  const broken = error === undefined ? '' : ', not played to its end';
  const line = `${file}: ${expectations} expectations, ${failed.length} failed${broken}`;
  return lines(['', failed.length === 0 && error === undefined ? ink.good(line) : ink.bad(line)]);
}

/** A failure that belongs to no step: the case could not be set up. */
export function printFailure({ claim, field, expected, found }: Failure, { ink, width }: Style): string[] {
  const subject = claim === null ? field : `${claim}: ${field}`;
  const text = `${subject}: expected ${inText(expected)}, found ${inText(found)}`;
  return wrapped(`${MARGIN}FAILED `, printable(text), width).map(ink.bad);
}

function printMove({ claim, from, to, fromStrength, strength, restsOn, caveat }: Move, words: StepWords, style: Style) {
  const { ink, width } = style;
  const status = from === to ? `still ${to}` : `${from} → ${to}`;
  const change = fromStrength === strength ? counted(strength) : `${counted(fromStrength)} → ${counted(strength)}`;
  const ground = restsOn.length === 0 ? '' : `, resting on ${inList(restsOn.map((key) => words.source(key)))}`;
  const inner = `${MARGIN}  `;
  return [
    `${MARGIN}${ink.strong(claim)}: ${status}`,
    ...wrapped(inner, printable(`strength ${change}${ground}`), width),
    ...wrapped(inner, printable(caveat === null ? 'no caveat' : `“${caveat}”`), width).map(ink.faint),
  ];
}

function asExpected(expectations: number): string {
  return expectations === 1 ? 'as expected' : `all ${expectations} as expected`;
}

function counted(strength: number): string {
  return strength >= 3 ? '3 or more' : String(strength);
}

/** To the minute, in UTC: `2024-12-14 18:00Z`. */
function inMinutes(at: string): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

function inText(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
