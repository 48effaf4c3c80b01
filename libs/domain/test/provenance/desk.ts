import { assess } from '../../src/provenance/assess.js';
import { evidenceSeen } from '../../src/provenance/evidence-seen.js';
import { DEFAULT_POLICY, type EvidenceFact, type ReportFact, type SourceFact } from '../../src/provenance/facts.js';
import { indexProvenance } from '../../src/provenance/provenance.js';
import type { Stance } from '../../src/vocabulary.js';

type SourceNotes = Partial<Pick<SourceFact, 'anonymous' | 'reliability' | 'partOf' | 'mergedInto'>>;
type ReportNotes = Partial<Pick<ReportFact, 'firsthand' | 'retracted' | 'derivedFrom'>> & { stance?: Stance };

/** Facts about one claim, told one by one. Every source is its own id. */
export class Desk {
  readonly sources: SourceFact[] = [];
  readonly reports: ReportFact[] = [];
  readonly evidence: EvidenceFact[] = [];

  source(name: string, notes: SourceNotes = {}): this {
    this.sources.push({
      id: name,
      name,
      anonymous: false,
      reliability: null,
      partOf: null,
      mergedInto: null,
      ...notes,
    });
    return this;
  }

  /** A report of a source that is filed with it, where it is new. */
  report(id: string, source: string, { stance, ...notes }: ReportNotes): this {
    if (!this.sources.some((known) => known.id === source)) this.source(source);
    this.reports.push({ id, sourceId: source, firsthand: false, retracted: false, derivedFrom: [], ...notes });
    if (stance) this.evidence.push({ reportId: id, stance });
    return this;
  }

  assess(policy = DEFAULT_POLICY) {
    return assess(indexProvenance(this), this.evidence, policy);
  }

  seen() {
    return evidenceSeen(indexProvenance(this), this.evidence);
  }

  /** Who the claim rests on, by id. */
  restsOn(): string[] {
    return this.assess().restsOn.map(({ id }) => id);
  }
}
