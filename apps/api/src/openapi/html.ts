/** Text that is HTML already. Everything else is escaped when it is put into a page. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A page or a part of one; what is put in is escaped, lists are joined, and undefined or false is nothing. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(fixed.map((text, index) => text + textOf(parts[index])).join(''));
}

/** Prose in which `code` is marked by backticks. */
export function prose(text: unknown): Html {
  const marked = escaped(String(text ?? '')).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
  return new Html(marked.replaceAll('\n\n', '<p>'));
}

function textOf(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(textOf).join('');
  return escaped(String(part));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
