import type { SeedResult } from './run-seed.js';
import { nameOf } from './plan/fault.js';

type Column = readonly [title: string, of: (result: SeedResult) => string | number];

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const FIGURES: readonly Column[] = [
  ['changes', ({ acknowledged }) => acknowledged],
  ['events', ({ verdict }) => verdict.events],
  ['faults', ({ faults }) => faults],
  ['deliveries', ({ verdict }) => verdict.deliveries],
  ['requests', ({ verdict }) => verdict.arrivals],
  ['lost', ({ verdict }) => verdict.lost],
  ['out of order', ({ verdict }) => verdict.outOfOrder],
  ['phantom', ({ verdict }) => verdict.phantom],
  ['bad sig.', ({ verdict }) => verdict.badSignatures],
  ['gaps', ({ verdict }) => verdict.gaps],
  ['twice', ({ verdict }) => verdict.duplicates],
  ['kills', ({ verdict }) => verdict.workerKills],
  ['cut off', ({ verdict }) => verdict.lostWorkers],
];
const COLUMNS: readonly Column[] = [
  ['seed', ({ plan }) => plan.seed],
  ['queue', ({ plan }) => plan.backend],
  ...FIGURES,
  ['again in', ({ verdict }) => seconds(verdict.longestRedeliveryMs)],
  ['drained', ({ drainMs }) => seconds(drainMs)],
  ['took', ({ tookMs }) => seconds(tookMs)],
];

export const heading = (): string => lineOf(COLUMNS.map(([title]) => title));

export const rowOf = (result: SeedResult): string => lineOf(COLUMNS.map(([, of]) => String(of(result))));

/** Whether nothing of a run is as it may never be. */
export function isRight({ verdict, died }: SeedResult): boolean {
  const { lost, outOfOrder, phantom, badSignatures, gaps, undelivered } = verdict;
  return [lost, outOfOrder, phantom, badSignatures, gaps, undelivered, died.length].every((count) => count === 0);
}

export function totals(results: readonly SeedResult[]): string {
  const sum = (of: (result: SeedResult) => string | number): number =>
    results.reduce((total, result) => total + Number(of(result)), 0);
  const most = (of: (result: SeedResult) => number): number => Math.max(0, ...results.map(of));
  const kinds = new Map<string, number>();
  for (const { fault } of results.flatMap(({ plan }) => plan.faults))
    kinds.set(nameOf(fault), (kinds.get(nameOf(fault)) ?? 0) + 1);
  return [
    lineOf(['total', '', ...FIGURES.map(([, of]) => String(sum(of)))]),
    '',
    `faults:                         ${[...kinds].map(([name, count]) => `${count} ${name}`).join(', ')}`,
    `longest from a kill to again:   ${seconds(most(({ verdict }) => verdict.longestRedeliveryMs))}`,
    `most often taken twice, of one: ${most(({ verdict }) => verdict.duplicatesOfOne)}`,
    `of those after a later version: ${sum(({ verdict }) => verdict.lateDuplicates)}`,
    `processes that died unasked:    ${sum(({ died }) => died.length)}`,
    `wrong answers of the API:       ${sum(({ wrongAnswers }) => wrongAnswers.length)}`,
  ].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(Math.max(COLUMNS[index]?.[0].length ?? 0, 7))).join('  ');
}
