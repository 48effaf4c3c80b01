import type { ChainGraph } from './chain-graph.js';
import type { ChainVoices } from './chain-voices.js';

/** What is left of the chains of one graph while some voices are taken to be wrong. Voices are places in ChainVoices. */
export class UnbrokenChains {
  /** How many derivations have been followed: the same for the same facts on every machine, unlike time. */
  steps = 0;
  private readonly silenced: Uint8Array;
  private readonly voiceOf: Int32Array;
  private readonly origins: readonly number[];
  /** The children of report n are `to[start[n]]` up to, not including, `to[start[n + 1]]`. */
  private readonly start: Int32Array;
  private readonly to: Int32Array;
  /** The search that came by a report last, and the place in `to` where it goes on from there. */
  private readonly seen: Int32Array;
  private readonly next: Int32Array;
  private searches = 0;
  /** The chain found last, and the search that found a voice on a chain last. */
  private readonly path: Int32Array;
  private length = 0;
  private readonly met: Int32Array;

  constructor(
    private readonly graph: ChainGraph,
    { voices, voiceOf }: ChainVoices,
  ) {
    const reports = graph.reports.length;
    const nearestFirst = (one: number, other: number) => graph.toEvidence[one]! - graph.toEvidence[other]!;
    this.silenced = new Uint8Array(voices.length);
    this.voiceOf = Int32Array.from(voiceOf);
    this.origins = graph.origins.toSorted(nearestFirst);
    this.start = new Int32Array(reports + 1);
    this.to = Int32Array.from(usefulChildren(graph, this.start, nearestFirst));
    this.seen = new Int32Array(reports);
    this.next = new Int32Array(reports);
    this.path = new Int32Array(reports);
    this.met = new Int32Array(voices.length);
  }

  silence(voice: number): void {
    this.silenced[voice] = 1;
  }

  restore(voice: number): void {
    this.silenced[voice] = 0;
  }

  /**
   * Finds a chain that none of the silenced voices breaks; false where all are broken. It goes towards the nearest
   * evidence first, so the chain is a short one.
   */
  find(): boolean {
    const { graph, start, to, voiceOf, seen, next, silenced, path } = this;
    const search = ++this.searches;
    for (const origin of this.origins) {
      this.steps++;
      if (seen[origin] === search || silenced[voiceOf[origin]!] === 1) continue;
      let length = 0;
      path[length++] = origin;
      seen[origin] = search;
      next[origin] = start[origin]!;
      while (length > 0) {
        const report = path[length - 1]!;
        if (graph.ends[report]) return this.found(length);
        let edge = next[report]!;
        const last = start[report + 1]!;
        while (edge < last && (seen[to[edge]!] === search || silenced[voiceOf[to[edge]!]!] === 1)) edge++;
        this.steps += edge - next[report]! + 1;
        next[report] = edge + 1;
        if (edge === last) {
          length--;
          continue;
        }
        const child = to[edge]!;
        seen[child] = search;
        next[child] = start[child]!;
        path[length++] = child;
      }
    }
    return false;
  }

  /** Whether the chain found last passes through a voice. */
  passes(voice: number): boolean {
    return this.met[voice] === this.searches;
  }

  /** The voices of the chain found last, ascending. */
  voices(): number[] {
    const voices = Array.from(this.path.subarray(0, this.length), (report) => this.voiceOf[report]!);
    return [...new Set(voices)].sort((one, other) => one - other);
  }

  /**
   * Counts unbroken chains that share none of the voices that may still be silenced, up to `limit`. As many voices are
   * needed at least. Infinity where one chain has no such voice.
   */
  disjoint(limit: number, maySilence: (voice: number) => boolean): number {
    const taken: number[] = [];
    let count = 0;
    while (count < limit && this.find()) {
      const before = taken.length;
      for (let place = 0; place < this.length; place++) {
        const voice = this.voiceOf[this.path[place]!]!;
        if (this.silenced[voice] === 1 || !maySilence(voice)) continue;
        this.silence(voice);
        taken.push(voice);
      }
      count = taken.length === before ? Infinity : count + 1;
    }
    for (const voice of taken) this.restore(voice);
    return count;
  }

  private found(length: number): true {
    this.length = length;
    for (let place = 0; place < length; place++) this.met[this.voiceOf[this.path[place]!]!] = this.searches;
    return true;
  }
}

/**
 * The children of all reports in one list. The start of a chain that passes a second origin, and the end of one that
 * passes evidence before its end, can be left away: to break the rest breaks the whole.
 */
function usefulChildren(
  { origins, ends, children }: ChainGraph,
  start: Int32Array,
  order: (one: number, other: number) => number,
): number[] {
  const isOrigin = new Set(origins);
  const to: number[] = [];
  children.forEach((below, report) => {
    if (!ends[report]) to.push(...below.filter((child) => !isOrigin.has(child)).sort(order));
    start[report + 1] = to.length;
  });
  return to;
}
