import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readClaimProvenance } from '#workflow/reading/read-claim-provenance.js';
import { changeSource } from '#workflow/provenance/record-source.js';
import { mergeSource, unmergeSource } from '#workflow/provenance/merge-sources.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';

describe('a source that turns out to be another', () => {
  let desk: TestDesk;
  let file: Filer;
  let claimId: string;
  let ministry: string;
  let again: string;
  let spokesman: string;

  beforeAll(async () => {
    desk = await testDesk();
    file = new Filer(desk);
    claimId = await file.claim();
    ministry = await file.source('Ministry');
    again = await file.source('Ministri');
    spokesman = await file.source('Spokesman', { partOf: again });
    await file.report(ministry, [{ claimId }]);
    await file.report(spokesman, [{ claimId }]);
  });
  afterAll(async () => desk.close());

  it('counts as that on every claim downstream, and for itself again once it is undone', async () => {
    expect((await desk.settled(claimId)).assessment.strength).toBe(2);

    await mergeSource(desk.workflow, desk.reporter, again, ministry);
    const merged = await desk.settled(claimId);
    expect(merged.assessment.strength).toBe(1);
    expect(merged.assessment.restsOn).toEqual([{ id: ministry, name: 'Ministry' }]);
    const { voices } = await readClaimProvenance(desk.database.provenance, desk.newsroomId, claimId);
    expect(voices).toMatchObject([{ id: ministry, sources: [{ mergedInto: ministry }, {}, { partOf: again }] }]);

    await unmergeSource(desk.workflow, desk.reporter, again);
    expect((await desk.settled(claimId)).assessment.strength).toBe(2);
  });

  it('carries a later change of the other to its own claims', async () => {
    await mergeSource(desk.workflow, desk.reporter, again, ministry);
    await desk.settled(claimId);
    await changeSource(desk.workflow, desk.reporter, ministry, { reliability: 'F' });
    expect((await desk.settled(claimId)).assessment.strength).toBe(1);
    const government = await file.source('Government');
    await changeSource(desk.workflow, desk.reporter, ministry, { reliability: null, partOf: government });
    const moved = await desk.settled(claimId);
    expect(moved.assessment.restsOn).toEqual([{ id: government, name: 'Government' }]);
  });
});
