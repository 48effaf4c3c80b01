import type { Role } from '#domain/vocabulary.js';
import type { KeyDirectory, KeyHolder } from '#workflow/ports/key-directory.js';
import type { PgTransactions } from './transactions.js';

/** How long a key's holder is believed without asking again. */
const BELIEVED_MS = 2_000;
const MOST_KEPT = 10_000;

const FIND = {
  name: 'key_find',
  text: `SELECT id AS "keyId", newsroom_id AS "newsroomId", member_id AS "memberId", machine,
    secret_sha256 AS "secretSha256" FROM api_keys WHERE id = $1 AND revoked_at IS NULL`,
};
const ROLE = { name: 'member_role', text: 'SELECT role FROM members WHERE id = $1' };

/** Looks keys up in the database, and remembers each for a moment. */
export class PgKeyDirectory implements KeyDirectory {
  private readonly kept = new Map<string, { until: number; holder: Promise<KeyHolder | null> }>();

  constructor(private readonly transactions: PgTransactions) {}

  async find(keyId: string): Promise<KeyHolder | null> {
    const now = Date.now();
    const known = this.kept.get(keyId);
    if (known && known.until > now) return known.holder;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const holder = this.lookUp(keyId);
    this.kept.set(keyId, { until: now + BELIEVED_MS, holder });
    // A failed look-up says nothing about the key.
    holder.catch(() => this.kept.delete(keyId));
    return holder;
  }

  private async lookUp(keyId: string): Promise<KeyHolder | null> {
    const [key] = await this.transactions.forKey(keyId, (connection) =>
      connection.rows<Omit<KeyHolder, 'role'>>(FIND, [keyId]),
    );
    if (!key) return null;
    const [member] = await this.transactions.connected(key.newsroomId, (connection) =>
      connection.rows<{ role: Role }>(ROLE, [key.memberId]),
    );
    return member ? { ...key, role: member.role } : null;
  }
}
