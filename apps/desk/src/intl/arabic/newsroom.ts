import type { newsroom as english } from '../english/newsroom.ts';

export const newsroom: Record<keyof typeof english, string> = {
  'app.parts': 'أقسام المكتب',

  'newsroom.title': 'غرفة الأخبار',
  'newsroom.forAdmins': 'إعدادات غرفة الأخبار من شأن مسؤوليها.',
  'newsroom.people': 'أعضاء غرفة الأخبار',
  'newsroom.people.members': 'الأعضاء ومفاتيحهم',
  'newsroom.people.invitations': 'الدعوات',
  'newsroom.people.audit': 'ما جرى',
  'newsroom.people.keys': 'مفاتيحك البرمجية',

  'newsroom.names': 'الأسماء واللغات',
  'newsroom.name': 'اسم الناشر',
  'newsroom.caveatName': 'اسمه في التنبيه',
  'newsroom.caveatNameHint': 'كما يرد في الجملة، مثل: the BBC.',
  'newsroom.locale': 'اللغة الرئيسية لتنبيهاته',
  'newsroom.locales': 'اللغات التي يُعطى بها كل تنبيه',
  'newsroom.nameIn': 'اسمه بهذه اللغة: {language} (يمكن تركه فارغًا)',

  'newsroom.policy': 'السياسة',
  'newsroom.corroborateAt': 'يؤيَّد الادعاء',
  'newsroom.disputeAt': 'يُتنازع على الادعاء',
  'newsroom.voices':
    '{count, plural, zero {بلا صوت} one {بصوت واحد} two {بصوتين} few {بـ# أصوات} many {بـ# صوتًا} other {بـ# صوت}}',
  'newsroom.thresholdsHint': 'مع أعداد أخرى يُحكم على كل ادعاء من جديد.',
  'newsroom.outdatedAfter': 'ثوانٍ يجوز فيها أن تعرض صفحة حالة أقدم',
  'newsroom.outdatedAfterHint': 'بعدها تُخبَر غرفة الأخبار. أسبوع على الأكثر: 604800.',
  'newsroom.markDelay': 'ثوانٍ قبل أن يخرج ما يُوسم في المكتب',
  'newsroom.markDelayHint': 'يمكن التراجع عنه خلالها؛ من 0 إلى 60.',
  'newsroom.secondFactor': 'يحتاج رؤساء التحرير والمسؤولون إلى عامل ثانٍ',
  'newsroom.secondFactorHint': 'من ليس لديه لا يستطيع شيئًا حتى يُعدّه.',
  'newsroom.signOffInPerson': 'لا يعتمد إلا شخص سجّل دخوله',
  'newsroom.signOffInPersonHint': 'عندها لا يستطيع أي مفتاح برمجي اعتماد تحقق، أيًا كان صاحبه.',

  'newsroom.wording': 'صياغة التنبيهات',
  'newsroom.wordingHint':
    "إن تُركت الرسالة فارغة فهي رسالة الفهرس. يجوز أن تستعمل الرسالة '{newsroom}' و'{claimant}' و'{strength}'.",
  'newsroom.language': 'اللغة',
  'newsroom.languageFine': '{language}',
  'newsroom.languageFault': '{language}: فيها خطأ',
  'newsroom.message': '{status}',
  'newsroom.messageInconclusive': '{status}، بعد فحص لم يتبيّن منه شيء',
  'newsroom.reads': 'كيف تُقرأ: {name}',
  'newsroom.atStrength': 'مع {voices}:',
  'newsroom.strength':
    '{strength, plural, =3 {ثلاثة أصوات أو أكثر} zero {لا صوت} one {صوت واحد} two {صوتين} few {# أصوات} many {# صوتًا} other {# صوت}}',
  'newsroom.beginWith': 'ابدأ بكلمات الفهرس',
  'newsroom.beginWithOf': 'ابدأ بكلمات الفهرس: {name}',

  'newsroom.changes':
    '{count, plural, =0 {لا شيء للحفظ.} zero {لا شيء للحفظ.} one {تغيير واحد لم يُحفظ.} two {تغييران لم يُحفظا.} few {# تغييرات لم تُحفظ.} many {# تغييرًا لم يُحفظ.} other {# تغيير لم يُحفظ.}}',
  'newsroom.drop': 'تخلَّ عن التغييرات',
  'newsroom.stale':
    'حفظ زميل إعدادات أخرى في هذه الأثناء، ولم يُحفظ شيء مما غيّرته. حيث غيّرتما الشيء نفسه يظهر ما وضعه تحت ما وضعته. احفظ من جديد لإبقاء ما وضعته.',
  'newsroom.theirs': 'وضع زميل في هذه الأثناء: {value}',
  'newsroom.nothing': 'لا شيء',
  'newsroom.leave': 'أتغادر دون حفظ؟',
  'newsroom.leaveGo': 'غادر وتخلَّ عن التغييرات',
  'newsroom.stay': 'ابقَ هنا',

  'command.newsroom': 'اذهب إلى إعدادات غرفة الأخبار',
};
