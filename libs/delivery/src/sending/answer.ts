const SHOWN_BYTES = 1024;
/** Enough for the usual page about an error, whose connection can then be used again. */
const MOST_UNKEPT = 16_384;

/** The body of an answer as far as it is read, in memory that grows with it and ends at `most` bytes. */
export class Answer {
  #most: number;
  #kept: number;
  #bytes = Buffer.alloc(0);
  #length = 0;

  constructor(most: number) {
    this.#most = most;
    this.#kept = most;
  }

  /**
   * Nobody will ask for the whole: what is not shown is not kept, and less of it is read. What is read lies in buffers
   * of 64 KiB outside the heap, which pile up to some 64 MB until they are collected.
   */
  onlyShown(): void {
    this.#kept = Math.min(SHOWN_BYTES, this.#most);
    this.#most = Math.min(MOST_UNKEPT, this.#most);
  }

  /**
   * Keeps a copy: a part is a view of the buffer that the socket read into, and many small ones would hold many large.
   * @returns whether there is room for more; false when something was left out
   */
  add(part: Uint8Array): boolean {
    const kept = part.subarray(0, Math.max(0, this.#kept - this.#length));
    if (kept.length > 0) {
      this.#makeRoomFor(this.#length + kept.length);
      this.#bytes.set(kept, this.#length);
    }
    const read = Math.min(part.length, this.#most - this.#length);
    this.#length += read;
    return read === part.length;
  }

  /** The first KiB, cut between two characters, fit for a text column of PostgreSQL, which takes no NUL. */
  shown(): string {
    const cut = this.#length > SHOWN_BYTES;
    const bytes = this.#bytes.subarray(0, Math.min(this.#length, SHOWN_BYTES));
    return new TextDecoder().decode(bytes, { stream: cut }).replaceAll('\0', '\uFFFD');
  }

  /** The whole as JSON, undefined when it is not. */
  json(): unknown {
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(this.#bytes.subarray(0, this.#length)));
    } catch {
      return undefined;
    }
  }

  #makeRoomFor(length: number): void {
    if (length <= this.#bytes.length) return;
    const larger = Buffer.alloc(Math.min(this.#kept, Math.max(length, 2 * this.#bytes.length)));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
