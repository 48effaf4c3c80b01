import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { Caller } from '#workflow/caller.js';
import { revokeVerification, signOffVerification, submit } from '#workflow/claims/verify-claim.js';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { addMember, changeMember } from '#workflow/newsroom/members.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';

let desk: TestDesk;
let file: Filer;
let owner: Client;

beforeAll(async () => {
  desk = await testDesk({ workers: 0 });
  file = new Filer(desk);
  owner = new Client({ connectionString: desk.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

/** A caller as their credential was looked up; what an admin decides afterwards, they have not heard of. */
async function member(role: Caller['role']): Promise<Caller> {
  const { id } = await addMember(desk.workflow, desk.admin, { name: 'Wanda', email: null, role });
  return { ...desk.editor, memberId: id, role };
}
async function submitted(): Promise<{ claimId: string; verificationId: string }> {
  const claimId = await file.claim();
  return { claimId, verificationId: (await submit(desk.workflow, desk.reporter, { claimId }, FOUND)).id };
}
const signOff = (caller: Caller, target: { claimId: string; verificationId: string }) =>
  signOffVerification(desk.workflow, caller, target, null);
const become = ({ memberId }: Caller, traits: Parameters<typeof changeMember>[3]) =>
  changeMember(desk.workflow, desk.admin, memberId, traits);
const outcomeOf = (move: Promise<unknown>): Promise<string> =>
  move.then(
    () => 'done',
    ({ rule }: { rule: string }) => rule,
  );
const waiting = async (): Promise<boolean> =>
  (await owner.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`))
    .rowCount !== 0;

describe('Whoever has lost their role after their credential was looked up', () => {
  it('signs nothing off any more, nor takes a verification back', async () => {
    const [target, wanda] = [await submitted(), await member('lead')];
    await become(wanda, { role: 'reporter' });
    await expect(signOff(wanda, target)).rejects.toMatchObject({ rule: 'sign_off.by_editor' });
    await signOff(desk.lead, target);
    await expect(revokeVerification(desk.workflow, wanda, target, 'No.')).rejects.toMatchObject({
      rule: 'revocation.by_editor',
    });
  });

  it('signs nothing off when switched off', async () => {
    const [target, wanda] = [await submitted(), await member('editor')];
    await become(wanda, { active: false });
    await expect(signOff(wanda, target)).rejects.toMatchObject({ rule: 'member.not_active' });
  });

  it('signs nothing off while that is being decided: the sign-off waits for the decision', async () => {
    const [target, wanda] = [await submitted(), await member('lead')];
    await owner.query('BEGIN');
    await owner.query(`UPDATE members SET role = 'reporter' WHERE id = $1`, [wanda.memberId]);
    const signed = outcomeOf(signOff(wanda, target));
    while (!(await waiting()));
    await owner.query('COMMIT');
    expect(await signed).toBe('sign_off.by_editor');
  });

  it('has signed off or has not, when both come at once, and never after it was decided', async () => {
    for (let round = 0; round < 15; round += 1) {
      const [target, wanda] = [await submitted(), await member('lead')];
      const [signed] = await Promise.all([outcomeOf(signOff(wanda, target)), become(wanda, { role: 'reporter' })]);
      expect(['done', 'sign_off.by_editor']).toContain(signed);
      const next = await submitted();
      await expect(signOff(wanda, next)).rejects.toMatchObject({ rule: 'sign_off.by_editor' });
    }
  });

  it('lets nobody else in: an admin who is one no more adds no member and makes no key', async () => {
    const wanda = await member('admin');
    await become(wanda, { role: 'editor' });
    const refused = { rule: 'member.by_admin' };
    const added = addMember(desk.workflow, wanda, { name: 'Mole', email: null, role: 'admin' });
    await expect(added).rejects.toMatchObject(refused);
    const promoted = changeMember(desk.workflow, wanda, desk.reporter.memberId, { role: 'admin' });
    await expect(promoted).rejects.toMatchObject(refused);
    const key = { id: desk.workflow.newId(), memberId: desk.admin.memberId, label: '', machine: false };
    const made = addKey(desk.workflow, wanda, { ...key, secretSha256: new Uint8Array(32) });
    await expect(made).rejects.toMatchObject(refused);
  });
});

describe('Whoever has gained a role', () => {
  it('may use it at once', async () => {
    const [target, wanda] = [await submitted(), await member('reporter')];
    await become(wanda, { role: 'editor' });
    expect(await signOff(wanda, target)).toMatchObject({ signedOffBy: wanda.memberId });
  });
});
