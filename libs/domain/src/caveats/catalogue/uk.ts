import type { Catalogue } from '../keys.js';

// The verb agrees with "редакція", and the name follows it as it is: "Редакція BBC". The source stands in the nominative.
const supported = `{strength, plural,
  =0 {Це твердження підкріплено іншими відомостями}
  =1 {Це твердження підкріплює одне джерело}
  =2 {Це твердження підкріплюють два незалежні джерела}
  other {Це твердження підкріплюють щонайменше три незалежні джерела}}`;

export const uk: Catalogue = {
  reported: 'Редакція {newsroom} не підтвердила це твердження незалежною перевіркою.',
  reported_inconclusive: 'Редакція {newsroom} не змогла підтвердити це твердження незалежною перевіркою.',
  corroborated: `${supported}, але редакція {newsroom} не підтвердила його незалежною перевіркою.`,
  corroborated_inconclusive: `${supported}, але редакція {newsroom} не змогла підтвердити його незалежною перевіркою.`,
  disputed: 'Це твердження є спірним, і редакція {newsroom} не підтвердила його незалежною перевіркою.',
  disputed_inconclusive:
    'Це твердження є спірним, і редакція {newsroom} не змогла підтвердити його незалежною перевіркою.',
  withdrawn: 'Це твердження відкликано; редакція {newsroom} не підтверджувала його незалежною перевіркою.',
  withdrawn_inconclusive:
    'Це твердження відкликано; редакція {newsroom} не змогла підтвердити його незалежною перевіркою.',
  refuted: 'Редакція {newsroom} встановила, що це твердження є хибним.',
  attribution: 'джерело — {claimant}',
};
