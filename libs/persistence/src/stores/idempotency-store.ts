import type { IdempotencyStore } from '#workflow/ports/idempotency-store.js';
import type { Connection } from '../connection.js';

const TAKE = {
  name: 'idempotency_take',
  text: `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 20)) AS taken`,
};
const FIND = {
  name: 'idempotency_find',
  text: `SELECT request_sha256, answer FROM idempotency_keys WHERE newsroom_id = $1 AND member_id = $2 AND key = $3`,
};
const REMEMBER = {
  name: 'idempotency_remember',
  text: `INSERT INTO idempotency_keys (newsroom_id, member_id, key, request_sha256, answer, created_at)
    VALUES ($1, $2, $3, $4, $5, $6)`,
};

export class PgIdempotencyStore implements IdempotencyStore {
  constructor(private readonly connection: Connection) {}

  async claimKey(
    memberId: string,
    key: string,
  ): Promise<{ requestSha256: Uint8Array; answer: unknown } | 'in_flight' | null> {
    const { newsroomId } = this.connection;
    const [lock] = await this.connection.rows<{ taken: boolean }>(TAKE, [`${newsroomId} ${memberId} ${key}`]);
    if (!lock?.taken) return 'in_flight';
    // Only now, under the lock: whoever held it before has committed its answer.
    const [known] = await this.connection.rows<{ request_sha256: Buffer; answer: unknown }>(FIND, [
      newsroomId,
      memberId,
      key,
    ]);
    return known ? { requestSha256: known.request_sha256, answer: known.answer } : null;
  }

  async remember(memberId: string, key: string, requestSha256: Uint8Array, answer: unknown, at: string): Promise<void> {
    const { newsroomId } = this.connection;
    await this.connection.rows(REMEMBER, [
      newsroomId,
      memberId,
      key,
      Buffer.from(requestSha256),
      JSON.stringify(answer),
      at,
    ]);
  }
}
