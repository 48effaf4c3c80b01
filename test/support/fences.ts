/** A piece of code in a page. */
export interface Fence {
  readonly language: string;
  /** With the end of its last line. */
  readonly text: string;
}

/** The code that stands between fences in a page of Markdown, in its order. */
export function fencesOf(page: string): Fence[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({ language, text }));
}
