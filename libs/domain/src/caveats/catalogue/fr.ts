import type { Catalogue } from '../keys.js';

// Passive, since a newsroom may be of either gender and number; "par" and "selon" do not merge with its article.
const supported = `Cette affirmation {strength, plural,
  =0 {a été corroborée}
  =1 {est appuyée par une source}
  =2 {est appuyée par deux sources indépendantes}
  other {est appuyée par au moins trois sources indépendantes}}`;

export const fr: Catalogue = {
  reported: 'Cette affirmation n’a pas été vérifiée de manière indépendante par {newsroom}.',
  reported_inconclusive: 'Cette affirmation n’a pas pu être vérifiée de manière indépendante par {newsroom}.',
  corroborated: `${supported}, mais n’a pas été vérifiée de manière indépendante par {newsroom}.`,
  corroborated_inconclusive: `${supported}, mais n’a pas pu être vérifiée de manière indépendante par {newsroom}.`,
  disputed: 'Cette affirmation est contestée et n’a pas été vérifiée de manière indépendante par {newsroom}.',
  disputed_inconclusive:
    'Cette affirmation est contestée et n’a pas pu être vérifiée de manière indépendante par {newsroom}.',
  withdrawn: 'Cette affirmation a été retirée et n’avait pas été vérifiée de manière indépendante par {newsroom}.',
  withdrawn_inconclusive:
    'Cette affirmation a été retirée et n’avait pas pu être vérifiée de manière indépendante par {newsroom}.',
  refuted: 'Cette affirmation est fausse, d’après la vérification effectuée par {newsroom}.',
  attribution: 'selon {claimant}',
};
