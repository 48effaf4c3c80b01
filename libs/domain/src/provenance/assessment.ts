import type { AssessedStatus } from '../vocabulary.js';

/** A source by id, with the name that it had when the assessment was made. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
}

/** One way by which a claim is known: report ids from an origin to the report whose evidence bears on the claim. */
export interface Chain {
  readonly reports: readonly string[];
}

/** 0 to 2 are exact, 3 means "3 or more". */
export type Strength = 0 | 1 | 2 | 3;

/** Attention reasons that follow from the evidence alone. */
export type EvidenceAttention = 'single_unnamed_source' | 'circular_reporting' | 'source_retracted';

/** What the evidence supports now, with the grounds for it. A pure function of the facts: the same facts, the same value. */
export interface Assessment {
  readonly status: AssessedStatus;
  /** The rule of DESIGN.md §2 that gave the status: `assessment.withdrawn`, `.disputed`, `.corroborated` or `.reported`. */
  readonly rule: `assessment.${AssessedStatus}`;
  readonly strength: Strength;
  readonly disputeStrength: Strength;
  /** The smallest set of voices that breaks every chain of support; the unnamed voice is named by its sources. */
  readonly restsOn: readonly NamedSource[];
  /** The same for the chains of dispute. */
  readonly disputeRestsOn: readonly NamedSource[];
  /** The shortest chain of support from each origin to each supporting report, shortest first, at most MAX_CHAINS. */
  readonly chains: readonly Chain[];
  readonly attention: readonly EvidenceAttention[];
}

/**
 * What a verification has seen of the evidence, to tell later what is new. Ids of reports, sorted.
 * `disputing` and `supporting`: live evidence of that stance; `retracted`: retracted reports in the claim's lineage.
 */
export interface EvidenceSeen {
  readonly disputing: readonly string[];
  readonly supporting: readonly string[];
  readonly retracted: readonly string[];
}
