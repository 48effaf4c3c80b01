import type { Shares } from '#workflow/ports/shares.js';

/** So many in a window, for each key. `name` is told to clients. */
export interface Policy {
  readonly name: string;
  readonly allowed: number;
  readonly perSeconds: number;
}

/** What came of spending one. `left` is what this node knows to be left until the window ends. */
export interface Spent {
  readonly ok: boolean;
  readonly left: number;
  readonly endsInMs: number;
}

/** What this node holds for a key. */
interface Held {
  own: number;
  others: number;
  endsAt: number;
  taking: Promise<void> | undefined;
}

/** A node takes a hundredth of what is allowed at a time, so that what it does not spend is little for the others to lack. */
const PARTS = 100;
/** What is forgotten beyond is asked for anew. */
const MOST_KEYS = 10_000;

/**
 * A limit that all nodes share. Each takes a part of it at a time and spends that in memory: most requests ask nobody. No
 * more than what is allowed is ever spent in a window; somewhat less is where a node has not spent its part.
 */
export class Limit {
  private readonly held = new Map<string, Held>();
  private readonly part: number;

  constructor(
    readonly policy: Policy,
    private readonly shares: Shares,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.part = Math.ceil(policy.allowed / PARTS);
  }

  /**
   * Spends one; by itself at once wherever nothing has to be asked.
   * @returns null while the database is away: then the request fails by that, not by its limit
   */
  spend(key: string): Spent | null | Promise<Spent | null> {
    const held = this.of(key);
    return this.atOnce(held) ?? this.afterTaking(key, held);
  }

  private atOnce(held: Held): Spent | undefined {
    const endsInMs = held.endsAt - this.now();
    if (endsInMs <= 0) return undefined;
    if (held.own > 0) {
      held.own -= 1;
      return { ok: true, left: held.own + held.others, endsInMs };
    }
    return held.others === 0 ? { ok: false, left: 0, endsInMs } : undefined;
  }

  private async afterTaking(key: string, held: Held): Promise<Spent | null> {
    for (;;) {
      try {
        // Whoever comes meanwhile waits for the same part.
        await (held.taking ??= this.take(key, held));
      } catch {
        return null;
      }
      const spent = this.atOnce(held);
      if (spent) return spent;
    }
  }

  private async take(key: string, held: Held): Promise<void> {
    try {
      const { name, allowed, perSeconds } = this.policy;
      const share = await this.shares.takeShare(`${name} ${key}`, this.part, allowed, perSeconds);
      held.own = share.granted;
      held.others = share.left;
      held.endsAt = this.now() + share.endsInMs;
    } finally {
      held.taking = undefined;
    }
  }

  private of(key: string): Held {
    const known = this.held.get(key);
    if (known) return known;
    const [oldest] = this.held.size >= MOST_KEYS ? this.held.keys() : [];
    if (oldest !== undefined) this.held.delete(oldest);
    const held: Held = { own: 0, others: 0, endsAt: -Infinity, taking: undefined };
    this.held.set(key, held);
    return held;
  }
}
