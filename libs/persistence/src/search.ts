/**
 * Conditions that every word of a query stands somewhere in a folded column, whatever its case and accents.
 * @param add takes a parameter and returns its place holder
 */
export function everyWord(words: string | undefined, column: string, add: (value: unknown) => string): string[] {
  return (words ?? '')
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${column} LIKE '%' || ${literally(`caveat_fold(${add(word)})`)} || '%'`);
}

/** Only what has been folded can be escaped: folding makes the signs that mean something to LIKE of their wide forms. */
function literally(folded: string): string {
  return `regexp_replace(${folded}, '([\\\\%_])', '\\\\\\1', 'g')`;
}

/** Collects the parameters of a statement that is put together. */
export function parameters(): { values: unknown[]; add: (value: unknown) => string } {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}
