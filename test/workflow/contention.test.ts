import { describe, expect, it } from '@jest/globals';
import { assess } from '#domain/provenance/assess.js';
import { indexProvenance } from '#domain/provenance/provenance.js';
import { evidenceSeen } from '#domain/provenance/evidence-seen.js';
import { attentionOf, statusOf } from '#domain/lifecycle/status.js';
import { Refusal } from '#domain/refusals.js';
import { ASSESSED_STATUSES, OUTCOMES, STANCES } from '#domain/vocabulary.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import { revokeVerification, signOffVerification, submit, upholdVerification } from '#workflow/claims/verify-claim.js';
import { StaleVersion } from '#workflow/errors.js';
import { correctLineage } from '#workflow/provenance/correct-lineage.js';
import { changeSource } from '#workflow/provenance/record-source.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { readClaimAsOf } from '#workflow/reading/claim-as-of.js';
import { readHistory } from '#workflow/reading/read-history.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer, FOUND } from '../support/filer.js';

const SECONDS = Number(process.env['CONTENTION_SECONDS'] ?? 5);
const CLAIMS = 200;
const WRITERS = 50;
const WORKERS = 4;

type Act = (desk: TestDesk, file: Filer, world: World) => Promise<unknown>;

/** What the writers have filed so far, to pick from. */
interface World {
  readonly sources: string[];
  readonly reports: string[];
  readonly claims: string[];
}

