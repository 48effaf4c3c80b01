import type { drafts as english } from '../english/drafts.ts';

export const drafts: Record<keyof typeof english, string> = {
  'hold.byEditors': 'لا يثبّت ادعاءً على حالة إلا المحررون والمسؤولون والمشرفون.',

  'draft.back': 'عادت مسودتك. تركتها',
  'draft.anew': 'ابدأ من جديد',
  'draft.unkept': 'هذا المتصفح لا يحفظ شيئًا، فما تكتبه هنا يضيع إذا أُغلقت الصفحة.',
  'draft.left': 'لم يُحفظ «{title}». ما كتبته محفوظ على هذا الجهاز 14 يومًا.',
  'draft.reopen': 'افتحه من جديد',
  'draft.discard': 'تخلّص منه',
  'draft.discardOf': 'تخلّص من المسودة: {title}',
  'draft.unfinished': 'ما بدأته',
  'draft.begun': 'لم يُحفظ بعد: {title}، تركته',
  'draft.goOn': 'تابع',
  'draft.goOnWith': 'تابع: {title}',
  'draft.forgotten':
    '{count, plural, =0 {لا مسودة على هذا الجهاز.} zero {لم تُنسَ أي مسودة.} one {نُسيت مسودة واحدة.} two {نُسيت مسودتان.} few {نُسيت # مسودات.} many {نُسيت # مسودة.} other {نُسيت # مسودة.}}',
  'draft.bringBack': 'أعدها',

  'changed.title': 'ما تغيّر في الأثناء',
  'changed.live': 'تغيّر الادعاء منذ فتحت هذا. ما كتبته باقٍ كما هو.',
  'changed.fact': '{fact}: {was} ← {now}',
  'changed.evidence':
    '{count, plural, zero {لم تتغيّر أدلته.} one {تغيّرت أدلته.} two {تغيّرت أدلته مرتين.} few {تغيّرت أدلته # مرات.} many {تغيّرت أدلته # مرة.} other {تغيّرت أدلته # مرة.}}',
  'changed.nothing': 'لا شيء',
  'changed.field': '{field}: ما لديك أم كما هو الآن؟',
  'changed.was': 'حين فتحته',
  'changed.now': 'كما هو الآن',
  'changed.mine': 'ما لديك',
  'changed.save': 'ما يُحفظ في {field}',
  'changed.saveAll': 'ما يُحفظ فيها جميعًا',
  'changed.takeMine': 'ما لديّ',
  'changed.takeTheirs': 'كما هو الآن',
  'changed.takeBoth': 'كلاهما',

  'fact.status': 'الحالة',
  'fact.hold': 'التثبيت',
  'fact.strength': 'الأصوات المؤيدة',
  'fact.disputeStrength': 'الأصوات المنازعة',
  'fact.restsOn': 'يستند إلى',
  'fact.verification': 'التحقق القائم',
  'fact.openVerification': 'التحقق المنتظر',
  'fact.priority': 'الأولوية',
  'fact.desk': 'القسم',
  'fact.recheckAt': 'الفحص القادم',
};
