import type { Stance } from '#domain/vocabulary.js';
import type { Caller } from '#workflow/caller.js';
import { createClaim } from '#workflow/claims/create-claim.js';
import { Marks } from '#workflow/claims/marks.js';
import { signOffVerification, submit } from '#workflow/claims/verify-claim.js';
import { recordReport } from '#workflow/provenance/record-report.js';
import { recordSource } from '#workflow/provenance/record-source.js';
import type { TestDesk } from './desk.js';

export const FOUND = {
  outcome: 'confirmed' as const,
  methods: ['geolocation'],
  findings: 'Two videos placed at the bridge.',
};

/** Files what tests need by the use cases, in the name of the desk's reporter. Each returns the id. */
export class Filer {
  readonly marks: Marks;

  constructor(private readonly desk: TestDesk) {
    this.marks = new Marks(desk.workflow.transactions);
  }

  async source(name: string, more: { anonymous?: boolean; partOf?: string } = {}): Promise<string> {
    const { anonymous = false, partOf = null } = more;
    const wanted = { name, kind: 'outlet', reliability: null, anonymous, partOf };
    return (await recordSource(this.desk.workflow, this.desk.reporter, wanted)).id;
  }

  async claim(statement = 'The bridge has fallen.', claimant?: string): Promise<string> {
    const filing = { desk: null, language: null, priority: 'normal' as const, recheckAt: null };
    const claimantId = claimant ?? (await this.source('Ministry of Roads'));
    return (await createClaim(this.desk.workflow, this.desk.reporter, { statement, claimantId, ...filing })).id;
  }

  async report(
    sourceId: string,
    on: { claimId: string; stance?: Stance }[],
    lineage: { firsthand?: boolean; derivedFrom?: string[] } = { firsthand: true },
  ): Promise<string> {
    const evidence = on.map(({ claimId, stance = 'supports' }) => ({ claimId, stance, note: null }));
    const { firsthand = false, derivedFrom = [] } = lineage;
    const wanted = { sourceId, title: 'A statement', url: null, publishedAt: null, firsthand, derivedFrom, evidence };
    return (await recordReport(this.desk.workflow, this.desk.reporter, wanted)).id;
  }

  /** Has a claim verified by the reporter and signed off by someone else; returns the verification. */
  async verified(claimId: string, signer: Caller = this.desk.lead): Promise<string> {
    await this.desk.settled(claimId);
    const { id } = await submit(this.desk.workflow, this.desk.reporter, { claimId }, FOUND);
    await signOffVerification(this.desk.workflow, signer, { claimId, verificationId: id }, null);
    return id;
  }
}
