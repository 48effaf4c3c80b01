import { IDLE_LIMIT_MS } from '#domain/people/sessions.js';
import { isDemandedOf } from '#domain/people/second-factor.js';
import type { CredentialDirectory, CredentialHolder } from '#workflow/ports/credential-directory.js';
import { KEY_USED, LOOK_UPS, SESSION_SEEN } from './sql/credentials.js';
import type { PgTransactions } from './transactions.js';

type Via = CredentialHolder['via'];

interface LookUp {
  readonly via: Via;
  readonly id: string;
  readonly found: Promise<CredentialHolder | null>;
  readonly resolve: (holder: CredentialHolder | null) => void;
  readonly reject: (error: unknown) => void;
}

interface HolderRow extends Omit<CredentialHolder, 'via' | 'secondFactorNeeded' | 'usedAt'> {
  readonly demanded: boolean | null;
  readonly passed: boolean | null;
  readonly usedAt: Date | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const MOST_AT_ONCE = 100;
/** A round trip that takes longer has met a connection that hangs; the others need not wait for it. */
const SLOW_MS = 200;
const MOST_UNDER_WAY = 4;
const MINUTE_MS = 60_000;

/**
 * Looks credentials up in the database, each time: it believes nothing that it read before. That costs little, for all that
 * arrive while a look-up is under way share the next one: one round trip, one row for each credential.
 */
export class PgCredentialDirectory implements CredentialDirectory {
  private readonly waiting = new Map<string, LookUp>();
  private underWay = 0;
  private lastLeft = 0;
  /** When this process last kept the use of each credential, so that a burst keeps it once. */
  private readonly kept = new Map<string, number>();

  constructor(private readonly transactions: PgTransactions) {}

  async find(via: Via, id: string): Promise<CredentialHolder | null> {
    if (!UUID.test(id)) throw new TypeError('the id of a credential is a UUID');
    const name = `${via} ${id}`;
    const lookUp = this.waiting.get(name) ?? newLookUp(via, id);
    this.waiting.set(name, lookUp);
    const stuck = Date.now() - this.lastLeft > SLOW_MS && this.underWay < MOST_UNDER_WAY;
    if (this.underWay === 0 || stuck) this.leave();
    return lookUp.found;
  }

  async used({ id, via, newsroomId, usedAt }: CredentialHolder): Promise<void> {
    const now = Date.now();
    const minute = now - (now % MINUTE_MS);
    if (usedAt !== null && Date.parse(usedAt) >= minute) return;
    if (this.kept.get(id) === minute) return;
    if (this.kept.size > 10_000) this.kept.clear();
    this.kept.set(id, minute);
    try {
      await this.transactions.connected(newsroomId, (connection) =>
        connection.rows(via === 'key' ? KEY_USED : SESSION_SEEN, [id, new Date(now)]),
      );
    } catch (error) {
      this.kept.delete(id);
      throw error;
    }
  }

  private leave(): void {
    this.underWay += 1;
    this.lastLeft = Date.now();
    // One turn of the event loop, so that requests that are just being read from their sockets come along.
    setImmediate(() => void this.serve());
  }

  private async serve(): Promise<void> {
    for (let batch = this.take(); batch.length > 0; batch = this.take()) {
      this.lastLeft = Date.now();
      try {
        const holders = await this.lookUp(batch);
        batch.forEach(({ resolve }, index) => resolve(holders[index] ?? null));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.underWay -= 1;
  }

  private take(): LookUp[] {
    const batch = [...this.waiting].slice(0, MOST_AT_ONCE);
    for (const [name] of batch) this.waiting.delete(name);
    return batch.map(([, lookUp]) => lookUp);
  }

  private async lookUp(batch: readonly LookUp[]): Promise<(CredentialHolder | null)[]> {
    const results = await this.transactions.inOneTrip<HolderRow>(PREPARED, batch.flatMap(commandsFor));
    return batch.map(({ via }, index) => {
      const row = results[(index + 1) * COMMANDS_EACH - 1]?.[0];
      return row ? holderOf(via, row) : null;
    });
  }
}

const PREPARED = Object.values(LOOK_UPS).flatMap(({ enter, holder }) => [
  { ...enter, values: [NOBODY] },
  { ...holder, values: holder === LOOK_UPS.session.holder ? [NOBODY, IDLE_LIMIT_MS] : [NOBODY] },
]);

const COMMANDS_EACH = 4;

/** The last of them tells the holder. */
function commandsFor({ via, id }: LookUp): string[] {
  const { presented, enter, holder } = LOOK_UPS[via];
  return [
    `SET LOCAL caveat.newsroom = ''`,
    `SET LOCAL ${presented} = '${id}'`,
    `EXECUTE ${enter.name}('${id}')`,
    `EXECUTE ${holder.name}('${id}'${via === 'session' ? `, ${IDLE_LIMIT_MS}` : ''})`,
  ];
}

function holderOf(via: Via, { demanded, passed, usedAt, ...holder }: HolderRow): CredentialHolder {
  const secondFactorNeeded = isDemandedOf({ role: holder.role, demanded: demanded === true }) && passed === false;
  return { ...holder, via, secondFactorNeeded, usedAt: usedAt?.toISOString() ?? null };
}

function newLookUp(via: Via, id: string): LookUp {
  let resolve: LookUp['resolve'] = () => {};
  let reject: LookUp['reject'] = () => {};
  const found = new Promise<CredentialHolder | null>((onFound, onError) => {
    resolve = onFound;
    reject = onError;
  });
  return { via, id, found, resolve, reject };
}
