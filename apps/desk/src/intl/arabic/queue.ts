import type { queue as english } from '../english/queue.ts';

export const queue: Record<keyof typeof english, string> = {
  'queue.title': 'قائمة المراجعة',
  'queue.waiting': 'ما ينتظرني',
  'queue.attention': 'ما يحتاج إلى أحد',
  'queue.all': 'كل الادعاءات',
  'queue.views': 'العروض',
  'queue.search': 'ابحث في نصوص الادعاءات',
  'queue.status': 'الحالة',
  'queue.anyStatus': 'أي حالة',
  'queue.desk': 'القسم',
  'queue.reason': 'السبب',
  'queue.anyReason': 'أي سبب',
  'queue.sort': 'الترتيب',
  'queue.sort.-createdAt': 'الأحدث أولًا',
  'queue.sort.createdAt': 'الأقدم أولًا',
  'queue.sort.-updatedAt': 'آخر ما تغيّر أولًا',
  'queue.sort.updatedAt': 'الأطول دون تغيير أولًا',
  'queue.empty': 'لا شيء ينتظر هنا.',
  'queue.list': 'الادعاءات',
  'queue.shown':
    '{count, plural, zero {لا ادعاءات معروضة} one {ادعاء واحد معروض} two {ادعاءان معروضان} few {# ادعاءات معروضة} many {# ادعاءً معروضًا} other {# ادعاء معروض}}',
  'queue.voices': '{strength, plural, =0 {لا صوت} =1 {صوت واحد} =2 {صوتان} =3 {٣ أصوات أو أكثر} other {# صوت}}',
};
