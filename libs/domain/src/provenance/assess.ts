import type { AssessedStatus, Stance } from '../vocabulary.js';
import type { Assessment, EvidenceAttention, NamedSource, Strength } from './assessment.js';
import { smallestBreakingSet } from './breaking-set.js';
import { chainGraph, type ChainGraph } from './chain-graph.js';
import { voicesOnChains } from './chain-voices.js';
import { shortestChains } from './chains.js';
import type { EvidenceFact, Policy } from './facts.js';
import { placeOfEvidence, type Provenance } from './provenance.js';

/**
 * What the evidence on one claim supports now (DESIGN.md §2).
 * @param evidence at most one for each report
 * @throws Error where evidence names a report that the provenance lacks, or the same report twice
 */
export function assess(provenance: Provenance, evidence: readonly EvidenceFact[], policy: Policy): Assessment {
  const recorded = recordedStances(provenance, evidence);
  const support = weigh(provenance, recorded, 'supports');
  const dispute = weigh(provenance, recorded, 'disputes');
  const status = assessedStatus(support, dispute, policy);
  return {
    status,
    rule: `assessment.${status}`,
    strength: support.strength,
    disputeStrength: dispute.strength,
    restsOn: support.restsOn,
    disputeRestsOn: dispute.restsOn,
    chains: shortestChains(provenance, support.graph),
    attention: attentionTo(provenance, recorded, support),
  };
}

/** All evidence of one stance. */
interface Weighed {
  readonly graph: ChainGraph;
  readonly strength: Strength;
  readonly restsOn: readonly NamedSource[];
  /** It rests on one voice, and only unnamed sources speak for that. */
  readonly onlyUnnamed: boolean;
  readonly live: number;
  readonly dead: number;
}

function weigh(provenance: Provenance, recorded: ReadonlyMap<number, Stance>, stance: Stance): Weighed {
  const all = [...recorded].filter(([, own]) => own === stance).map(([report]) => report);
  const live = all.filter((report) => provenance.live[report] === 1);
  const dead = all.length - live.length;
  const graph = chainGraph(provenance, live, stance, recorded);
  if (graph.origins.length === 0)
    return { graph, strength: 0, restsOn: [], onlyUnnamed: false, live: live.length, dead };
  const { voices, names } = smallestBreakingSet(graph, voicesOnChains(provenance, graph));
  return {
    graph,
    strength: Math.min(voices.length, 3) as Strength,
    restsOn: names,
    onlyUnnamed: voices.length === 1 && voices[0]!.anonymous,
    live: live.length,
    dead,
  };
}

/** The first rule of DESIGN.md §2, "Assessed status", that holds. */
function assessedStatus(support: Weighed, dispute: Weighed, policy: Policy): AssessedStatus {
  if (support.dead > 0 && support.live === 0) return 'withdrawn';
  if (dispute.strength >= policy.disputeAt) return 'disputed';
  if (support.strength >= policy.corroborateAt) return 'corroborated';
  return 'reported';
}

function attentionTo(
  { circular, retraction }: Provenance,
  recorded: ReadonlyMap<number, Stance>,
  support: Weighed,
): EvidenceAttention[] {
  const bearing = [...recorded].filter(([, stance]) => stance !== 'does_not_address');
  const reasons: EvidenceAttention[] = [];
  if (support.onlyUnnamed) reasons.push('single_unnamed_source');
  if (bearing.some(([report]) => circular[report] === 1)) reasons.push('circular_reporting');
  if (bearing.some(([report]) => retraction[report] === 1)) reasons.push('source_retracted');
  return reasons;
}

function recordedStances(provenance: Provenance, evidence: readonly EvidenceFact[]): Map<number, Stance> {
  const recorded = new Map(evidence.map((fact) => [placeOfEvidence(provenance, fact), fact.stance]));
  if (recorded.size < evidence.length) throw new Error('There are two pieces of evidence of one report on one claim.');
  return recorded;
}
