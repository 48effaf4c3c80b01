import { describe, expect, it } from '@jest/globals';
import { historyLines, type HistoryEvent } from '../../src/claim/history-lines.ts';

let count = 0;

function event(type: HistoryEvent['type'], data: Record<string, unknown>, caveats: HistoryEvent['caveats'] = null) {
  count += 1;
  const said = { by: null, reason: null, sequence: null, claimId: 'claim', at: '2024-12-19T09:00:00.000Z' };
  return { ...said, id: `event ${count}`, version: count, type, data, caveats };
}

const created = event(
  'claim.created',
  {
    claim: {
      status: 'reported',
      hold: null,
      recheckAt: null,
      assessment: { strength: 0, restsOn: [], disputeRestsOn: [] },
    },
    ...{ desk: 'world', priority: 'normal', language: 'en' },
  },
  { en: 'Not verified.', ar: 'لم يُتحقق.' },
);

/** What the last of the events changed. */
const changesOf = (...events: HistoryEvent[]) => historyLines([created, ...events], 'en').at(-1)!.changes;

describe('a line of the history', () => {
  it('has nothing to compare where the claim was filed', () => {
    expect(historyLines([created], 'en')).toEqual([{ event: created, changes: [], reportId: null }]);
  });

  it('compares the caveat in the chosen language, and the reason of a hold with that of the hold before', () => {
    const hold = (status: string, reason: string) => ({ after: { status, hold: { status, reason } } });
    const first = event('claim.held', hold('disputed', 'Two ministries deny it.'), {
      en: 'It is disputed.',
      ar: 'متنازع.',
    });
    const second = event('claim.held', hold('disputed', 'Three ministries deny it.'));
    expect(changesOf(first)).toEqual([
      { part: 'status', before: 'reported', after: 'disputed' },
      { part: 'caveat', before: 'Not verified.', after: 'It is disputed.' },
      { part: 'heldAt', before: null, after: 'disputed' },
      { part: 'holdReason', before: null, after: 'Two ministries deny it.' },
    ]);
    expect(changesOf(first, second)).toEqual([
      { part: 'holdReason', before: 'Two ministries deny it.', after: 'Three ministries deny it.' },
    ]);
    expect(historyLines([created, first], 'ar').at(-1)!.changes[1]).toMatchObject({
      before: 'لم يُتحقق.',
      after: 'متنازع.',
    });
  });

  it('compares what was found with what was found before, also once that was signed off', () => {
    const submitted = (findings: string) =>
      event('claim.verification_submitted', {
        after: { openVerification: { outcome: 'confirmed', methods: ['geolocation'], findings } },
      });
    const signedOff = event('claim.verification_signed_off', { after: { openVerification: null } });
    expect(changesOf(submitted('One.'), signedOff)).toEqual([]);
    expect(changesOf(submitted('One.'), signedOff, submitted('Two.'))).toEqual([
      { part: 'findings', before: 'One.', after: 'Two.' },
    ]);
  });

  it('compares how it is filed: desk, priority, deadline, assignee and the next check', () => {
    const filed = event('claim.changed', {
      ...{ desk: null, priority: 'urgent', deadline: '2024-12-20T06:00:00.000Z' },
      ...{ assignee: { id: 'ed', name: 'Ed' }, after: { recheckAt: '2025-01-01T00:00:00.000Z' } },
    });
    expect(changesOf(filed)).toEqual([
      { part: 'desk', before: 'world', after: null },
      { part: 'priority', before: 'normal', after: 'urgent' },
      { part: 'deadline', before: null, after: '2024-12-20T06:00:00.000Z' },
      { part: 'recheckAt', before: null, after: '2025-01-01T00:00:00.000Z' },
      { part: 'assignee', before: null, after: 'Ed' },
    ]);
  });

  it('compares the stance and note of one report, whatever other reports were filed with', () => {
    const filed = (reportId: string, stance: string, note: string | null) =>
      event('claim.evidence_recorded', { evidence: { reportId, stance, note }, after: {} });
    const events = [filed('a', 'supports', 'So.'), filed('b', 'disputes', null), filed('a', 'disputes', 'So.')];
    expect(changesOf(...events)).toEqual([{ part: 'stance', before: 'supports', after: 'disputes' }]);
    expect(historyLines(events, 'en').map(({ reportId }) => reportId)).toEqual(['a', 'b', 'a']);
  });

  it('compares on whom the claim rests', () => {
    const assessed = (strength: number, ...names: string[]) =>
      event('claim.assessed', {
        after: { assessment: { strength, restsOn: names.map((name) => ({ id: name, name })), disputeRestsOn: [] } },
      });
    expect(changesOf(assessed(2, 'Seoul', 'Kyiv'), assessed(1, 'Seoul'))).toEqual([
      { part: 'voices', before: '2', after: '1' },
      { part: 'restsOn', before: 'Seoul, Kyiv', after: 'Seoul' },
    ]);
  });
});
