import type { marks as english } from '../english/marks.ts';

export const marks: Record<keyof typeof english, string> = {
  'marks.title': 'علامة يمكن التراجع عنها',
  'marks.left':
    '{seconds, plural, zero {تخرج الآن.} one {تخرج بعد ثانية واحدة.} two {تخرج بعد ثانيتين.} few {تخرج بعد # ثوانٍ.} many {تخرج بعد # ثانية.} other {تخرج بعد # ثانية.}}',
  'marks.waits': 'لم يُبلَّغ أحد في الخارج بعد. يمكن التراجع عنها.',
  'marks.undo': 'تراجع',
  'marks.now': 'أبلِغ الآن',
  'marks.undone': 'تم التراجع، ولم يُبلَّغ أحد في الخارج.',
  'marks.told': 'يجري الإبلاغ الآن.',
  'command.undoMark': 'تراجع عن العلامة التي لم تخرج بعد',
  'command.releaseMark': 'أبلِغ عن تلك العلامة الآن',
};
