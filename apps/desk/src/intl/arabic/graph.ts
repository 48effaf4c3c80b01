import type { graph as english } from '../english/graph.ts';

export const graph: Record<keyof typeof english, string> = {
  'command.graph': 'انتقل إلى المنشأ',

  'graph.title': 'المنشأ',
  'graph.view': 'اعرضه',
  'graph.view.graph': 'رسمًا',
  'graph.view.list': 'قائمة',
  'graph.summary':
    '{reports, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريرًا} other {# تقرير}} من {voices, plural, zero {لا مصادر} one {مصدر واحد} two {مصدرين} few {# مصادر} many {# مصدرًا} other {# مصدر}}.',
  'graph.summary.dead':
    '{count, plural, zero {لا ساقط منها.} one {واحد منها ساقط.} two {اثنان منها ساقطان.} few {# منها ساقطة.} many {# منها ساقطًا.} other {# منها ساقط.}}',
  'graph.summary.loops':
    '{count, plural, zero {لا حلقات.} one {حلقة واحدة.} two {حلقتان.} few {# حلقات.} many {# حلقة.} other {# حلقة.}}',
  'graph.empty': 'لم يُسجَّل بعد ما يبيّن كيف عُرف.',
  'graph.tooMany':
    '{count, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريرًا} other {# تقرير}} أكثر من أن تُرسم رسمًا يُقرأ؛ وكلها في القائمة.',
  'graph.list': 'كيف عُرف الادعاء',
  'graph.list.bearing': 'ما يتصل بالادعاء، وتحت كلٍّ منه ما يستند إليه',
  'graph.list.further': 'أبعد من ذلك',

  'graph.drawing': 'رسم لكيف عُرف الادعاء',
  'graph.hint': 'مفاتيح الأسهم تتنقل فيه، وHome يعود إلى الادعاء، وEnter يفتح ما هناك، وEscape يرجع.',
  'graph.hint.touch': 'إصبعان يحركانه ويكبّرانه.',
  'graph.hint.wheel': 'اسحبه لتحريكه؛ وCtrl أو ⌘ مع العجلة للتكبير.',
  'graph.zoomIn': 'كبّر',
  'graph.zoomOut': 'صغّر',
  'graph.fit': 'أظهره كله',

  'graph.full': 'املأ الشاشة',
  'graph.leaveFull': 'غادر ملء الشاشة',

  'graph.claim': 'الادعاء',
  'graph.bears':
    '{supports, plural, =0 {} zero {} one {يؤيده تقرير واحد.} two {يؤيده تقريران.} few {تؤيده # تقارير.} many {يؤيده # تقريرًا.} other {يؤيده # تقرير.}} {disputes, plural, =0 {} zero {} one {ينازع فيه تقرير واحد.} two {ينازع فيه تقريران.} few {تنازع فيه # تقارير.} many {ينازع فيه # تقريرًا.} other {ينازع فيه # تقرير.}}',
  'graph.voice': 'الصوت: {name}',
  'graph.unnamed': 'مصادر غير مسمّاة',
  'graph.partOf': '{name}، تابع لـ{other}',
  'graph.mergedInto': '{name}، هو نفسه {other}',
  'graph.origin': 'معرفة مباشرة: أصل',
  'graph.originAndDerived':
    'معرفة مباشرة: أصل؛ ويستند أيضًا إلى {count, plural, zero {لا شيء} one {تقرير آخر} two {تقريرين آخرين} few {# تقارير أخرى} many {# تقريرًا آخر} other {# تقرير آخر}}',
  'graph.unreliable': 'معرفة مباشرة، لكن مصدرها مصنّف غير موثوق',
  'graph.breaking': 'الادعاء يستند إلى هذا الصوت',
  'graph.retracted': 'سُحب: {reason}',
  'graph.dead': 'ساقط: سُحب كل ما يستند إليه',
  'graph.loop':
    'حلقة: يستند إلى نفسه عبر {others, plural, zero {لا شيء} one {تقرير آخر} two {تقريرين آخرين} few {# تقارير أخرى} many {# تقريرًا آخر} other {# تقرير آخر}}',
  'graph.circular': 'دائري: يستند إلى ما قاله صوته نفسه أو حلقة',
  'graph.arrow.loop': 'حلقة',

  'graph.bearing': 'يتصل به',
  'graph.restsOn': 'يستند إلى',
  'graph.restsOn.names': 'يستند إلى: {names}.',
  'graph.carriedBy': 'ما يستند إليه',
  'graph.carriedBy.names': 'وراء: {names}.',
  'graph.loopWith': 'في حلقة مع',
  'graph.source': 'المصدر',
  'graph.voiceOf': 'الصوت',
  'graph.lineage': 'كيف عُرف',
  'graph.stance': 'من الادعاء',
  'graph.noStance': 'لا يقول عنه شيئًا بنفسه',
  'graph.published': 'نُشر',
  'graph.notDated': 'بلا تاريخ',
  'graph.takenBack': 'سُحب',
  'graph.back': 'عودة إلى الرسم',

  'graph.told.above': 'انظر أعلاه',
  'graph.told.below': 'انظر أدناه، أبعد من ذلك',
  'graph.told.loop': 'حلقة: عودة إلى موضعه أعلاه',

  'graph.voices': 'الأصوات',
  'graph.voices.hint': 'المصادر التي يتبع بعضها بعضًا تُعدّ صوتًا واحدًا.',
  'graph.voice.reports':
    '{count, plural, zero {لا تقارير} one {تقرير واحد} two {تقريران} few {# تقارير} many {# تقريرًا} other {# تقرير}}',
};
