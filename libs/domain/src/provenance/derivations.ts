import { Refusal } from '../refusals.js';

/**
 * Checks new derivations of one report. A loop is no error: circular reporting is data to be judged and flagged.
 * @param known ids of the reports that it is known to derive from
 * @param pointer where the list of ids stands in the request, as a JSON pointer
 * @throws Refusal `derivation.from_itself`, `derivation.duplicate`
 */
export function mustBeNewDerivations(
  reportId: string,
  from: readonly string[],
  known: readonly string[],
  pointer: string,
): void {
  const seen = new Set(known);
  from.forEach((id, index) => {
    if (id === reportId)
      throw new Refusal('derivation.from_itself', 'A report cannot be derived from itself.', `${pointer}/${index}`);
    if (seen.has(id))
      throw new Refusal('derivation.duplicate', 'This report is already derived from that one.', `${pointer}/${index}`);
    seen.add(id);
  });
}
