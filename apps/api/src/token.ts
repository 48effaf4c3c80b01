import { hash, randomBytes } from 'node:crypto';

/** What a token is for: an API key, a session, an invitation. */
export type TokenKind = 'cvt' | 'cvs' | 'cvi';

/** A token as somebody sends it, taken apart. */
export interface PresentedToken {
  readonly id: string;
  readonly secretSha256: Uint8Array;
}

const FORM = /^(cv[tsi])_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/**
 * Makes the token of an id: `<kind>_<id, 32 hex digits>_<secret, 32 random bytes as base64url>`. The digest is that of
 * the secret's text; it is all that is kept.
 */
export function mintToken(kind: TokenKind, id: string): { token: string; secretSha256: Uint8Array } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${kind}_${id.replaceAll('-', '')}_${secret}`, secretSha256: sha256(secret) };
}

/** Takes a token apart; null where it has not the form of one of this kind. */
export function readToken(kind: TokenKind, text: string): PresentedToken | null {
  const [, found, a, b, c, d, e, secret = ''] = FORM.exec(text) ?? [];
  return found === kind ? { id: `${a}-${b}-${c}-${d}-${e}`, secretSha256: sha256(secret) } : null;
}

export function sha256(text: string): Uint8Array {
  return hash('sha256', text, 'buffer');
}
