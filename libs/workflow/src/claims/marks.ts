import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { NotFound, StaleVersion } from '../errors.js';
import { Lines, type Ended } from '../lines.js';
import type { Transaction, Transactions } from '../ports/transactions.js';

/** An editor's mark on one claim. `decide` comes from the domain; what it refuses, it throws. */
export interface Mark {
  readonly claimId: string;
  readonly expectedVersion: number | undefined;
  readonly decide: (claim: Claim) => ClaimChange;
}

/**
 * Makes marks, those of one newsroom that arrive together in one transaction: one statement loads the claims, the
 * domain decides each by itself, one statement writes them. A mark that is refused or stale hurts no other.
 */
export class Marks {
  private readonly lines: Lines<Mark, Claim>;

  constructor(private readonly transactions: Transactions) {
    this.lines = new Lines((newsroomId, marks) => this.makeAll(newsroomId, marks), {
      lanes: 2,
      most: 64,
      keyOf: ({ claimId }) => claimId,
    });
  }

  /** @returns the claim after the mark. @throws NotFound, StaleVersion, Refusal */
  async make(newsroomId: string, mark: Mark): Promise<Claim> {
    return this.lines.submit(newsroomId, mark);
  }

  /**
   * Marks are rarely in each other's way, so nothing is locked at first. Those that met another version than they were
   * decided on are decided again, on what the claim is now, and this time nobody can overtake them.
   */
  private async makeAll(newsroomId: string, marks: readonly Mark[]): Promise<Ended<Claim>[]> {
    const ended = await this.attempt(newsroomId, marks, { lock: false });
    const overtaken = marks.filter((mark) => !ended.has(mark));
    const again = overtaken.length > 0 ? await this.attempt(newsroomId, overtaken, { lock: true }) : ended;
    return marks.map(
      (mark) => ended.get(mark) ?? again.get(mark) ?? { error: new Error('a locked claim was changed') },
    );
  }

  private async attempt(
    newsroomId: string,
    marks: readonly Mark[],
    locking: { lock: boolean },
  ): Promise<Map<Mark, Ended<Claim>>> {
    return this.transactions.within(newsroomId, async (tx) => attempt(tx, marks, locking));
  }
}

/** One transaction's try; marks that were overtaken are missing from the answer. */
async function attempt(
  tx: Transaction,
  marks: readonly Mark[],
  locking: { lock: boolean },
): Promise<Map<Mark, Ended<Claim>>> {
  const ids = marks.map(({ claimId }) => claimId);
  const claims = await tx.claims.load(ids, locking);
  const decided = marks.map((mark) => ({ mark, decision: decide(mark, claims.get(mark.claimId)) }));
  const written = await tx.claims.write(
    decided.flatMap(({ decision }) => ('answer' in decision ? decision.answer : [])),
  );
  const ended = new Map<Mark, Ended<Claim>>();
  for (const { mark, decision } of decided) {
    if ('error' in decision) ended.set(mark, decision);
    else if (written.has(mark.claimId)) ended.set(mark, { answer: decision.answer.after });
  }
  return ended;
}

function decide(mark: Mark, claim: Claim | undefined): Ended<ClaimChange> {
  try {
    if (!claim) throw new NotFound('claim', mark.claimId);
    if (mark.expectedVersion !== undefined && mark.expectedVersion !== claim.version)
      throw new StaleVersion(claim.id, claim.version);
    return { answer: mark.decide(claim) };
  } catch (error) {
    return { error };
  }
}
