import type { PersonRecord } from '#workflow/ports/person-store.js';

/** A person as the database has them. */
export interface PersonRow {
  id: string;
  email: string;
  name: string;
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_at: Date | null;
  totp_step: string | null;
  created_at: Date;
}

export const PERSON_COLUMNS = 'id, email, name, password_hash, totp_secret, totp_at, totp_step, created_at';

export function personOf(row: PersonRow): PersonRecord {
  const { id, email, name, password_hash: passwordHash, totp_secret: sealed, totp_at, totp_step, created_at } = row;
  const lastStep = totp_step === null ? null : Number(totp_step);
  const factor = sealed && { sealed, confirmedAt: totp_at?.toISOString() ?? null, lastStep };
  return { id, email, name, passwordHash, factor, createdAt: created_at.toISOString() };
}
