/** Text that is HTML already. Everything else is escaped when it is put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | undefined | false | readonly Part[];

/** A page or a part of one; what is put in is escaped, lists are joined, and undefined or false is nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(fixed.map((text, index) => text + textOf(parts[index])).join(''));
}

/** Prose in which `code` is marked by backticks. */
export function prose(text: string | undefined): Html {
  const marked = escaped(text ?? '').replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return new Html(marked.replaceAll('\n\n', '<p>'));
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  return typeof part === 'string' ? escaped(part) : part.map(textOf).join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
