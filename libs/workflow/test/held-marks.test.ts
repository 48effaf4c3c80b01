import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '#workflow/caller.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import { releaseMark, undoMarkOfClaim } from '#workflow/claims/undo-mark.js';
import { revokeVerification, signOffVerification, submit } from '#workflow/claims/verify-claim.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import type { EventRecord } from '#workflow/ports/readers.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';
import { until } from '../../../test/support/until.js';

const LONG = 60;
const WHY = { status: 'disputed' as const, reason: 'A call came in.' };

let desk: TestDesk;
let file: Filer;
let editor: Caller;
let lead: Caller;

beforeAll(async () => {
  desk = await testDesk();
  file = new Filer(desk);
  editor = { ...desk.editor, via: 'session' };
  lead = { ...desk.lead, via: 'session' };
});
afterAll(() => desk.close());

const hold = (claimId: string, delay?: number, caller = editor) =>
  holdClaim(desk.workflow, file.marks, caller, { claimId }, WHY, delay);
const undo = (claimId: string, version: number) => undoMarkOfClaim(desk.workflow, editor, { claimId, version });
const release = (claimId: string, version: number) => releaseMark(desk.workflow, editor, { claimId, version });

/** What is made of a line for those outside. */
const ANNOUNCED = ['claim.status_changed', 'claim.caveat_changed', 'claim.attention_raised'];

async function toldOf(claimId: string): Promise<EventRecord[]> {
  const all = await desk.database.history.after(desk.newsroomId, 0, 10_000);
  return all.filter((event) => event.claimId === claimId);
}

/** The lines of a claim that have been told, in the order of telling: versions and types. */
async function told(claimId: string): Promise<string[]> {
  return (await toldOf(claimId)).filter(({ type }) => !ANNOUNCED.includes(type)).map(lineOf);
}

async function history(claimId: string): Promise<string[]> {
  const page = await desk.database.history.ofClaim(desk.newsroomId, claimId, { limit: 200 });
  return (page?.items ?? []).map(lineOf);
}

const lineOf = ({ version, type }: EventRecord): string => `${version} ${type}`;

/** Waits until all that could be told before now has been: whatever is committed later is told later. */
async function everythingTold(): Promise<void> {
  const later = await file.claim('Told after all that was there.');
  await until(async () => (await told(later)).length > 0);
}

