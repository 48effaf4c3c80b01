import type { Catalogue } from '../keys.js';

// The name is always the subject, in the nominative and singular: "die BBC hat", not "von der BBC".
const supported = `Diese Angabe {strength, plural,
  =0 {wird durch weitere Erkenntnisse gestützt}
  =1 {wird von einer Quelle gestützt}
  =2 {wird von zwei unabhängigen Quellen gestützt}
  other {wird von mindestens drei unabhängigen Quellen gestützt}}`;

export const de: Catalogue = {
  reported: '{newsroom} hat diese Angabe nicht unabhängig verifiziert.',
  reported_inconclusive: '{newsroom} konnte diese Angabe nicht unabhängig verifizieren.',
  corroborated: `${supported}, aber {newsroom} hat sie nicht unabhängig verifiziert.`,
  corroborated_inconclusive: `${supported}, aber {newsroom} konnte sie nicht unabhängig verifizieren.`,
  disputed: 'Diese Angabe ist umstritten, und {newsroom} hat sie nicht unabhängig verifiziert.',
  disputed_inconclusive: 'Diese Angabe ist umstritten, und {newsroom} konnte sie nicht unabhängig verifizieren.',
  withdrawn: 'Diese Angabe wurde zurückgezogen; {newsroom} hatte sie nicht unabhängig verifiziert.',
  withdrawn_inconclusive:
    'Diese Angabe wurde zurückgezogen; {newsroom} hatte sie nicht unabhängig verifizieren können.',
  refuted: '{newsroom} hat festgestellt, dass diese Angabe falsch ist.',
  attribution: 'so {claimant}',
};
