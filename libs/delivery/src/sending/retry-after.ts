/** The only date that RFC 9110 lets a server send: `Sun, 06 Nov 1994 08:49:37 GMT`. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * What a `Retry-After` asks for, in seconds or as a date; 0 for a date that has passed, null for anything else.
 * @returns milliseconds from `now` on, at most `Number.MAX_SAFE_INTEGER`
 */
export function retryAfterMs(header: string | readonly string[] | undefined, now: Date): number | null {
  const text = (typeof header === 'object' ? header[0] : header)?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  const until = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}
