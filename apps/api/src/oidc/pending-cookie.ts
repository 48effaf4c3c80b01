import type { Sealing } from '#workflow/ports/sealing.js';
import type { ApiReply } from '../http/api-request.js';
import type { PendingSignIn } from './provider.js';

const NAME = '__Host-caveat-sign-in';
const FIXED = 'Path=/; Secure; HttpOnly; SameSite=Lax';
/** How long somebody may take at the provider's. */
export const PENDING_SECONDS = 600;

/**
 * Keeps a sign-in that is under way in the browser that began it, so that any node can finish it and no other browser can.
 * It is sealed: the verifier is a secret between this service and the provider, and nobody is to make a cookie up.
 */
export class PendingCookie {
  constructor(private readonly sealing: Sealing) {}

  set(reply: ApiReply, { state, nonce, verifier }: PendingSignIn, now: number): void {
    const text = JSON.stringify([state, nonce, verifier, now + PENDING_SECONDS * 1000]);
    const sealed = Buffer.from(this.sealing.seal(Buffer.from(text), NAME)).toString('base64url');
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
    const opened = this.opened(value?.slice(NAME.length + 1) ?? '');
    if (opened === null) return null;
    const [state, nonce, verifier, until] = JSON.parse(opened) as [string, string, string, number];
    return until > now ? { state, nonce, verifier } : null;
  }

  private opened(sealed: string): string | null {
    try {
      return Buffer.from(this.sealing.open(Buffer.from(sealed, 'base64url'), NAME)).toString();
    } catch {
      return null;
    }
  }
}
