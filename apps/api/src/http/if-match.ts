import { HttpProblem } from './problem.js';

/** The versions that a client names; `any` where it sent `*`, null where it sent no header. */
export type NamedVersions = readonly number[] | 'any' | null;

const VERSION_TAG = /^(?:W\/)?"(\d{1,9})"$/;
// Within the quotes of another service's tag anything but a quote may stand, commas too.
const TAGS = /\s*,\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/;

export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Reads If-Match. `W/"7"` counts as `"7"`: a proxy that compresses makes the one from the other.
 * @throws HttpProblem `malformed-header`
 */
export function readIfMatch(header: string | undefined): NamedVersions {
  if (header === undefined) return null;
  if (header.trim() === '*') return 'any';
  return header
    .trim()
    .split(TAGS)
    .map((tag) => {
      const version = VERSION_TAG.exec(tag)?.[1];
      if (version === undefined)
        throw new HttpProblem('malformed-header', 'If-Match must hold the ETag of the claim, such as "7", or *.', [
          { pointer: '', parameter: 'If-Match', detail: 'This is no ETag of a claim.' },
        ]);
      return Number(version);
    });
}
