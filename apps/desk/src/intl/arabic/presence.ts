import type { presence as english } from '../english/presence.ts';

export const presence: Record<keyof typeof english, string> = {
  'presence.reading':
    '{count, plural, zero {لا أحد يقرأ.} one {يقرأ الآن {names}.} two {يقرأ الآن {names}.} few {يقرأ الآن {names}.} many {يقرأ الآن {names}.} other {يقرأ الآن {names}.}}',
  'presence.writing':
    '{count, plural, zero {لا أحد يكتب.} one {يكتب الآن {names}.} two {يكتب الآن {names}.} few {يكتب الآن {names}.} many {يكتب الآن {names}.} other {يكتب الآن {names}.}}',
  'presence.more':
    '{count, plural, zero {لا آخرين} one {شخص آخر} two {شخصان آخران} few {# آخرون} many {# آخر} other {# آخر}}',
};
