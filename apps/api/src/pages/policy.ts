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

/** The one style that the desk's library of controls sets inline: no delay and no zoom where a button is touched. */
const TOUCH_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** The same for the desk. */
export const DESK_POLICY = PAGES_POLICY.replace("style-src 'self'", `style-src 'self' ${TOUCH_STYLE}`);
