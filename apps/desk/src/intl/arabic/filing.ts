import type { filing as english } from '../english/filing.ts';

export const filing: Record<keyof typeof english, string> = {
  'filing.title': 'التصنيف',
  'filing.change': 'غيّر التصنيف',
  'filing.new': 'ادعاء جديد',
  'filing.statement': 'نص الادعاء',
  'filing.statementHint': 'قول واحد يمكن التحقق منه. لا يتغيّر أبدًا: القول الآخر ادعاء آخر.',
  'filing.claimant': 'من يدّعيه',
  'filing.language': 'لغة النص',
  'filing.languageHint': 'رمز اللغة، مثل en أو ar أو pt-BR.',
  'filing.desk': 'القسم',
  'filing.priority': 'الأولوية',
  'filing.deadline': 'الجواب مطلوب قبل',
  'filing.recheckAt': 'يُفحص من جديد في',
  'filing.assignee': 'يتولاه',
  'filing.file': 'سجّل الادعاء',
  'filing.filed': 'سُجّل الادعاء.',
  'filing.none': 'لا يوجد',
  'filing.nobody': 'لا أحد',

  'command.filing': 'غيّر تصنيف الادعاء',
};
