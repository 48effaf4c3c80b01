import type { Catalogue } from '../keys.js';

// The verb agrees with "редакция", and the name follows it as it is: "Редакция BBC". The source stands in the nominative.
const supported = `{strength, plural,
  =0 {Это утверждение подкреплено другими сведениями}
  =1 {Это утверждение подкрепляет один источник}
  =2 {Это утверждение подкрепляют два независимых источника}
  other {Это утверждение подкрепляют не менее трёх независимых источников}}`;

export const ru: Catalogue = {
  reported: 'Редакция {newsroom} не подтвердила это утверждение независимой проверкой.',
  reported_inconclusive: 'Редакция {newsroom} не смогла подтвердить это утверждение независимой проверкой.',
  corroborated: `${supported}, но редакция {newsroom} не подтвердила его независимой проверкой.`,
  corroborated_inconclusive: `${supported}, но редакция {newsroom} не смогла подтвердить его независимой проверкой.`,
  disputed: 'Это утверждение оспаривается, и редакция {newsroom} не подтвердила его независимой проверкой.',
  disputed_inconclusive:
    'Это утверждение оспаривается, и редакция {newsroom} не смогла подтвердить его независимой проверкой.',
  withdrawn: 'Это утверждение отозвано; редакция {newsroom} не подтверждала его независимой проверкой.',
  withdrawn_inconclusive:
    'Это утверждение отозвано; редакция {newsroom} не смогла подтвердить его независимой проверкой.',
  refuted: 'Редакция {newsroom} установила, что это утверждение ложно.',
  attribution: 'источник — {claimant}',
};
