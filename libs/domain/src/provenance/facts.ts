import type { Reliability, Stance } from '../vocabulary.js';

/**
 * A source as the rules see it. `partOf` is the id of its controlling source; `mergedInto` that of the source which it
 * turned out to be, as which it counts: then its own control, rating and withheld name stand back.
 */
export interface SourceFact {
  readonly id: string;
  readonly name: string;
  readonly anonymous: boolean;
  readonly reliability: Reliability | null;
  readonly partOf: string | null;
  readonly mergedInto: string | null;
}

/** A report as the rules see it. `derivedFrom` holds the ids of the reports that it rests on; loops are possible. */
export interface ReportFact {
  readonly id: string;
  readonly sourceId: string;
  readonly firsthand: boolean;
  readonly retracted: boolean;
  readonly derivedFrom: readonly string[];
}

/** One report bearing on the claim under judgement. There is at most one for each report and claim. */
export interface EvidenceFact {
  readonly reportId: string;
  readonly stance: Stance;
}

/** How many independent voices a newsroom asks for. Both are whole numbers from 1 to 3. */
export interface Policy {
  readonly disputeAt: number;
  readonly corroborateAt: number;
}

/** The policy of a newsroom that has set none (DESIGN.md §2). */
export const DEFAULT_POLICY: Policy = { disputeAt: 1, corroborateAt: 2 };
