import type { evidence as english } from '../english/evidence.ts';

export const evidence: Record<keyof typeof english, string> = {
  'stance.supports': 'يؤيد',
  'stance.disputes': 'ينازع',
  'stance.does_not_address': 'لا يتناوله',

  'report.firsthand': 'معرفة مباشرة',
  'report.derived':
    '{count, plural, one {يستند إلى تقرير آخر} two {يستند إلى تقريرين آخرين} few {يستند إلى # تقارير أخرى} other {يستند إلى # تقريرًا آخر}}',
  'report.unknown': 'مجهول المنشأ',
  'report.retracted': 'سُحب: {reason}',
  'report.open': 'افتح التقرير في علامة تبويب جديدة',

  'evidence.file': 'سجّل دليلًا',
  'evidence.title': 'ما يقوله التقرير، في سطر',
  'evidence.url': 'عنوان الويب (يمكن تركه)',
  'evidence.source': 'المصدر',
  'evidence.newSource': 'مصدر جديد: {name}',
  'evidence.nothingFound': 'لا شيء بهذا الاسم.',
  'evidence.stance': 'صلته بالادعاء',
  'evidence.lineage': 'كيف عرف مصدره',
  'evidence.lineage.firsthand': 'معرفة مباشرة',
  'evidence.lineage.derived': 'من تقرير آخر',
  'evidence.lineage.unknown': 'غير معروف',
  'evidence.from': 'التقارير التي يستند إليها',
  'evidence.remove': 'أزل',
  'evidence.save': 'سجّله',
};
