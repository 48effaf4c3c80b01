import { beforeEach, describe, expect, it } from '@jest/globals';
import { KeptDrafts, LONGEST_MS, type DraftKey, type KeptDraft } from '../src/drafts/kept-drafts.ts';
import { conflictsIn } from '../src/drafts/merge.ts';

const KEY: DraftKey = { newsroomId: 'bbc', memberId: 'ada', form: 'hold', about: 'claim' };
const at = (time: number): string => new Date(time).toISOString();

class Place {
  readonly items = new Map<string, string>();
  isFull = false;

  get length(): number {
    return this.items.size;
  }
  key = (index: number): string | null => [...this.items.keys()][index] ?? null;
  getItem = (name: string): string | null => this.items.get(name) ?? null;
  removeItem = (name: string): void => void this.items.delete(name);
  setItem(name: string, value: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(name, value);
  }
}

describe('a kept draft', () => {
  let now: number;
  let place: Place;
  let drafts: KeptDrafts;
  const draft = (reason: string): KeptDraft => ({
    ...{ title: 'Hold', reopen: 'hold', values: { reason }, from: { reason: '' }, before: {}, facts: null },
    ...{ once: 'key', at: at(now) },
  });

  beforeEach(() => {
    now = Date.parse('2024-12-19T09:00:00Z');
    place = new Place();
    drafts = new KeptDrafts(
      () => place,
      () => now,
    );
  });

  it('comes back to whoever wrote it, in the same newsroom and about the same, and to nobody else', () => {
    expect(drafts.write(KEY, draft('Nobody saw it.'))).toBe(true);
    expect(drafts.read(KEY)?.values).toEqual({ reason: 'Nobody saw it.' });
    for (const other of [{ memberId: 'ben' }, { newsroomId: 'afp' }, { form: 'verify' }, { about: 'other' }])
      expect(drafts.read({ ...KEY, ...other })).toBeNull();
    expect(drafts.of({ newsroomId: 'bbc', memberId: 'ben' })).toEqual([]);
  });

  it('goes after 14 days, and is swept away then', () => {
    drafts.write(KEY, draft('Old.'));
    now += LONGEST_MS - 1;
    expect(drafts.read(KEY)).not.toBeNull();
    now += 1;
    expect(drafts.read(KEY)).toBeNull();
    drafts.sweep();
    expect(place.items.size).toBe(0);
  });

  it('that cannot be read, or not be kept, hinders nobody', () => {
    drafts.write(KEY, draft('Good.'));
    const [name = ''] = [...place.items.keys()];
    place.items.set(name, '{"values":');
    expect(drafts.read(KEY)).toBeNull();
    place.isFull = true;
    expect(drafts.write(KEY, draft('Too much.'))).toBe(false);
  });

  it('is listed newest first, about one claim or about all', () => {
    drafts.write(KEY, draft('First.'));
    now += 1000;
    drafts.write({ ...KEY, form: 'verify' }, draft('Second.'));
    drafts.write({ ...KEY, about: 'other' }, draft('Third.'));
    const forms = drafts.of({ newsroomId: 'bbc', memberId: 'ada' }, 'claim').map(([{ form }]) => form);
    expect(forms).toEqual(['verify', 'hold']);
    expect(drafts.of({ newsroomId: 'bbc', memberId: 'ada' })).toHaveLength(3);
  });

  it('tells whoever watches of each change', () => {
    let told = 0;
    globalThis.addEventListener ??= () => {};
    globalThis.removeEventListener ??= () => {};
    const end = drafts.watch(() => (told += 1));
    drafts.write(KEY, draft('One.'));
    drafts.forget(KEY);
    end();
    drafts.write(KEY, draft('Two.'));
    expect(told).toBe(2);
  });
});

describe('what two have changed', () => {
  const fields = (status: string, reason: string) => ({
    status: { label: 'Status', now: status },
    reason: { label: 'Reason', now: reason },
  });
  const before = { status: 'reported', reason: '' };

  it('is every field in which saving would take the place of what a colleague has just put there', () => {
    const values = { status: 'reported', reason: 'Mine.' };
    const conflicts = conflictsIn(values, fields('disputed', 'Theirs.'), before, {});
    expect(conflicts).toEqual([
      { name: 'status', was: 'reported', now: 'disputed', mine: 'reported' },
      { name: 'reason', was: '', now: 'Theirs.', mine: 'Mine.' },
    ]);
  });

  it('is nothing where the colleague has changed nothing of it, both say the same, or nothing is typed yet', () => {
    expect(conflictsIn({ status: 'disputed', reason: 'Mine.' }, fields('reported', ''), before, {})).toEqual([]);
    expect(conflictsIn({ status: 'disputed', reason: 'Same.' }, fields('disputed', 'Same.'), before, {})).toEqual([]);
    expect(conflictsIn({ status: 'disputed', reason: ' ' }, fields('disputed', 'Theirs.'), before, {})).toEqual([]);
  });

  it('is still to be chosen once theirs was taken, so that what was typed can be taken again', () => {
    const taken = { status: 'disputed', reason: 'Theirs.' };
    const [conflict] = conflictsIn(taken, fields('disputed', 'Theirs.'), before, { reason: 'Mine.' });
    expect(conflict).toMatchObject({ name: 'reason', mine: 'Mine.', now: 'Theirs.' });
  });
});
