/**
 * The Content-Security-Policy of the pages: their own modules, style, pictures and API, and nothing else. Nothing inline
 * runs, so that a name that holds a script is a name.
 */
export const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
