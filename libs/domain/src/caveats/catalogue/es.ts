import type { Catalogue } from '../keys.js';

// Passive, since a newsroom may be plural; "por" and "según" do not merge with its article as "de" and "a" do.
const supported = `Esta afirmación {strength, plural,
  =0 {ha sido corroborada}
  =1 {cuenta con el respaldo de una fuente}
  =2 {cuenta con el respaldo de dos fuentes independientes}
  other {cuenta con el respaldo de al menos tres fuentes independientes}}`;

export const es: Catalogue = {
  reported: 'Esta afirmación no ha sido verificada de forma independiente por {newsroom}.',
  reported_inconclusive: 'Esta afirmación no ha podido ser verificada de forma independiente por {newsroom}.',
  corroborated: `${supported}, pero no ha sido verificada de forma independiente por {newsroom}.`,
  corroborated_inconclusive: `${supported}, pero no ha podido ser verificada de forma independiente por {newsroom}.`,
  disputed: 'Esta afirmación está en disputa y no ha sido verificada de forma independiente por {newsroom}.',
  disputed_inconclusive:
    'Esta afirmación está en disputa y no ha podido ser verificada de forma independiente por {newsroom}.',
  withdrawn: 'Esta afirmación ha sido retirada y no había sido verificada de forma independiente por {newsroom}.',
  withdrawn_inconclusive:
    'Esta afirmación ha sido retirada y no había podido ser verificada de forma independiente por {newsroom}.',
  refuted: 'Esta afirmación es falsa, según la verificación realizada por {newsroom}.',
  attribution: 'según {claimant}',
};
