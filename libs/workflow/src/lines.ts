/** How one item of a batch ended: an answer, or an error that is its alone. */
export type Ended<Answer> = { readonly answer: Answer } | { readonly error: unknown };

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface LineOptions<Item> {
  /** How many batches of one newsroom may be on their way at once. */
  readonly lanes: number;
  /** How many items a batch holds at most. */
  readonly most: number;
  /** Where given, a batch holds only one item of each key: the next of that key must see what the first has done. */
  readonly keyOf?: (item: Item) => string;
}

/**
 * Lets requests of one newsroom that arrive together share one transaction. Nothing waits for company: a batch leaves as
 * soon as a lane is free, with whatever stands in line by then. `together` ends each item of its batch, in order.
 */
export class Lines<Item, Answer> {
  private readonly waiting = new Map<string, Waiting<Item, Answer>[]>();
  private readonly busy = new Map<string, number>();

  constructor(
    private readonly together: (newsroomId: string, items: readonly Item[]) => Promise<readonly Ended<Answer>[]>,
    private readonly options: LineOptions<Item>,
  ) {}

  async submit(newsroomId: string, item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const line = this.waiting.get(newsroomId);
      if (line) line.push({ item, resolve, reject });
      else this.waiting.set(newsroomId, [{ item, resolve, reject }]);
      this.open(newsroomId);
    });
  }

  private open(newsroomId: string): void {
    const busy = this.busy.get(newsroomId) ?? 0;
    if (busy >= this.options.lanes) return;
    this.busy.set(newsroomId, busy + 1);
    // One turn of the event loop, so that requests that are just being read from their sockets come along.
    setImmediate(() => void this.serve(newsroomId));
  }

  private async serve(newsroomId: string): Promise<void> {
    for (let batch = this.take(newsroomId); batch.length > 0; batch = this.take(newsroomId)) {
      try {
        const ended = await this.together(newsroomId, batch.map(({ item }) => item)); // prettier-ignore
        batch.forEach(({ resolve, reject }, i) => {
          const end = ended[i] ?? { error: new Error('an item of a batch was not ended') };
          if ('answer' in end) resolve(end.answer);
          else reject(end.error);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    const busy = (this.busy.get(newsroomId) ?? 1) - 1;
    if (busy > 0) this.busy.set(newsroomId, busy);
    else this.busy.delete(newsroomId);
  }

  private take(newsroomId: string): Waiting<Item, Answer>[] {
    const line = this.waiting.get(newsroomId) ?? [];
    const { most, keyOf } = this.options;
    const keys = new Set<string>();
    const batch: Waiting<Item, Answer>[] = [];
    const later: Waiting<Item, Answer>[] = [];
    for (const each of line) {
      const key = keyOf?.(each.item);
      const fits = batch.length < most && (key === undefined || !keys.has(key));
      (fits ? batch : later).push(each);
      if (fits && key !== undefined) keys.add(key);
    }
    if (later.length > 0) this.waiting.set(newsroomId, later);
    else this.waiting.delete(newsroomId);
    return batch;
  }
}
