import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Sealing } from '#workflow/ports/sealing.js';

const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM by a key that is derived from the service's secret, for one purpose alone: what was sealed for another does
 * not open. Sealed: form (1 byte), nonce, tag, ciphertext.
 */
export class AesSealing implements Sealing {
  private readonly key: Uint8Array;

  constructor(secret: string, purpose: 'second factor' | 'sign-in by a provider') {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', `caveat ${purpose}`, 32));
  }

  seal(plain: Uint8Array, owner: string): Uint8Array {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner));
    const text = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(FORM), nonce, cipher.getAuthTag(), text]);
  }

  open(sealed: Uint8Array, owner: string): Uint8Array {
    const bytes = Buffer.from(sealed);
    if (bytes[0] !== FORM) throw new Error('this was sealed in another form');
    const tagAt = 1 + NONCE_BYTES;
    const textAt = tagAt + TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(1, tagAt), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(tagAt, textAt));
    return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]);
  }
}
