import type { Acknowledged } from '../load/acknowledged.js';
import { grouped, type Received } from './received.js';
import type { Facts } from './facts.js';

/** The endpoint that listens to every event: what was acknowledged must have come there. */
const HEARS_ALL = 'cms';

/**
 * What was promised and yet not told, whatever the tables of deliveries say: each change of status in the history, each
 * that the API has acknowledged to its client, each claim, each retraction, and the status that acknowledged evidence
 * gives in the end.
 */
export function missedOf(
  taken: readonly Received[],
  { moves }: Facts,
  acknowledged: readonly Acknowledged[],
): string[] {
  const heard = taken.filter(({ endpoint }) => endpoint === HEARS_ALL);
  const changes = heard.filter(({ type }) => type === 'claim.status_changed');
  const byClaim = grouped(changes, ({ claim }) => claim ?? '');
  const told = (claim: string, status: string, after: number, upTo: number): boolean =>
    (byClaim.get(claim) ?? []).some(
      ({ version, status: to }) => to === status && (version ?? 0) > after && (version ?? 0) <= upTo,
    );

  const missed = moves
    .filter(({ claim, version, status }) => !told(claim, status, version - 1, version))
    .map((move) => `in the history, not told: ${JSON.stringify(move)}`);
  const created = new Set(heard.filter(({ type }) => type === 'claim.created').map(({ claim }) => claim));
  for (const line of acknowledged) {
    const wasTold =
      line.kind === 'status'
        ? line.from === line.to || told(line.claim, line.to, line.after, line.version)
        : line.kind !== 'claim created' || created.has(line.claim);
    if (!wasTold) missed.push(`acknowledged, not told: ${JSON.stringify(line)}`);
  }
  const retractions = acknowledged.filter(({ kind }) => kind === 'retraction').length;
  const toldRetractions = new Set(heard.filter(({ type }) => type === 'report.retracted').map(({ id }) => id)).size;
  if (toldRetractions !== retractions) missed.push(`${retractions} retractions acknowledged, ${toldRetractions} told`);
  return [...missed, ...finalStatuses(acknowledged, byClaim)];
}

/** What evidence has given in the end must be the last that was told. */
function finalStatuses(acknowledged: readonly Acknowledged[], byClaim: ReadonlyMap<string, Received[]>): string[] {
  const evidence = acknowledged.filter((line) => line.kind === 'evidence' || line.kind === 'retraction');
  return [...grouped(evidence, ({ claim }) => claim)].flatMap(([claim, lines]) => {
    const due = statusGivenBy(lines);
    const newest = (byClaim.get(claim) ?? []).toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0];
    const last = newest?.status ?? 'reported';
    return last === due ? [] : [`evidence gives ${due}, last told is ${last}: claim ${claim}`];
  });
}

/** The rules for first-hand reports that rest on nothing, each of a source of its own. */
function statusGivenBy(lines: readonly Acknowledged[]): string {
  const dead = new Set(lines.flatMap((line) => (line.kind === 'retraction' ? line.report : [])));
  const reports = lines.filter((line) => line.kind === 'evidence');
  const live = (stance: string): number =>
    reports.filter((line) => line.stance === stance && !dead.has(line.report)).length;
  const someDead = reports.some((line) => line.stance === 'supports' && dead.has(line.report));
  if (someDead && live('supports') === 0) return 'withdrawn';
  if (live('disputes') > 0) return 'disputed';
  return live('supports') >= 2 ? 'corroborated' : 'reported';
}
