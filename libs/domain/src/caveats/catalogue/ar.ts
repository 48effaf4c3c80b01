import type { Catalogue } from '../keys.js';

// Impersonal, since a verb would have to agree with the gender of the newsroom; "من جانب" and "بحسب" are words of their own.
const supported = `هذا الادعاء {strength, plural,
  =0 {تدعمه معلومات أخرى}
  =1 {يدعمه مصدر واحد}
  =2 {يدعمه مصدران مستقلان}
  other {تدعمه ثلاثة مصادر مستقلة على الأقل}}`;

export const ar: Catalogue = {
  reported: 'لم يتم التحقق من هذا الادعاء بشكل مستقل من جانب {newsroom}.',
  reported_inconclusive: 'تعذّر التحقق من هذا الادعاء بشكل مستقل من جانب {newsroom}.',
  corroborated: `${supported}، لكن لم يتم التحقق منه بشكل مستقل من جانب {newsroom}.`,
  corroborated_inconclusive: `${supported}، لكن تعذّر التحقق منه بشكل مستقل من جانب {newsroom}.`,
  disputed: 'هذا الادعاء محل خلاف، ولم يتم التحقق منه بشكل مستقل من جانب {newsroom}.',
  disputed_inconclusive: 'هذا الادعاء محل خلاف، وتعذّر التحقق منه بشكل مستقل من جانب {newsroom}.',
  withdrawn: 'سُحب هذا الادعاء، ولم يكن قد تم التحقق منه بشكل مستقل من جانب {newsroom}.',
  withdrawn_inconclusive: 'سُحب هذا الادعاء، وكان قد تعذّر التحقق منه بشكل مستقل من جانب {newsroom}.',
  refuted: 'هذا الادعاء غير صحيح، بحسب تحقق أُجري من جانب {newsroom}.',
  attribution: 'بحسب {claimant}',
};
