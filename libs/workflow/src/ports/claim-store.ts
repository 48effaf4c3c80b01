import type { ClaimChange } from '#domain/lifecycle/change.js';
import type { Claim } from '#domain/lifecycle/claim.js';
import type { ClaimFiling } from '#domain/lifecycle/edits.js';
import type { FiledEvidence } from '#domain/lifecycle/evidence.js';
import type { EvidenceFact, Policy, ReportFact, SourceFact } from '#domain/provenance/facts.js';

export interface NewClaim extends ClaimFiling {
  readonly claim: Claim;
  readonly statement: string;
  readonly claimantId: string;
  readonly by: string;
  readonly at: string;
}

/** Claims with all that is needed to judge them, read in one snapshot. */
export interface ClaimsToJudge {
  readonly claims: readonly { claim: Claim; evidence: readonly EvidenceFact[]; assessed: number; cause: unknown }[];
  readonly sources: readonly SourceFact[];
  readonly reports: readonly ReportFact[];
  readonly policy: Policy;
}

/** What a judgement comes to: a change, or the word that the revision was judged and nothing is new. */
export interface Settlement {
  readonly claimId: string;
  readonly expectedVersion: number;
  readonly revision: number;
  readonly change: ClaimChange | null;
}

export interface ClaimStore {
  insert(claim: NewClaim): Promise<void>;
  /** The claims that exist, by id. With `lock` nobody else changes them until the transaction ends. */
  load(ids: readonly string[], options?: { lock: boolean }): Promise<Map<string, Claim>>;
  /**
   * Writes changes under a version check, each with its history event, all with one outbox row, and returns the ids that
   * were written: the others have another version by now. `assess`: queue an assessment of the written claims.
   */
  write(changes: readonly ClaimChange[], options?: { assess: boolean }): Promise<Set<string>>;
  /** The names of the claimants of claims, by the claims' ids, in the order of ids after one; `most` of them. */
  claimantsAfter(claimId: string | null, most: number): Promise<Map<string, string>>;
  /** How claims are filed, by id. */
  filings(claimIds: readonly string[]): Promise<Map<string, ClaimFiling>>;
  /** Changes how claims are filed. The version of each is that of the change written beside it. */
  file(claimIds: readonly string[], filing: Partial<ClaimFiling>): Promise<void>;
  evidenceOf(claimId: string, reportId: string): Promise<FiledEvidence | null>;
  putEvidence(claimId: string, evidence: FiledEvidence, by: string, at: string): Promise<void>;
  /** Claims with their evidence, lineage and sources. Unknown ids are left out. */
  toJudge(ids: readonly string[]): Promise<ClaimsToJudge>;
  /** Writes judgements; returns the ids that could not be written, because the claim has moved on since it was read. */
  settle(settlements: readonly Settlement[]): Promise<string[]>;
}
