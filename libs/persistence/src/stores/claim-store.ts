import { uuidv7 } from 'uuidv7';
import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim, Verification } from '#domain/lifecycle/claim.js';
import type { ClaimFiling } from '#domain/lifecycle/edits.js';
import type { FiledEvidence } from '#domain/lifecycle/evidence.js';
import { verificationsAfter } from '#domain/lifecycle/verifications.js';
import type { ClaimsToJudge, ClaimStore, NewClaim, Settlement } from '#workflow/ports/claim-store.js';
import type { Connection } from '../connection.js';
import { changeRow, judgedRow, tellingRow } from '../rows/change-row.js';
import { claimOf, groundsOf, type ClaimRow, type VerificationRow } from '../rows/claim-row.js';
import { filingOf, type FilingRow } from '../rows/filing-row.js';
import { judgedFacts, type ToJudgeRow } from '../rows/to-judge-row.js';
import { CLAIMS_TO_JUDGE } from '../sql/claims-to-judge.js';
import { FIND_EVIDENCE, PUT_EVIDENCE } from '../sql/evidence.js';
import { FILE_CLAIMS, FILINGS } from '../sql/file-claims.js';
import { INSERT_CLAIM } from '../sql/insert-claim.js';
import { CLAIMANTS_AFTER, LOAD_CLAIMS, LOCK_CLAIMS } from '../sql/load-claims.js';
import { PUT_VERIFICATION } from '../sql/put-verification.js';
import { SETTLE_CLAIMS, WRITE_CLAIMS } from '../sql/write-claims.js';
import type { PgOutbox } from './outbox.js';

export class PgClaimStore implements ClaimStore {
  constructor(
    private readonly connection: Connection,
    private readonly outbox: PgOutbox,
  ) {}

  async insert({ claim, statement, claimantId, by, at, ...filing }: NewClaim): Promise<void> {
    this.outbox.used = true;
    await this.connection.rows(INSERT_CLAIM, [
      ...[claim.id, this.connection.newsroomId, statement, claimantId, filing.desk, filing.language, filing.priority],
      ...[JSON.stringify(groundsOf(claim.assessment)), claim.recheckAt, by, at, uuidv7()],
      JSON.stringify(claim),
      at,
      filing.deadline,
      filing.assignee && JSON.stringify(filing.assignee),
    ]);
  }

  async load(ids: readonly string[], { lock } = { lock: false }): Promise<Map<string, Claim>> {
    if (lock) await this.connection.rows(LOCK_CLAIMS, [ids]);
    const rows = await this.connection.rows<ClaimRow>(LOAD_CLAIMS, [ids]);
    return new Map(rows.map((row) => [row.id, claimOf(row)]));
  }

  async write(changes: readonly ClaimChange[], { assess } = { assess: false }): Promise<Set<string>> {
    if (changes.length === 0) return new Set();
    this.outbox.used = true;
    for (const change of changes)
      for (const verification of verificationsAfter(change)) await this.put(change.before.id, verification);
    const input = changes.map((change) => ({
      id: change.before.id,
      expected: change.before.version,
      raise: change.after.evidenceRevision > change.before.evidenceRevision,
      cause: { type: change.type, at: change.at, ...change.details },
      ...changeRow(change),
      ...tellingRow(change),
    }));
    const rows = await this.connection.rows<{ id: string }>(WRITE_CLAIMS, [
      JSON.stringify(input),
      this.connection.newsroomId,
      assess,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async claimantsAfter(claimId: string | null, most: number): Promise<Map<string, string>> {
    const rows = await this.connection.rows<{ id: string; claimant: string }>(CLAIMANTS_AFTER, [claimId, most]);
    return new Map(rows.map(({ id, claimant }) => [id, claimant]));
  }

  async filings(claimIds: readonly string[]): Promise<Map<string, ClaimFiling>> {
    const rows = await this.connection.rows<FilingRow & { id: string }>(FILINGS, [claimIds]);
    return new Map(rows.map(({ id, ...row }) => [id, filingOf(row)]));
  }

  async file(claimIds: readonly string[], filing: Partial<ClaimFiling>): Promise<void> {
    const { assignee, ...kept } = filing;
    const columns = { ...kept, ...(assignee !== undefined && { assigneeId: assignee?.id ?? null }) };
    await this.connection.rows(FILE_CLAIMS, [claimIds, JSON.stringify(columns)]);
  }

  async evidenceOf(claimId: string, reportId: string): Promise<FiledEvidence | null> {
    const [row] = await this.connection.rows<FiledEvidence>(FIND_EVIDENCE, [claimId, reportId]);
    return row ?? null;
  }

  async putEvidence(claimId: string, evidence: FiledEvidence, by: string, at: string): Promise<void> {
    const { reportId, stance, note } = evidence;
    await this.connection.rows(PUT_EVIDENCE, [this.connection.newsroomId, claimId, reportId, stance, note, by, at]);
  }

  async toJudge(ids: readonly string[]): Promise<ClaimsToJudge> {
    const [row] = await this.connection.rows<ToJudgeRow>(CLAIMS_TO_JUDGE, [ids]);
    if (!row?.policy) throw new Error(`newsroom ${this.connection.newsroomId} has no settings`);
    return judgedFacts(row, row.policy);
  }

  async settle(settlements: readonly Settlement[]): Promise<string[]> {
    const input = settlements.map(({ claimId, expectedVersion, revision, change }) => ({
      id: claimId,
      expected: expectedVersion,
      revision,
      changed: change !== null,
      ...(change && judgedRow(change)),
    }));
    if (settlements.some(({ change }) => change)) this.outbox.used = true;
    const left = await this.connection.rows<{ id: string }>(SETTLE_CLAIMS, [
      JSON.stringify(input),
      this.connection.newsroomId,
    ]);
    return left.map(({ id }) => id);
  }

  private async put(claimId: string, verification: Verification): Promise<void> {
    await this.connection.rows(PUT_VERIFICATION, [
      JSON.stringify(verificationRow(verification)),
      this.connection.newsroomId,
      claimId,
    ]);
  }
}

function verificationRow(verification: Verification): VerificationRow {
  const { id, outcome, methods, findings, state, seen } = verification;
  return {
    ...{ id, outcome, methods: [...methods], findings, state, seen },
    evidence_revision: verification.evidenceRevision,
    submitted_by: verification.submittedBy,
    submitted_at: verification.submittedAt,
    signed_off_by: verification.signedOffBy,
    signed_off_at: verification.signedOffAt,
    sign_off_note: verification.signOffNote,
    revoked_by: verification.revokedBy,
    revoked_at: verification.revokedAt,
    revocation_reason: verification.revocationReason,
  };
}
