import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

/** What comes before the 32 bytes of a seed in PKCS #8 (RFC 8410), the only form that Node.js takes a seed in. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** To make a key takes ten times as long as to sign with it. */
const MOST_KEYS = 1_000;
const keys = new Map<string, KeyObject>();

/** @returns the 64 bytes of the signature (RFC 8032) */
export function signEd25519(seed: Uint8Array, message: string): Buffer {
  return sign(null, Buffer.from(message), keyOf(seed));
}

/** The 32 bytes of the public key that belongs to a seed. */
export function rawPublicKey(seed: Uint8Array): Buffer {
  const { x = '' } = createPublicKey(keyOf(seed)).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url');
}

function keyOf(seed: Uint8Array): KeyObject {
  const name = Buffer.from(seed).toString('base64');
  const known = keys.get(name);
  if (known) return known;
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const [oldest] = keys.keys();
  if (oldest !== undefined && keys.size >= MOST_KEYS) keys.delete(oldest);
  keys.set(name, key);
  return key;
}
