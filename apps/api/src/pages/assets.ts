import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Something that a browser loads. */
export interface Asset {
  readonly type: string;
  readonly text: string;
  /** A strong ETag of the text. */
  readonly etag: string;
}

const BROWSER = new URL('./browser/', import.meta.url);

/** The modules of the pages by name, read once: nothing of a request ever becomes the path of a file. */
export function readModules(): [string, Asset][] {
  const names = readdirSync(BROWSER).filter((name) => name.endsWith('.js'));
  return names.map((name) => [name, asset('text/javascript', readFileSync(new URL(name, BROWSER), 'utf8'))]);
}

export function asset(type: string, text: string): Asset {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return { type: `${type}; charset=utf-8`, text, etag };
}
