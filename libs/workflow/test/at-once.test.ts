import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#workflow/caller.js';
import { holdClaim } from '#workflow/claims/mark-claim.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import { signOffVerification, submit } from '#workflow/claims/verify-claim.js';
import { changeSource } from '#workflow/provenance/record-source.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { readClaimAsOf } from '#workflow/reading/claim-as-of.js';
import { readHistory } from '#workflow/reading/read-history.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';

let desk: TestDesk;
let file: Filer;

beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  file = new Filer(desk);
});
afterAll(async () => desk.close());

const held = (claimId: string, reason: string, caller: Caller, expectedVersion?: number) =>
  holdClaim(desk.workflow, file.marks, caller, { claimId, expectedVersion }, { status: 'disputed', reason });

async function history(claimId: string) {
  return (await readHistory(desk.database.history, desk.newsroomId, claimId, { limit: 200 })).items;
}

describe('two people who change one claim at once', () => {
  it.each([1, 2, 3, 4, 5])('from the same version: one wins, the other is told, nothing is mixed (%i)', async () => {
    const claimId = await file.claim();
    const revise = (priority: 'high' | 'urgent') =>
      reviseClaim(desk.workflow, desk.editor, { claimId, expectedVersion: 1 }, { desk: priority, priority });
    const both = await Promise.allSettled([
      ...[revise('high'), revise('urgent'), held(claimId, 'A call.', desk.editor, 1)],
      held(claimId, 'Another call.', desk.lead, 1),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const stale = { reason: { name: 'StaleVersion', id: claimId, currentVersion: 2 } };
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([stale, stale, stale]);
    const view = await desk.read(claimId);
    const events = await history(claimId);
    expect(events.map(({ version }) => version)).toEqual([1, 2]);
    const winner = both.findIndex(({ status }) => status === 'fulfilled');
    expect({ version: view.version, desk: view.desk, priority: view.priority, hold: view.hold?.reason }).toEqual({
      version: 2,
      ...[
        { desk: 'high', priority: 'high', hold: undefined },
        { desk: 'urgent', priority: 'urgent', hold: undefined },
        { desk: null, priority: 'normal', hold: 'A call.' },
        { desk: null, priority: 'normal', hold: 'Another call.' },
      ][winner],
    });
  });

  it('do not lose a verification that was submitted while the other waited', async () => {
    const source = await file.source('Wire');
    for (let round = 0; round < 8; round += 1) {
      const claimId = await file.claim('A dam has burst.', source);
      const reportId = await file.report(source, []);
      const found = { ...FOUND, findings: `Round ${round}.` };
      const filed = { reportId, stance: 'supports' as const, note: null };
      const [{ id }] = await Promise.all([
        submit(desk.workflow, desk.reporter, { claimId }, found),
        recordEvidence(desk.workflow, desk.reporter, { claimId }, filed),
        reviseClaim(desk.workflow, desk.editor, { claimId }, { desk: 'world' }),
        held(claimId, 'A call.', desk.editor),
      ]);
      const view = await desk.read(claimId);
      expect(view).toMatchObject({ version: 5, openVerification: { id, state: 'submitted' } });
      expect(view.attention).toContain('sign_off_requested');
    }
  });

  it('do not undo a sign-off that was given while the other waited', async () => {
    const source = await file.source('Wire');
    for (let round = 0; round < 8; round += 1) {
      const claimId = await file.claim('A dam has burst.', source);
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, FOUND);
      const target = { claimId, verificationId: id };
      await Promise.all([
        signOffVerification(desk.workflow, desk.lead, target, null),
        reviseClaim(desk.workflow, desk.editor, { claimId }, { desk: 'world' }),
        reviseClaim(desk.workflow, desk.editor, { claimId }, { priority: 'high' }),
      ]);
      expect(await desk.read(claimId)).toMatchObject({
        ...{ status: 'independently_verified', version: 5, openVerification: null },
        verification: { id, state: 'signed_off', signedOffBy: desk.lead.memberId },
      });
    }
  });
});

describe('two servers whose clocks differ', () => {
  it('leave no moment at which the claim reads as it never was', async () => {
    const claimId = await file.claim();
    const source = await file.source('Wire');
    const start = Date.now() + 1_000;
    const at = (ms: number): string => new Date(start + ms).toISOString();
    desk.setClock(() => at(10_000));
    await file.report(source, [{ claimId }]);
    desk.setClock(() => at(0));
    await held(claimId, 'A call.', desk.editor);
    desk.setClock(() => new Date().toISOString());
    const then = await readClaimAsOf(desk.database.history, desk.newsroomId, claimId, at(5_000));
    expect(then).toMatchObject({ version: 1, evidenceRevision: 0, hold: null });
    const later = await readClaimAsOf(desk.database.history, desk.newsroomId, claimId, at(10_000));
    expect(later).toMatchObject({ version: 3, evidenceRevision: 1, hold: { reason: 'A call.' } });
  });
});

describe('a mark', () => {
  it('is made on a claim that eight others keep changing', async () => {
    const source = await file.source('Wire');
    const claimId = await file.claim('The line has moved.', source);
    const reports = await Promise.all(Array.from({ length: 8 }, () => file.report(source, [])));
    let more = true;
    const changing = reports.map(async (reportId) => {
      for (let i = 0; more; i += 1) {
        const stance = i % 2 === 0 ? ('supports' as const) : ('disputes' as const);
        await recordEvidence(desk.workflow, desk.reporter, { claimId }, { reportId, stance, note: null });
      }
    });
    try {
      for (let i = 0; i < 5; i += 1) await held(claimId, `Call ${i}.`, desk.editor);
    } finally {
      more = false;
      await Promise.all(changing);
    }
    expect((await desk.read(claimId)).hold).toMatchObject({ reason: 'Call 4.' });
  });
});

describe('two sources', () => {
  it('that are put under each other at once do not end in a loop', async () => {
    const [one, two, three] = [await file.source('One'), await file.source('Two'), await file.source('Three')];
    const ended = await Promise.allSettled([
      changeSource(desk.workflow, desk.reporter, one, { partOf: two }),
      changeSource(desk.workflow, desk.reporter, two, { partOf: three }),
      changeSource(desk.workflow, desk.reporter, three, { partOf: one }),
    ]);
    const refused = ended.filter((each) => each.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { rule: 'source.part_of_loop' } }]);
  });
});

describe('a report', () => {
  it('that is taken back twice at once is taken back once', async () => {
    const reportId = await file.report(await file.source('Wire'), []);
    const back = (reason: string) => retractReport(desk.workflow, desk.reporter, reportId, reason);
    const ended = await Promise.allSettled([back('Wrong.'), back('False.'), back('Made up.')]);
    const refused = { reason: { rule: 'retraction.already_retracted' } };
    expect(ended.filter(({ status }) => status === 'rejected')).toMatchObject([refused, refused]);
  });
});
