import type { Role } from '#domain/vocabulary.js';
import type { ApiKeyRecord, MemberView } from '#workflow/ports/member-store.js';
import type { AuditRecord } from '#workflow/ports/readers.js';

export interface MemberRow extends Omit<MemberView, 'createdAt'> {
  readonly role: Role;
  readonly createdAt: Date;
}

export interface KeyRow extends Omit<ApiKeyRecord, 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'createdBy'> {
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly creatorId: string | null;
  readonly creatorName: string | null;
}

export interface AuditRow extends Omit<AuditRecord, 'at' | 'by'> {
  readonly at: Date;
  readonly byId: string | null;
  readonly byName: string | null;
}

export function memberOf(row: MemberRow): MemberView {
  return { ...row, createdAt: row.createdAt.toISOString() };
}

export function keyOf({ createdAt, expiresAt, lastUsedAt, creatorId, creatorName, ...key }: KeyRow): ApiKeyRecord {
  return {
    ...key,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    createdBy: creatorId === null ? null : { id: creatorId, name: creatorName ?? '' },
  };
}

export function auditOf({ at, byId, byName, ...entry }: AuditRow): AuditRecord {
  return { ...entry, at: at.toISOString(), by: byId === null ? null : { id: byId, name: byName ?? '' } };
}
