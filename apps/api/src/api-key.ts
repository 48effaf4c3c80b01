import { hash, randomBytes } from 'node:crypto';

/** A key as a client sends it, taken apart. */
export interface PresentedKey {
  readonly keyId: string;
  readonly secretSha256: Uint8Array;
}

const FORM = /^cvt_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/**
 * Makes the key of an id: `cvt_<id, 32 hex digits>_<secret, 32 random bytes as base64url>`. The digest is that of the
 * secret's text; it is all that is kept.
 */
export function mintApiKey(id: string): { key: string; secretSha256: Uint8Array } {
  const secret = randomBytes(32).toString('base64url');
  return { key: `cvt_${id.replaceAll('-', '')}_${secret}`, secretSha256: digest(secret) };
}

/** Takes a key apart; null where it has not the form of one. */
export function readApiKey(text: string): PresentedKey | null {
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, a, b, c, d, e, secret] = parts;
  return { keyId: `${a}-${b}-${c}-${d}-${e}`, secretSha256: digest(secret ?? '') };
}

function digest(secret: string): Uint8Array {
  return hash('sha256', secret, 'buffer');
}
