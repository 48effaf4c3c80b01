import type { ChainGraph } from './chain-graph.js';
import type { ChainVoices } from './chain-voices.js';

/** What is left of the chains of one graph while some voices are taken to be wrong. Voices are places in ChainVoices. */
export class UnbrokenChains {
  /** How many derivations have been followed: the same for the same facts on every machine, unlike time. */
  steps = 0;
  private readonly silenced: Uint8Array;
  private readonly seen: Int32Array;
  private readonly cameFrom: Int32Array;
  private readonly queue: Int32Array;
  private searches = 0;

  constructor(
    private readonly graph: ChainGraph,
    private readonly chainVoices: ChainVoices,
  ) {
    this.silenced = new Uint8Array(chainVoices.voices.length);
    this.seen = new Int32Array(graph.reports.length);
    this.cameFrom = new Int32Array(graph.reports.length);
    this.queue = new Int32Array(graph.reports.length);
  }

  silence(voice: number): void {
    this.silenced[voice] = 1;
  }

  restore(voice: number): void {
    this.silenced[voice] = 0;
  }

  /** The voices of a shortest chain that none of the silenced voices breaks, ascending; null where all are broken. */
  shortest(): number[] | null {
    const { graph, queue, seen, cameFrom, silenced } = this;
    const { voiceOf } = this.chainVoices;
    const search = ++this.searches;
    let length = 0;
    for (const origin of graph.origins) {
      if (silenced[voiceOf[origin]!] === 1) continue;
      seen[origin] = search;
      cameFrom[origin] = -1;
      queue[length++] = origin;
    }
    for (let next = 0; next < length; next++) {
      const report = queue[next]!;
      if (graph.ends[report]) return this.voicesUpFrom(report);
      const children = graph.children[report]!;
      this.steps += children.length + 1;
      for (const child of children) {
        if (seen[child] === search || silenced[voiceOf[child]!] === 1) continue;
        seen[child] = search;
        cameFrom[child] = report;
        queue[length++] = child;
      }
    }
    return null;
  }

  /**
   * Counts unbroken chains that share none of the voices that may still be silenced, up to `limit`. As many voices are
   * needed at least. Infinity where one chain has no such voice.
   */
  disjoint(limit: number, maySilence: (voice: number) => boolean): number {
    const silenced: number[] = [];
    let count = 0;
    for (let chain = this.shortest(); chain !== null && count < limit; chain = this.shortest()) {
      const voices = chain.filter(maySilence);
      count = voices.length === 0 ? Infinity : count + 1;
      if (count === Infinity) break;
      for (const voice of voices) this.silence(voice);
      silenced.push(...voices);
    }
    for (const voice of silenced) this.restore(voice);
    return count;
  }

  private voicesUpFrom(end: number): number[] {
    const voices = new Set<number>();
    for (let report = end; report !== -1; report = this.cameFrom[report]!)
      voices.add(this.chainVoices.voiceOf[report]!);
    return [...voices].sort((one, other) => one - other);
  }
}
