export const marks = {
  'marks.title': 'A mark that can be undone',
  'marks.left': '{seconds, plural, one {Leaves the house in # second.} other {Leaves the house in # seconds.}}',
  'marks.waits': 'Nobody outside is told yet. It can be undone.',
  'marks.undo': 'Undo',
  'marks.now': 'Tell it now',
  'marks.undone': 'Undone; nobody outside was told.',
  'marks.told': 'It is told now.',
  'command.undoMark': 'Undo the mark that has not left the house',
  'command.releaseMark': 'Tell that mark now',
} as const satisfies Record<string, string>;