describe('A mark made at the desk', () => {
  it('is there at once, and is told after the delay of the newsroom', async () => {
    await changeNewsroom(desk.workflow, { ...desk.admin }, { markDelay: 1 });
    const claimId = await file.claim();
    const { version } = await hold(claimId);
    const { status, pendingMarks } = await desk.read(claimId);
    expect({ status, version }).toEqual({ status: 'disputed', version: 2 });
    expect(pendingMarks).toMatchObject([{ version: 2, type: 'claim.held', by: editor.memberId }]);
    await until(async () => (await told(claimId)).includes('2 claim.held'));
    expect((await desk.read(claimId)).pendingMarks).toEqual([]);
    await changeNewsroom(desk.workflow, { ...desk.admin }, { markDelay: 8 });
  });

  it('is told at once where a machine makes it, unless it asks for a delay', async () => {
    const [atOnce, later] = [await file.claim(), await file.claim()];
    await hold(atOnce, undefined, desk.editor);
    await hold(later, LONG, desk.editor);
    await until(async () => (await told(atOnce)).includes('2 claim.held'));
    expect(await told(later)).not.toContain('2 claim.held');
    expect((await desk.read(later)).pendingMarks).toHaveLength(1);
  });

  it('can be undone: both stay in the history, and neither is ever told', async () => {
    const claimId = await file.claim();
    await hold(claimId, LONG);
    const after = await undo(claimId, 2);
    expect(after).toMatchObject({ version: 3, status: 'reported', hold: null });
    expect(await desk.read(claimId)).toMatchObject({ status: 'reported', hold: null, pendingMarks: [] });
    await everythingTold();
    expect(await told(claimId)).toEqual(['1 claim.created']);
    expect(await history(claimId)).toEqual(['1 claim.created', '2 claim.held', '3 claim.mark_undone']);
  });

  it('keeps back what happens to the claim behind it, and lets all go in order when it is told now', async () => {
    const claimId = await file.claim();
    await hold(claimId, LONG);
    await file.report(await file.source('Wire'), [{ claimId }]);
    await desk.settled(claimId);
    await everythingTold();
    expect(await told(claimId)).toEqual(['1 claim.created']);
    await release(claimId, 2);
    await until(async () => (await told(claimId)).length === (await history(claimId)).length);
    expect(await told(claimId)).toEqual(await history(claimId));
  });

  it('is undone beneath what came after it: the difference to what was told is told, once', async () => {
    const claimId = await file.claim();
    await hold(claimId, LONG);
    for (const name of ['One', 'Two']) await file.report(await file.source(name), [{ claimId }]);
    await desk.settled(claimId);
    const { version, status } = await undo(claimId, 2);
    expect(status).toBe('corroborated');
    await until(async () => (await told(claimId)).length === 2);
    const [, line, announced] = await toldOf(claimId);
    expect(line).toMatchObject({ version, type: 'claim.mark_undone' });
    expect(announced).toMatchObject({
      type: 'claim.status_changed',
      data: { claim: { version, status: 'corroborated', previousStatus: 'reported' } },
    });
  });

  it('goes back to the verification that waited, or stood, where a sign-off or a revocation is undone', async () => {
    const claimId = await file.claim();
    const { id: verificationId } = await submit(desk.workflow, editor, { claimId }, FOUND);
    await signOffVerification(desk.workflow, lead, { claimId, verificationId, delay: LONG }, null);
    expect(await desk.read(claimId)).toMatchObject({ status: 'independently_verified' });
    await undo(claimId, 3);
    expect(await desk.read(claimId)).toMatchObject({
      status: 'reported',
      openVerification: { id: verificationId, state: 'submitted', signedOffBy: null },
    });
    await signOffVerification(desk.workflow, lead, { claimId, verificationId, delay: 0 }, null);
    await revokeVerification(desk.workflow, lead, { claimId, verificationId, delay: LONG }, 'Unsound.');
    await undo(claimId, 6);
    expect(await desk.read(claimId)).toMatchObject({
      status: 'independently_verified',
      verification: { id: verificationId, state: 'signed_off', revokedBy: null },
    });
    await everythingTold();
    const marks = (await told(claimId)).filter((line) => /signed_off|revoked|undone/.test(line));
    expect(marks).toEqual(['5 claim.verification_signed_off']);
  });

  it('is taken back newest first, and the earlier one waits on', async () => {
    const claimId = await file.claim();
    await hold(claimId, LONG);
    await liftHoldOfClaim(desk.workflow, file.marks, editor, { claimId }, LONG);
    await expect(undo(claimId, 2)).rejects.toMatchObject({ rule: 'undo.newest_first' });
    await undo(claimId, 3);
    const { hold: kept, pendingMarks } = await desk.read(claimId);
    expect(kept?.reason).toBe(WHY.reason);
    expect(pendingMarks.map(({ version }) => version)).toEqual([2]);
  });

  it('is either told or undone, never both, however the two race', async () => {
    const claims = await Promise.all(Array.from({ length: 30 }, () => file.claim()));
    for (const claimId of claims) await hold(claimId, LONG);
    const undone = await Promise.all(
      claims.map(async (claimId) => {
        const [, ended] = await Promise.allSettled([release(claimId, 2), undo(claimId, 2)]);
        return ended.status === 'fulfilled';
      }),
    );
    await everythingTold();
    await until(async () =>
      (await Promise.all(claims.map((id) => desk.read(id)))).every((c) => c.pendingMarks.length === 0),
    );
    await everythingTold();
    for (const [at, claimId] of claims.entries()) {
      const was = (await told(claimId)).includes('2 claim.held');
      expect({ claimId, told: was }).toEqual({ claimId, told: !undone[at] });
      expect((await desk.read(claimId)).hold === null).toBe(undone[at]);
    }
  });
});
