import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClaimChange } from '../../src/lifecycle/change.js';
import type { Claim } from '../../src/lifecycle/claim.js';
import { historyData, spokenOf } from '../../src/lifecycle/history-data.js';
import { undoMark, undoOf, type HeldLine } from '../../src/lifecycle/undoing.js';
import { Ledger } from './ledger.js';
import { anyLife, type Move } from './moves.js';

const MARKS = new Set(['hold', 'lift', 'sign', 'revoke', 'uphold']);
const EDITOR = { memberId: 'editor 1', role: 'editor', via: 'session', at: '1970-01-02T00:00:00.000Z' } as const;

/** What others do meanwhile, who neither mark nor submit. */
const meanwhile = (moves: readonly Move[]): Move[] =>
  moves.filter(({ kind }) => !MARKS.has(kind) && kind !== 'submit' && kind !== 'spread');

/** A life up to a mark that is let through, and what happens after it; the claim that there would be without the mark. */
function lived(before: readonly Move[], after: readonly Move[]): Lived | null {
  const ledger = new Ledger();
  const without = new Ledger();
  for (const move of before) {
    const last = ledger.claim;
    const ending = ledger.make(move);
    if (MARKS.has(move.kind) && 'change' in ending && ending.change) {
      const held: HeldLine[] = [
        { version: ending.change.after.version, type: ending.change.type, undo: undoOf(ending.change) },
      ];
      for (const next of meanwhile(after)) {
        const came = ledger.make(next);
        without.make(next);
        if ('change' in came && came.change)
          held.push({ version: came.change.after.version, type: came.change.type, undo: null });
      }
      return { mark: ending.change, known: last, now: ledger.claim, held, without: without.claim };
    }
    without.make(move);
  }
  return null;
}

interface Lived {
  readonly mark: ClaimChange;
  /** The claim as those outside know it. */
  readonly known: Claim;
  readonly now: Claim;
  readonly held: readonly HeldLine[];
  readonly without: Claim;
}

const lives = fc.tuple(anyLife, anyLife).map(([before, after]) => lived(before, after.slice(0, 6)));

describe('A mark that is taken back', () => {
  it('leaves the claim as if it had never been made, save that a verification is questioned sooner', () => {
    fc.assert(
      fc.property(lives, (life) => {
        fc.pre(life !== null);
        const { after } = undoMark(life.now, life.mark.after.version, life.held, EDITOR);
        const { without } = life;
        expect(after.status).toBe(without.status);
        expect(after.hold).toEqual(without.hold);
        expect(after.openVerification?.id).toBe(without.openVerification?.id);
        expect(after.standingVerification?.id).toBe(without.standingVerification?.id);
        expect(after.challenged || !without.challenged).toBe(true);
        expect(after.version).toBe(life.now.version + 1);
        const questioned = (reason: string): boolean => reason !== 'verification_challenged';
        expect(after.attention.filter(questioned)).toEqual(without.attention.filter(questioned));
      }),
      { numRuns: 500 },
    );
  });

  it('is told only as the difference between what was told last and what is now', () => {
    fc.assert(
      fc.property(lives, (life) => {
        fc.pre(life !== null);
        const change = undoMark(life.now, life.mark.after.version, life.held, EDITOR);
        const before = spokenOf(life.known);
        const after = spokenOf(change.after);
        const raised = change.after.attention.filter((reason) => !life.known.attention.includes(reason));
        const isNews = JSON.stringify(before) !== JSON.stringify(after) || raised.length > 0;
        const { spoken } = historyData(change);
        expect(spoken).toEqual(isNews ? { before, after } : undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused once it has left the house, while a later one stands on it, and to reporters', () => {
    const ledger = new Ledger();
    const first = ledger.make({ kind: 'hold', by: 2, status: 'disputed' });
    const second = ledger.make({ kind: 'lift', by: 2 });
    if (!('change' in first && first.change && 'change' in second && second.change)) throw new Error('no marks');
    const held = [first.change, second.change].map((change) => ({
      ...{ version: change.after.version, type: change.type, undo: undoOf(change) },
    }));
    const undo =
      (version: number, lines: HeldLine[], role: 'editor' | 'reporter' = 'editor') =>
      () =>
        undoMark(ledger.claim, version, lines, { ...EDITOR, role });
    expect(undo(2, held)).toThrow(expect.objectContaining({ rule: 'undo.newest_first' }));
    expect(undo(3, [])).toThrow(expect.objectContaining({ rule: 'undo.told' }));
    expect(undo(3, held, 'reporter')).toThrow(expect.objectContaining({ rule: 'undo.by_editor' }));
    expect(undo(3, held)().after.hold?.status).toBe('disputed');
  });
});
