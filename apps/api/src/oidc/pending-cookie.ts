import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { ApiReply } from '../http/api-request.js';
import type { PendingSignIn } from './provider.js';

const NAME = '__Host-caveat-sign-in';
const FIXED = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** How long somebody may take at the provider's. */
export const PENDING_SECONDS = 600;

/**
 * Keeps a sign-in that is under way in the browser that began it, so that any node can finish it and no other browser can.
 * It is sealed: the verifier is a secret between this service and the provider, and nobody is to make a cookie up.
 */
export class PendingCookie {
  private readonly key: Uint8Array;

  /** @param secret of the service, the same on all its nodes; the key is derived from it for this use alone */
  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'caveat: sign-in by a provider', 32));
  }

  set(reply: ApiReply, { state, nonce, verifier }: PendingSignIn, now: number): void {
    const sealed = this.seal(JSON.stringify([state, nonce, verifier, now + PENDING_SECONDS * 1000]));
    void reply.header('set-cookie', `${NAME}=${sealed}; ${FIXED}; Max-Age=${PENDING_SECONDS}`);
  }

  clear(reply: ApiReply): void {
    void reply.header('set-cookie', `${NAME}=; ${FIXED}; Max-Age=0`);
  }

  /** The sign-in in a Cookie header; null where there is none, it is too old, or this service has not sealed it. */
  read(header: string | undefined, now: number): PendingSignIn | null {
    const value = (header ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${NAME}=`));
    const opened = this.open(value?.slice(NAME.length + 1) ?? '');
    if (opened === null) return null;
    const [state, nonce, verifier, until] = JSON.parse(opened) as [string, string, string, number];
    return until > now ? { state, nonce, verifier } : null;
  }

  private seal(text: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.key, iv);
    return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  private open(sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length <= IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString();
    } catch {
      return null;
    }
  }
}
