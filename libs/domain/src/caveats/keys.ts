import type { Status } from '../vocabulary.js';

export const CAVEAT_KEYS = [
  'reported',
  'reported_inconclusive',
  'corroborated',
  'corroborated_inconclusive',
  'disputed',
  'disputed_inconclusive',
  'withdrawn',
  'withdrawn_inconclusive',
  'refuted',
] as const;
/** The messages that a caveat is made of; a newsroom can word each of them itself. */
export type CaveatKey = (typeof CAVEAT_KEYS)[number];

/**
 * The messages of one locale (ICU MessageFormat). A caveat may use `{newsroom}`, `{claimant}` and `{strength}`, 0 to 3,
 * where 3 is three or more; the attribution uses `{claimant}`.
 *
 * A name stands as it is: no message may need a case, gender or number of it, or a particle that depends on its last
 * sound. What speaks for the claim is never plural where the strength is 1.
 */
export type Catalogue = Readonly<Record<CaveatKey | 'attribution', string>>;

/**
 * The message for a status; null where no caveat must go with the claim. A withdrawn claim says as well that it was not
 * verified: nothing automatic can take that away.
 * @param inconclusive a signed-off verification stands that could find nothing out
 */
export function caveatKey(status: Status, inconclusive: boolean): CaveatKey | null {
  if (status === 'independently_verified') return null;
  return status === 'refuted' || !inconclusive ? status : `${status}_inconclusive`;
}
