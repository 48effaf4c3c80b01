export const presence = {
  'presence.reading': '{count, plural, one {{names} is reading.} other {{names} are reading.}}',
  'presence.writing': '{count, plural, one {{names} is writing.} other {{names} are writing.}}',
  'presence.more': '{count, plural, one {# other} other {# others}}',
} as const satisfies Record<string, string>;
