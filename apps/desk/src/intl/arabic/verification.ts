import type { verification as english } from '../english/verification.ts';

export const verification: Record<keyof typeof english, string> = {
  'verification.title': 'التحقق',
  'verification.none': 'لم يتحقق منه أحد بعد.',
  'verification.submit': 'قدّم تحققًا',
  'verification.outcome': 'النتيجة',
  'verification.outcome.confirmed': 'مؤكَّد',
  'verification.outcome.refuted': 'مُفنَّد',
  'verification.outcome.inconclusive': 'غير حاسم',
  'verification.methods': 'الطرق، مفصولة بفواصل',
  'verification.methodsHint': 'مثل تحديد الموقع، وتحديد الزمن، وتوثيق المستندات، وتغطيتنا الخاصة، والبحث في السجلات.',
  'verification.findings': 'ما وُجد',
  'verification.submitted': '{outcome}؛ قُدّم {by}، وينتظر اعتماد شخص آخر.',
  'verification.byYou': 'منك',
  'verification.bySomebody': 'من زميل',
  'verification.signedOff': '{outcome}؛ معتمد.',
  'verification.signOff': 'اعتمد',
  'verification.note': 'ملاحظة (يمكن تركها)',
  'verification.revoke': 'ألغِ التحقق',

  'hold.title': 'التثبيت',
  'hold.hold': 'ثبّت على حالة',
  'hold.change': 'غيّر التثبيت',
  'hold.lift': 'ارفع التثبيت',
  'hold.status': 'أبقِه على',
  'hold.reason': 'السبب',
  'hold.save': 'ثبّت',
};
