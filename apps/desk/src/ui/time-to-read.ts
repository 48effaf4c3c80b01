const LEAST_MS = 5_000;
const MOST_MS = 15_000;
const EACH_LETTER_MS = 60;
/** Something to press takes a decision, and a way to it. */
const ACTION_MS = 5_000;

/** How long a sentence stays, by how long it takes to be read. @returns milliseconds */
export function timeToRead(sentence: string, actions: number): number {
  const reading = Math.max(LEAST_MS, sentence.length * EACH_LETTER_MS);
  return Math.min(MOST_MS, reading + (actions > 0 ? ACTION_MS : 0));
}
