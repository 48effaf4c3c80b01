import type { MessageId } from '../intl/english.ts';
import type { ReportNode } from './model.ts';

/** Something to be known of a report, in words; its sign and its colour only repeat them. */
export interface Mark {
  readonly id: MessageId;
  readonly values?: Record<string, string | number>;
  readonly look: 'plain' | 'key' | 'warn' | 'bad';
}

export const SIGNS: Record<Mark['look'], string> = { plain: '', key: '◆', warn: '↻', bad: '⊘' };

/** How its source knows, whether the claim rests on its voice, what took it away, and whether it goes in circles. */
export function marksOf({ report, voice, restsOn, loopWith }: ReportNode): Mark[] {
  const { dead, retraction, circular } = report;
  const marks: Mark[] = [lineageOf(report, restsOn.length)];
  if (voice?.breaking === true && !dead) marks.push({ id: 'graph.breaking', look: 'key' });
  if (retraction) marks.push({ id: 'graph.retracted', values: { reason: retraction.reason }, look: 'bad' });
  else if (dead) marks.push({ id: 'graph.dead', look: 'bad' });
  if (loopWith.length > 0) marks.push({ id: 'graph.loop', values: { others: loopWith.length }, look: 'warn' });
  else if (circular) marks.push({ id: 'graph.circular', look: 'warn' });
  return marks;
}

function lineageOf({ firsthand, origin, dead }: ReportNode['report'], count: number): Mark {
  const values = { count };
  if (origin) return { id: count > 0 ? 'graph.originAndDerived' : 'graph.origin', values, look: 'plain' };
  if (firsthand && !dead) return { id: 'graph.unreliable', look: 'plain' };
  if (firsthand) return { id: 'report.firsthand', look: 'plain' };
  return count > 0 ? { id: 'report.derived', values, look: 'plain' } : { id: 'report.unknown', look: 'plain' };
}
