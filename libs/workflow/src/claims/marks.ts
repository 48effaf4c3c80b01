import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import { NotFound, StaleVersion } from '../errors.js';
import type { Transaction, Transactions } from '../ports/transactions.js';

/** An editor's mark on one claim, waiting to be made. */
export interface Mark {
  readonly claimId: string;
  readonly expectedVersion: number | undefined;
  readonly decide: (claim: Claim) => ClaimChange;
}

interface WaitingMark extends Mark {
  readonly resolve: (claim: Claim) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_IN_ONE = 64;
const MOST_TRIES = 5;

/**
 * Makes marks, those of one newsroom that arrive together in one transaction: one statement loads the claims, the
 * domain decides each by itself, one statement writes them. A mark that is refused or stale hurts no other.
 */
export class Marks {
  private readonly waiting = new Map<string, WaitingMark[]>();
  private readonly running = new Map<string, number>();

  /** @param lanes how many transactions of one newsroom may run at once */
  constructor(
    private readonly transactions: Transactions,
    private readonly lanes = 2,
  ) {}

  /** @returns the claim after the mark. @throws NotFound, StaleVersion, Refusal */
  async make(newsroomId: string, mark: Mark): Promise<Claim> {
    return new Promise((resolve, reject) => {
      const line = this.waiting.get(newsroomId) ?? [];
      line.push({ ...mark, resolve, reject });
      this.waiting.set(newsroomId, line);
      this.start(newsroomId);
    });
  }

  private start(newsroomId: string): void {
    const running = this.running.get(newsroomId) ?? 0;
    if (running >= this.lanes || !this.waiting.has(newsroomId)) return;
    this.running.set(newsroomId, running + 1);
    // One turn of the event loop, so that marks that are being read from their sockets come along.
    setImmediate(() => void this.work(newsroomId));
  }

  private async work(newsroomId: string): Promise<void> {
    for (let batch = this.take(newsroomId); batch.length > 0; batch = this.take(newsroomId)) {
      await this.makeAll(newsroomId, batch).catch((error: unknown) => batch.forEach(({ reject }) => reject(error)));
    }
    const running = (this.running.get(newsroomId) ?? 1) - 1;
    if (running > 0) this.running.set(newsroomId, running);
    else this.running.delete(newsroomId);
  }

  /** The next marks in line, at most one for each claim: the second must see what the first has done. */
  private take(newsroomId: string): WaitingMark[] {
    const batch = new Map<string, WaitingMark>();
    const later: WaitingMark[] = [];
    for (const mark of this.waiting.get(newsroomId) ?? []) {
      if (batch.size < MOST_IN_ONE && !batch.has(mark.claimId)) batch.set(mark.claimId, mark);
      else later.push(mark);
    }
    if (later.length > 0) this.waiting.set(newsroomId, later);
    else this.waiting.delete(newsroomId);
    return [...batch.values()];
  }

  private async makeAll(newsroomId: string, batch: readonly WaitingMark[]): Promise<void> {
    let left = batch;
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === MOST_TRIES) throw new Error('the claims kept changing under these marks');
      const outcomes = await this.transactions.within(newsroomId, async (tx) => attempt(tx, left));
      // Only what has committed is told.
      left = outcomes.filter(({ tell }) => !tell).map(({ mark }) => mark);
      for (const { tell } of outcomes) tell?.();
    }
  }
}

/** One transaction's try. An outcome with no `tell` met another version and goes again. */
async function attempt(
  tx: Transaction,
  batch: readonly WaitingMark[],
): Promise<{ mark: WaitingMark; tell?: () => void }[]> {
  const claims = await tx.claims.load(batch.map(({ claimId }) => claimId));
  const decided = batch.map((mark) => ({ mark, ...decideOne(mark, claims.get(mark.claimId)) }));
  const written = await tx.claims.write(decided.flatMap(({ change }) => change ?? []));
  return decided.map(({ mark, change, error }) => {
    if (!change) return { mark, tell: () => mark.reject(error) };
    return written.has(mark.claimId) ? { mark, tell: () => mark.resolve(change.after) } : { mark };
  });
}

function decideOne(mark: WaitingMark, claim: Claim | undefined): { change?: ClaimChange; error?: unknown } {
  try {
    if (!claim) throw new NotFound('claim', mark.claimId);
    if (mark.expectedVersion !== undefined && mark.expectedVersion !== claim.version)
      throw new StaleVersion(claim.id, claim.version);
    return { change: mark.decide(claim) };
  } catch (error) {
    return { error };
  }
}