function any<T>(of: readonly T[]): T {
  const picked = of[Math.floor(Math.random() * of.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

const chance = (of: number) => Math.random() < of;

/** What people do to claims, each as often as it stands here. */
const ACTS: Record<string, [weight: number, act: Act]> = {
  evidence: [
    10,
    (desk, _, { claims, reports }) =>
      recordEvidence(
        desk.workflow,
        desk.reporter,
        { claimId: any(claims) },
        { reportId: any(reports), stance: any(STANCES), note: chance(0.2) ? 'A note.' : null },
      ),
  ],
  report: [
    6,
    async (_, file, { claims, reports, sources }) => {
      const on = new Set([any(claims), any(claims), any(claims)]);
      const derivedFrom = chance(0.5) ? [any(reports)] : [];
      const evidence = [...on].map((claimId) => ({ claimId, stance: any(STANCES) }));
      reports.push(await file.report(any(sources), evidence, { firsthand: chance(0.5), derivedFrom }));
    },
  ],
  retraction: [1, (desk, _, { reports }) => retractReport(desk.workflow, desk.reporter, any(reports), 'Wrong.')],
  derivation: [
    1,
    (desk, _, { reports }) =>
      correctLineage(desk.workflow, desk.reporter, any(reports), { from: [any(reports)], firsthand: chance(0.3) }),
  ],
  controller: [
    0.5,
    (desk, _, { sources }) =>
      changeSource(desk.workflow, desk.reporter, any(sources), { partOf: chance(0.5) ? any(sources) : null }),
  ],
  hold: [
    5,
    (desk, file, { claims }) =>
      holdClaim(
        desk.workflow,
        file.marks,
        desk.editor,
        { claimId: any(claims) },
        { status: any(ASSESSED_STATUSES), reason: 'A call.' },
      ),
  ],
  lift: [
    5,
    (desk, file, { claims }) => liftHoldOfClaim(desk.workflow, file.marks, desk.lead, { claimId: any(claims) }),
  ],
  submission: [
    3,
    (desk, _, { claims }) =>
      submit(desk.workflow, desk.reporter, { claimId: any(claims) }, { ...FOUND, outcome: any(OUTCOMES) }),
  ],
  verification: [
    4,
    async (desk, _, { claims }) => {
      const claimId = any(claims);
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, { ...FOUND, outcome: any(OUTCOMES) });
      await signOffVerification(desk.workflow, desk.lead, { claimId, verificationId: id }, null);
    },
  ],
  revocation: [
    1,
    (desk, _, { claims }) =>
      withStanding(desk, any(claims), (target) => revokeVerification(desk.workflow, desk.editor, target, 'Unsound.')),
  ],
  upholding: [
    1,
    (desk, _, { claims }) =>
      withStanding(desk, any(claims), (target) => upholdVerification(desk.workflow, desk.editor, target, 'It stands.')),
  ],
  filing: [
    2,
    async (desk, _, { claims }) => {
      const { id: claimId, version } = await desk.read(any(claims));
      const recheckAt = chance(0.5) ? new Date(Date.now() + 500).toISOString() : null;
      await reviseClaim(
        desk.workflow,
        desk.editor,
        { claimId, expectedVersion: version },
        { desk: 'world', recheckAt },
      );
    },
  ],
};

async function withStanding(
  desk: TestDesk,
  claimId: string,
  act: (target: { claimId: string; verificationId: string }) => Promise<unknown>,
): Promise<void> {
  const { verification } = await desk.read(claimId);
  if (verification) await act({ claimId, verificationId: verification.id });
}

const WEIGHTED = Object.entries(ACTS).flatMap(([name, [weight]]) => Array.from({ length: weight * 2 }, () => name));

interface Tally {
  done: number;
  refused: Record<string, number>;
  stale: number;
  faults: unknown[];
}

async function write(desk: TestDesk, file: Filer, world: World, until: number, tally: Tally): Promise<void> {
  while (Date.now() < until) {
    try {
      await ACTS[any(WEIGHTED)]?.[1](desk, file, world);
      tally.done += 1;
    } catch (error) {
      if (error instanceof Refusal) tally.refused[error.rule] = (tally.refused[error.rule] ?? 0) + 1;
      else if (error instanceof StaleVersion) tally.stale += 1;
      else tally.faults.push(error);
    }
  }
}

/** All that the pure functions say of a claim's final evidence, read anew, beside what is kept. */
async function judged(desk: TestDesk, claimId: string) {
  return desk.workflow.transactions.within(desk.newsroomId, async (tx) => {
    const { claims, policy, ...provenance } = await tx.claims.toJudge([claimId]);
    const found = claims[0];
    if (!found) throw new Error('the claim is gone');
    const { claim, evidence, assessed } = found;
    const index = indexProvenance(provenance);
    const assessment = assess(index, evidence, policy);
    return {
      kept: { ...claim, assessed },
      pure: {
        assessment,
        status: statusOf({ ...claim, assessment }),
        attention: attentionOf({ ...claim, assessment }),
      },
      seen: evidenceSeen(index, evidence),
    };
  });
}

describe(`${WRITERS} writers and ${WORKERS} workers on ${CLAIMS} claims for ${SECONDS} s`, () => {
  it(
    'leave every claim settled, at what its evidence says, with a history without gap or repeat',
    async () => {
      const desk = await testDesk({ workers: WORKERS });
      try {
        const file = new Filer(desk);
        const world: World = { sources: [], reports: [], claims: [] };
        for (let i = 0; i < 12; i += 1) world.sources.push(await file.source(`Source ${i}`, { anonymous: i > 9 }));
        for (let i = 0; i < 10; i += 1) world.reports.push(await file.report(any(world.sources), []));
        for (let i = 0; i < CLAIMS; i += 1) world.claims.push(await file.claim(`Claim ${i}.`, any(world.sources)));

        const tally: Tally = { done: 0, refused: {}, stale: 0, faults: [] };
        const until = Date.now() + SECONDS * 1000;
        await Promise.all(Array.from({ length: WRITERS }, () => write(desk, file, world, until, tally)));
        const stopped = Date.now();
        for (const claimId of world.claims) await desk.settled(claimId);
        const settledMs = Date.now() - stopped;
        expect(tally.faults).toEqual([]);
        expect(await desk.queue.failed({ offset: 0, limit: 10 })).toEqual([]);

        let events = 0;
        for (const claimId of world.claims) {
          const { kept, pure, seen } = await judged(desk, claimId);
          expect({ claimId, assessed: kept.assessed }).toEqual({ claimId, assessed: kept.evidenceRevision });
          const { status, attention, assessment } = kept;
          expect({ claimId, status, attention, assessment }).toEqual({ claimId, ...pure });
          const { standingVerification: standing, openVerification: open } = kept;
          expect(['independently_verified', 'refuted'].includes(status) && standing === null).toBe(false);
          expect([standing?.state ?? 'signed_off', open?.state ?? 'submitted']).toEqual(['signed_off', 'submitted']);
          expect(standing && !kept.challenged && news(standing, seen)).toBeFalsy();

          const view = await desk.read(claimId);
          const versions: (number | null)[] = [];
          for (let cursor: string | undefined; ;) {
            const page = await readHistory(desk.database.history, desk.newsroomId, claimId, {
              limit: 200,
              ...(cursor && { cursor }),
            });
            versions.push(...page.items.map(({ version }) => version));
            if (page.cursor === null) break;
            cursor = page.cursor;
          }
          expect(versions).toEqual(Array.from({ length: view.version }, (_, i) => i + 1));
          events += versions.length;
          const now = new Date(Date.now() + 60_000).toISOString();
          const folded = await readClaimAsOf(desk.database.history, desk.newsroomId, claimId, now);
          expect(countless(folded)).toEqual(countless(view));
        }
        report({ seconds: SECONDS, ...tally, events, reports: world.reports.length, settledMs });
      } finally {
        await desk.close();
      }
    },
    60_000 + SECONDS * 3_000,
  );
});

/** Whether a verification that nothing challenges has missed something. */
function news(
  standing: { seen: { disputing: readonly string[]; retracted: readonly string[] } },
  seen: typeof standing.seen,
) {
  const isNew = (part: 'disputing' | 'retracted') => seen[part].some((id) => !standing.seen[part].includes(id));
  return isNew('disputing') || isNew('retracted');
}

/** A spread that changed nothing raises the count of revisions and leaves no event, so the fold cannot know of it. */
function countless<View extends { evidenceRevision: number; assessment: { revision: number } }>(view: View) {
  const { revision: _, ...assessment } = view.assessment;
  return { ...view, evidenceRevision: 0, assessment, reach: null };
}

function report(figures: object): void {
  if (process.env['CONTENTION_SECONDS']) process.stderr.write(`${JSON.stringify(figures)}\n`);
}
