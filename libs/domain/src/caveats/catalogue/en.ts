import type { Catalogue } from '../keys.js';

const supported = `{strength, plural,
  =0 {This claim has been corroborated}
  =1 {One source supports this claim}
  =2 {Two independent sources support this claim}
  other {At least three independent sources support this claim}}`;

export const en: Catalogue = {
  reported: '{newsroom} has not independently verified this claim.',
  reported_inconclusive: '{newsroom} has been unable to independently verify this claim.',
  corroborated: `${supported}, but {newsroom} has not independently verified it.`,
  corroborated_inconclusive: `${supported}, but {newsroom} has been unable to independently verify it.`,
  disputed: 'This claim is disputed, and {newsroom} has not independently verified it.',
  disputed_inconclusive: 'This claim is disputed, and {newsroom} has been unable to independently verify it.',
  withdrawn: 'This claim has been withdrawn; {newsroom} had not independently verified it.',
  withdrawn_inconclusive: 'This claim has been withdrawn; {newsroom} had been unable to independently verify it.',
  refuted: '{newsroom} has found this claim to be false.',
  attribution: 'according to {claimant}',
};
