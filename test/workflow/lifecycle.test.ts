import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Marks } from '#workflow/claims/marks.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import { revokeVerification, signOffVerification, submit, upholdVerification } from '#workflow/claims/verify-claim.js';
import { correctLineage } from '#workflow/provenance/correct-lineage.js';
import { changeSource } from '#workflow/provenance/record-source.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { readClaimAsOf } from '#workflow/reading/claim-as-of.js';
import { eachBackend } from '../support/backends.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer, FOUND } from '../support/filer.js';

eachBackend('with the queue on', (backend) => {
  let desk: TestDesk;
  let file: Filer;
  let marks: Marks;

  beforeAll(async () => {
    desk = await testDesk({ redisUrl: (await backend.environment())['REDIS_URL'] });
    file = new Filer(desk);
    ({ marks } = file);
  });
  afterAll(async () => desk.close());

  describe('a claim', () => {
    it('is reported with strength 0 before anybody has reported it, and its caveat says so', async () => {
      const view = await desk.read(await file.claim());
      expect(view).toMatchObject({ status: 'reported', version: 1, assessment: { strength: 0, pending: false } });
      expect(view.caveat).toBe('The Newsroom has not independently verified this claim.');
    });

    it('is corroborated by two voices, and withdrawn when both take their reports back', async () => {
      const claimId = await file.claim();
      const first = await file.report(await file.source('North Wire'), [{ claimId }]);
      expect(await desk.settled(claimId)).toMatchObject({ status: 'reported', assessment: { strength: 1 } });
      const second = await file.report(await file.source('South Wire'), [{ claimId }]);
      expect(await desk.settled(claimId)).toMatchObject({ status: 'corroborated', assessment: { strength: 2 } });
      await retractReport(desk.workflow, desk.reporter, first, 'It was wrong.');
      expect(await desk.settled(claimId)).toMatchObject({ status: 'reported', attention: ['source_retracted'] });
      await retractReport(desk.workflow, desk.reporter, second, 'So was ours.');
      expect(await desk.settled(claimId)).toMatchObject({ status: 'withdrawn', assessment: { strength: 0 } });
    });

    it('is pending from the very moment a retraction upstream is acknowledged, worker or not', async () => {
      const claimId = await file.claim();
      const wire = await file.report(await file.source('Wire'), [], { firsthand: true });
      const copy = await file.report(await file.source('Paper'), [{ claimId }], { derivedFrom: [wire] });
      await file.report(await file.source('Other Paper'), [{ claimId }], { derivedFrom: [copy] });
      await desk.settled(claimId);
      await desk.stopWorker();
      await retractReport(desk.workflow, desk.reporter, wire, 'Withdrawn.');
      expect((await desk.read(claimId)).assessment.pending).toBe(true);
      await desk.startWorker();
      expect(await desk.settled(claimId)).toMatchObject({ status: 'withdrawn' });
    });

    it('falls back to one voice when two sources turn out to have one controller', async () => {
      const claimId = await file.claim();
      const [north, south, group] = [
        await file.source('North'),
        await file.source('South'),
        await file.source('The Group'),
      ];
      await file.report(north, [{ claimId }]);
      await file.report(south, [{ claimId }]);
      expect((await desk.settled(claimId)).status).toBe('corroborated');
      await changeSource(desk.workflow, desk.reporter, north, { partOf: group });
      await changeSource(desk.workflow, desk.reporter, south, { partOf: group });
      const view = await desk.settled(claimId);
      expect(view).toMatchObject({ status: 'reported', assessment: { strength: 1, restsOn: [{ name: 'The Group' }] } });
      await changeSource(desk.workflow, desk.reporter, group, { name: 'The Holding' });
      expect((await desk.read(claimId)).assessment.restsOn).toMatchObject([{ name: 'The Holding' }]);
    });

    it('shows a loop of derivations to a person', async () => {
      const claimId = await file.claim();
      const one = await file.report(await file.source('One'), [{ claimId }], {});
      const two = await file.report(await file.source('Two'), [{ claimId }], { derivedFrom: [one] });
      await correctLineage(desk.workflow, desk.reporter, one, { from: [two] });
      expect(await desk.settled(claimId)).toMatchObject({ status: 'reported', attention: ['circular_reporting'] });
    });

    it('takes another stance of the same report in place of the first, and nothing from the same stance again', async () => {
      const claimId = await file.claim();
      const reportId = await file.report(await file.source('Wire'), [{ claimId }]);
      const again = await recordEvidence(
        desk.workflow,
        desk.reporter,
        { claimId },
        { reportId, stance: 'supports', note: null },
      );
      const before = await desk.settled(claimId);
      expect(again.evidenceRevision).toBe(before.evidenceRevision);
      await recordEvidence(
        desk.workflow,
        desk.reporter,
        { claimId },
        { reportId, stance: 'disputes', note: 'They deny it.' },
      );
      expect(await desk.settled(claimId)).toMatchObject({
        status: 'disputed',
        evidenceRevision: before.evidenceRevision + 1,
      });
    });
  });

  describe('a verification', () => {
    it('counts once someone else has signed it off, and then no caveat goes with the claim', async () => {
      const claimId = await file.claim();
      const { id } = await submit(desk.workflow, desk.editor, { claimId }, FOUND);
      expect(await desk.read(claimId)).toMatchObject({ status: 'reported', attention: ['sign_off_requested'] });
      const own = signOffVerification(desk.workflow, desk.editor, { claimId, verificationId: id }, null);
      await expect(own).rejects.toMatchObject({ rule: 'sign_off.by_someone_else' });
      const byReporter = signOffVerification(desk.workflow, desk.reporter, { claimId, verificationId: id }, null);
      await expect(byReporter).rejects.toMatchObject({ rule: 'sign_off.by_editor', kind: 'forbidden' });
      await signOffVerification(desk.workflow, desk.lead, { claimId, verificationId: id }, 'Seen.');
      expect(await desk.read(claimId)).toMatchObject({ status: 'independently_verified', caveat: null, attention: [] });
    });

    it('must be submitted again when the evidence has changed before the sign-off', async () => {
      const claimId = await file.claim();
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, FOUND);
      await file.report(await file.source('Late Wire'), [{ claimId, stance: 'does_not_address' }]);
      const late = signOffVerification(desk.workflow, desk.lead, { claimId, verificationId: id }, null);
      await expect(late).rejects.toMatchObject({ rule: 'sign_off.evidence_changed' });
    });

    it('cannot be signed off while a retraction upstream has not reached the claim', async () => {
      const claimId = await file.claim();
      const wire = await file.report(await file.source('Wire'), [{ claimId }]);
      await desk.settled(claimId);
      await desk.stopWorker();
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, FOUND);
      await retractReport(desk.workflow, desk.reporter, wire, 'Withdrawn.');
      const early = signOffVerification(desk.workflow, desk.lead, { claimId, verificationId: id }, null);
      await expect(early).rejects.toMatchObject({ rule: 'sign_off.evidence_changed' });
      await desk.startWorker();
    });

    it('stands when it is challenged, until an editor upholds or revokes it', async () => {
      const claimId = await file.claim();
      const id = await file.verified(claimId);
      await file.report(await file.source('Denier'), [{ claimId, stance: 'disputes' }]);
      const challenged = await desk.settled(claimId);
      expect(challenged).toMatchObject({ status: 'independently_verified', attention: ['verification_challenged'] });
      await upholdVerification(desk.workflow, desk.editor, { claimId, verificationId: id }, 'Their figure is older.');
      expect((await desk.read(claimId)).attention).toEqual([]);
      await file.report(await file.source('Second Denier'), [{ claimId, stance: 'disputes' }]);
      expect((await desk.settled(claimId)).attention).toEqual(['verification_challenged']);
      await revokeVerification(desk.workflow, desk.editor, { claimId, verificationId: id }, 'The denial is sound.');
      expect(await desk.read(claimId)).toMatchObject({ status: 'disputed', verification: null, attention: [] });
    });

    it('that found nothing out changes the words only', async () => {
      const claimId = await file.claim();
      const found = { ...FOUND, outcome: 'inconclusive' as const };
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, found);
      await signOffVerification(desk.workflow, desk.lead, { claimId, verificationId: id }, null);
      const view = await desk.read(claimId);
      expect(view.status).toBe('reported');
      expect(view.caveat).toContain('unable to independently verify');
    });

    it('gives way to a newer one that is signed off', async () => {
      const claimId = await file.claim();
      await file.verified(claimId);
      const { id } = await submit(desk.workflow, desk.reporter, { claimId }, { ...FOUND, outcome: 'refuted' });
      expect(await desk.read(claimId)).toMatchObject({ status: 'independently_verified', openVerification: { id } });
      await signOffVerification(desk.workflow, desk.editor, { claimId, verificationId: id }, null);
      expect(await desk.read(claimId)).toMatchObject({
        status: 'refuted',
        openVerification: null,
        verification: { id },
      });
    });
  });

  describe('a hold', () => {
    it('keeps a claim at a status, and says so when the evidence no longer gives it', async () => {
      const claimId = await file.claim();
      const reportId = await file.report(await file.source('Wire'), [{ claimId }]);
      await desk.settled(claimId);
      const wanted = { status: 'reported' as const, reason: 'Family not told yet.' };
      await holdClaim(desk.workflow, marks, desk.editor, { claimId }, wanted);
      expect(await desk.read(claimId)).toMatchObject({ status: 'reported', attention: [], hold: wanted });
      await retractReport(desk.workflow, desk.reporter, reportId, 'Withdrawn.');
      const held = await desk.settled(claimId);
      expect(held.status).toBe('reported');
      expect(held.attention).toEqual(['source_retracted', 'assessment_differs']);
      await liftHoldOfClaim(desk.workflow, marks, desk.editor, { claimId });
      expect(await desk.read(claimId)).toMatchObject({ status: 'withdrawn', hold: null });
    });

    it('cannot make a claim verified, nor be placed by a reporter', async () => {
      const claimId = await file.claim();
      const wanted = { status: 'independently_verified' as const, reason: 'I am sure.' };
      const verify = holdClaim(desk.workflow, marks, desk.lead, { claimId }, wanted);
      await expect(verify).rejects.toMatchObject({ rule: 'hold.needs_verification' });
      const byReporter = holdClaim(desk.workflow, marks, desk.reporter, { claimId }, { ...wanted, status: 'disputed' });
      await expect(byReporter).rejects.toMatchObject({ rule: 'hold.by_editor' });
    });
  });

  describe('a recheck date', () => {
    it('raises recheck_due when it has come, and another date answers it', async () => {
      const claimId = await file.claim();
      await reviseClaim(
        desk.workflow,
        desk.editor,
        { claimId },
        { recheckAt: new Date(Date.now() + 300).toISOString() },
      );
      const deadline = Date.now() + 20_000;
      while (!(await desk.read(claimId)).attention.includes('recheck_due')) {
        if (Date.now() > deadline) throw new Error('the recheck was never raised');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await reviseClaim(
        desk.workflow,
        desk.editor,
        { claimId },
        { recheckAt: new Date(Date.now() + 1e9).toISOString() },
      );
      expect((await desk.read(claimId)).attention).toEqual([]);
    });
  });

  describe('the past of a claim', () => {
    it('can be read as of any moment: what was said then, and why', async () => {
      const claimId = await file.claim();
      const moments: { at: string; view: Awaited<ReturnType<TestDesk['read']>> }[] = [];
      const remember = async (): Promise<void> => {
        const view = await desk.settled(claimId);
        moments.push({ at: new Date().toISOString(), view });
        await new Promise((resolve) => setTimeout(resolve, 3));
      };
      await remember();
      await file.report(await file.source('North Wire'), [{ claimId }]);
      await remember();
      const second = await file.report(await file.source('South Wire'), [{ claimId }]);
      await remember();
      await holdClaim(desk.workflow, marks, desk.editor, { claimId }, { status: 'disputed', reason: 'A call.' });
      await remember();
      await liftHoldOfClaim(desk.workflow, marks, desk.editor, { claimId });
      await file.verified(claimId);
      await remember();
      await retractReport(desk.workflow, desk.reporter, second, 'Withdrawn.');
      await remember();
      for (const { at, view } of moments) {
        const past = await readClaimAsOf(desk.database.history, desk.newsroomId, claimId, at);
        // How many stories showed it then, nobody has kept.
        expect(past).toEqual({ ...view, reach: null });
      }
      expect(moments.map(({ view }) => view.status)).toEqual([
        ...['reported', 'reported', 'corroborated', 'disputed', 'independently_verified', 'independently_verified'],
      ]);
    });
  });
});
