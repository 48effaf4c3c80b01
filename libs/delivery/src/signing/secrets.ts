import { randomBytes } from 'node:crypto';
import { rawPublicKey } from './ed25519.js';

/** Signatures of Standard Webhooks 1.0.0: HMAC-SHA256 under a shared secret, or ed25519. */
export type Signature = 'v1' | 'v1a';

export const SECRET_BYTES = 32;

const PREFIX_OF_SECRET = { v1: 'whsec_', v1a: 'whsk_' } as const;

/** A new secret for either signature: 32 random bytes, the shared secret of `v1` or the seed of an ed25519 key. */
export function newSecret(): Uint8Array {
  return randomBytes(SECRET_BYTES);
}

/** As it is shown to whom it belongs, once: `whsec_…` for `v1`, `whsk_…` for `v1a`, the bytes in base64. */
export function shownSecret(signature: Signature, secret: Uint8Array): string {
  return PREFIX_OF_SECRET[signature] + Buffer.from(secret).toString('base64');
}

/** What a receiver of `v1a` verifies with: `whpk_` and the 32 bytes of the public key in base64. No secret. */
export function publicKeyOf(secret: Uint8Array): string {
  return `whpk_${rawPublicKey(secret).toString('base64')}`;
}
