const MOST_WORDS = 8;

/**
 * Conditions that every word of a query stands somewhere in a folded column, whatever its case and accents.
 * @param add takes a parameter and returns its place holder
 */
export function everyWord(words: string | undefined, column: string, add: (value: unknown) => string): string[] {
  return (words ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS)
    .map((word) => `${column} LIKE caveat_fold(${add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)})`);
}

/** Collects the parameters of a statement that is put together. */
export function parameters(): { values: unknown[]; add: (value: unknown) => string } {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}
