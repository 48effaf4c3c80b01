import type { NamedSource } from './assessment.js';
import type { ChainGraph } from './chain-graph.js';
import type { ChainVoice, ChainVoices } from './chain-voices.js';
import { byNameThenId, byNamesThenIds } from './order.js';
import { UnbrokenChains } from './unbroken-chains.js';

/** Sets of at most this size are always the smallest; strength is exact as far as that, and then "3 or more". */
const ALWAYS_EXACT = 2;

/** Derivations to follow in search of a larger set, some milliseconds; enough for every case that people have told. */
const PATIENCE = 1_000_000;

/** Voices that together break every chain. */
export interface BreakingSet {
  readonly voices: readonly ChainVoice[];
  /** The sources of all the voices, by name and id. */
  readonly names: readonly NamedSource[];
  /** The sum of the voices' distances from the origins. */
  readonly distance: number;
}

/**
 * The smallest set of voices that breaks every chain (DESIGN.md §2, "Strength"): of several, the one whose voices have
 * the least sum of distances from the origins, then the first by names, then by ids.
 *
 * To find such a set is a hard problem in general (hitting set). The search takes a short unbroken chain, one voice of
 * which must be in the set, and tries each. A set of three or more voices is the smallest unless the graph is so large
 * and tangled that PATIENCE runs out; then it is one from which no voice can be left out.
 */
export function smallestBreakingSet(graph: ChainGraph, chainVoices: ChainVoices): BreakingSet {
  if (chainVoices.voices.length <= 1) return setOf(chainVoices.voices);
  const search = new BreakingSetSearch(graph, chainVoices);
  for (let size = search.lowerBound(); ; size++) {
    const found = search.ofSize(size);
    if (found) return found;
    if (search.outOfPatience) return search.irreducible();
  }
}

class BreakingSetSearch {
  outOfPatience = false;
  private readonly chains: UnbrokenChains;
  /** Voices whose every set has been tried already. */
  private readonly kept: Uint8Array;
  private best: BreakingSet | null = null;
  private size = 0;

  constructor(
    private readonly graph: ChainGraph,
    private readonly chainVoices: ChainVoices,
  ) {
    this.chains = new UnbrokenChains(graph, chainVoices);
    this.kept = new Uint8Array(chainVoices.voices.length);
  }

  lowerBound(): number {
    return this.chains.disjoint(Infinity, () => true);
  }

  /** The first of all breaking sets of this size, where no smaller one breaks every chain; null where there is none. */
  ofSize(size: number): BreakingSet | null {
    this.size = size;
    this.extend([], 0);
    return this.best;
  }

  /** Silences the voices of all origins, then gives each its word back, the last first, unless that restores a chain. */
  irreducible(): BreakingSet {
    const { voiceOf, voices } = this.chainVoices;
    const silenced = [...new Set(this.graph.origins.map((origin) => voiceOf[origin]!))].sort(
      (one, other) => one - other,
    );
    for (const voice of silenced) this.chains.silence(voice);
    const needed = silenced.toReversed().filter((voice) => {
      this.chains.restore(voice);
      if (!this.chains.find()) return false;
      this.chains.silence(voice);
      return true;
    });
    return setOf(needed.map((voice) => voices[voice]!));
  }

  private extend(chosen: readonly number[], distance: number): void {
    const left = this.size - chosen.length;
    if (left === 1) return this.complete(chosen, distance);
    if (this.chains.disjoint(left + 1, this.maySilence) > left) return;
    const tried: number[] = [];
    this.chains.find();
    for (const voice of this.chains.voices().filter(this.maySilence)) {
      const sum = distance + this.chainVoices.voices[voice]!.distance;
      if (this.isWorse(sum) || this.isOutOfPatience()) break;
      this.chains.silence(voice);
      this.extend([...chosen, voice], sum);
      this.chains.restore(voice);
      this.kept[voice] = 1;
      tried.push(voice);
    }
    for (const voice of tried) this.kept[voice] = 0;
  }

  /** Finds each last voice: it must be on every chain that is still unbroken. */
  private complete(chosen: readonly number[], distance: number): void {
    this.chains.find();
    let candidates = this.chains.voices().filter(this.maySilence);
    while (candidates.length > 0) {
      const [voice, ...others] = candidates as [number, ...number[]];
      const sum = distance + this.chainVoices.voices[voice]!.distance;
      if (this.isWorse(sum) || this.isOutOfPatience()) return;
      this.chains.silence(voice);
      const unbroken = this.chains.find();
      this.chains.restore(voice);
      if (!unbroken) this.keepBest([...chosen, voice]);
      candidates = unbroken ? others.filter((other) => this.chains.passes(other)) : others;
    }
  }

  private keepBest(places: readonly number[]): void {
    const found = setOf(places.map((place) => this.chainVoices.voices[place]!));
    const order = this.best && (found.distance - this.best.distance || byNamesThenIds(found.names, this.best.names));
    if (order === null || order < 0) this.best = found;
  }

  private readonly maySilence = (voice: number): boolean => this.kept[voice] === 0;

  private isWorse(distance: number): boolean {
    return this.best !== null && distance > this.best.distance;
  }

  private isOutOfPatience(): boolean {
    this.outOfPatience ||= this.size > ALWAYS_EXACT && this.chains.steps > PATIENCE;
    return this.outOfPatience;
  }
}

function setOf(voices: readonly ChainVoice[]): BreakingSet {
  return {
    voices,
    names: voices.flatMap(({ names }) => names).sort(byNameThenId),
    distance: voices.reduce((sum, voice) => sum + voice.distance, 0),
  };
}
