import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { ClaimChange } from '../../src/lifecycle/change.js';
import type { Claim, Verification } from '../../src/lifecycle/claim.js';
import { historyData } from '../../src/lifecycle/history-data.js';
import { verificationsAfter } from '../../src/lifecycle/verifications.js';
import { ATTENTION_REASONS } from '../../src/vocabulary.js';
import { FRESH, Ledger, type Ending } from './ledger.js';
import { anyLife, type Move } from './moves.js';

interface Step {
  readonly ledger: Ledger;
  readonly move: Move;
  readonly ending: Ending;
  readonly before: Claim;
}

/** Lives many lives, move by move; returns the shortest in which the law does not hold after a move, null where there is none. */
function broken(law: (step: Step) => boolean): string | null {
  return brokenLife((moves) => {
    const ledger = new Ledger();
    return moves.every((move) => {
      const before = ledger.claim;
      return law({ ledger, move, ending: ledger.make(move), before });
    });
  });
}

/** The same for a law about the whole life. */
function brokenInAll(law: (ledger: Ledger, changes: readonly ClaimChange[]) => boolean): string | null {
  return brokenLife((moves) => {
    const ledger = new Ledger();
    const endings = moves.map((move) => ledger.make(move));
    return law(
      ledger,
      endings.flatMap((ending) => ('change' in ending && ending.change ? ending.change : [])),
    );
  });
}

function brokenLife(law: (moves: Move[]) => boolean, numRuns = 300): string | null {
  const details = fc.check(fc.property(anyLife, law), { numRuns });
  return fc.defaultReportMessage(details) ?? null;
}

const isFound = ({ status }: Claim) => status === 'independently_verified' || status === 'refuted';

describe('in every life of a claim', () => {
  it('its status is verified or refuted only by a check that stands, signed off by another editor or lead', () => {
    let found = 0;
    const fault = broken(({ ledger: { claim, standing } }) => {
      if (!isFound(claim)) return true;
      found += 1;
      return (
        claim.hold === null &&
        standing?.outcome === (claim.status === 'refuted' ? 'refuted' : 'confirmed') &&
        standing.signedOffBy?.id !== standing.submittedBy &&
        (standing.signedOffBy?.role === 'editor' || standing.signedOffBy?.role === 'lead')
      );
    });
    expect(fault).toBeNull();
    expect(found).toBeGreaterThan(100);
  });

  it('its status is that of the hold, else of the check that stands, else of the evidence', () => {
    expect(broken(({ ledger }) => ledger.claim.status === ledger.status())).toBeNull();
  });

  it('attention is asked for exactly the reasons that hold, in the order of the vocabulary', () => {
    const fault = broken(({ ledger }) => {
      const why = ledger.attention();
      const inOrder = ATTENTION_REASONS.filter((reason) => why.has(reason));
      return isDeepStrictEqual(ledger.claim.attention, inOrder);
    });
    expect(fault).toBeNull();
  });

  it('its version goes up by one with each change and by nothing else', () => {
    const fault = broken(({ ledger: { claim, changes }, ending, before }) => {
      const step = 'change' in ending && ending.change ? 1 : 0;
      return claim.version === before.version + step && claim.version === 1 + changes;
    });
    expect(fault).toBeNull();
  });

  it('its evidence revision goes up with each change of evidence and by nothing else', () => {
    expect(broken(({ ledger: { claim, revision } }) => claim.evidenceRevision === revision)).toBeNull();
  });

  it('a hold puts it neither at verified nor at refuted', () => {
    expect(
      broken(({ ledger: { claim }, move: { kind }, before }) => kind !== 'hold' || claim === before || !isFound(claim)),
    ).toBeNull();
  });

  it('no job touches a hold or a verification', () => {
    let jobs = 0;
    const fault = broken(({ ledger: { claim }, move: { kind }, before }) => {
      if (kind !== 'judge' && kind !== 'hours' && kind !== 'page') return true;
      jobs += 1;
      return (
        claim.hold === before.hold &&
        claim.openVerification === before.openVerification &&
        claim.standingVerification === before.standingVerification
      );
    });
    expect(fault).toBeNull();
    expect(jobs).toBeGreaterThan(100);
  });

  it('the same judgement again changes nothing', () => {
    const fault = broken(
      ({ ledger, move }) =>
        move.kind !== 'judge' || isDeepStrictEqual(ledger.make(structuredClone(move)), { change: null }),
    );
    expect(fault).toBeNull();
  });

  it('a move is refused where it breaks a rule, by the name of one that it breaks, and leaves nothing changed', () => {
    const refused = new Set<string>();
    const fault = brokenLife((moves) => {
      const ledger = new Ledger();
      return moves.every((move) => {
        const [rules, before] = [ledger.broken(move), ledger.claim];
        const ending = ledger.make(move);
        if (!('refused' in ending)) return rules.length === 0;
        refused.add(ending.refused);
        return rules.includes(ending.refused) && ledger.claim === before;
      });
    }, 2_000);
    expect(fault).toBeNull();
    expect([...refused].toSorted()).toEqual([
      ...['hold.by_editor', 'hold.needs_verification', 'hold.not_held', 'revocation.by_editor'],
      ...['revocation.not_standing', 'sign_off.by_editor', 'sign_off.by_someone_else', 'sign_off.evidence_changed'],
      ...['sign_off.not_open', 'upholding.by_editor', 'upholding.by_someone_else', 'upholding.not_challenged'],
    ]);
  });

  it('the history tells all of it: folded, the events give the claim', () => {
    const fault = brokenInAll((ledger, changes) => {
      const kept = changes.map((change) => asStored(historyData(change)) as { after: object });
      const folded: object = kept.reduce((claim, { after }) => ({ ...claim, ...after }), FRESH);
      // The version is the event's own, and what a spread raises or leaves pending is no change of the claim.
      const apart = { version: 0, evidenceRevision: 0, spreadPending: false };
      return isDeepStrictEqual({ ...folded, ...apart }, asStored({ ...ledger.claim, ...apart }));
    });
    expect(fault).toBeNull();
  });

  it('the verifications kept beside it are those of the books, never two open or two standing at once', () => {
    const fault = brokenInAll((ledger, changes) => {
      const kept = new Map<string, Verification>();
      const count = (wanted: string) => [...kept.values()].filter(({ state }) => state === wanted).length;
      // The database has unique indexes on both, so the order in which one change writes them matters.
      const never = changes.flatMap(verificationsAfter).every((each) => {
        kept.set(each.id, each);
        return count('submitted') <= 1 && count('signed_off') <= 1;
      });
      const books = ledger.entries.map(({ id, state, seen }) => ({ id, state, seen }));
      return (
        never &&
        isDeepStrictEqual(
          [...kept.values()].map(({ id, state, seen }) => ({ id, state, seen })),
          books,
        )
      );
    });
    expect(fault).toBeNull();
  });
});

function asStored(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
