import type { components } from '#contracts/api.js';
import { Watched } from './watched.ts';

type Session = components['schemas']['Session'];

/**
 * Whether the session is over: `asking` while somebody is asked to sign in again where they are, `left` once they have put
 * that off.
 */
export const sessionEnd = new Watched<'no' | 'asking' | 'left'>('no');

let known: Session | null = null;
let waiting: ((again: boolean) => void)[] = [];

/** Who is signed in on this page, as far as it has been told. */
export const knownSession = (): Session | null => known;

/** Notes who is signed in. Another member must see nothing of what was on the page, nor have anything sent as theirs. */
export function noteSession(session: Session): void {
  const isOther = known !== null && known.member.id !== session.member.id;
  known = session;
  if (isOther) {
    location.reload();
    return;
  }
  settle('no', true);
}

/**
 * Waits until whoever was signed in is so again. Where nobody has been on this page yet there is nothing to keep: the
 * sign-in leads back here.
 * @param mustAsk also where they have put it off, as somebody must be who wants to save
 * @returns whether they are
 */
export async function signedInAgain(mustAsk: boolean): Promise<boolean> {
  if (!known) {
    location.assign(signInPage());
    return new Promise(() => {});
  }
  if (sessionEnd.value === 'left' && !mustAsk) return false;
  sessionEnd.set('asking');
  return new Promise((resolve) => waiting.push(resolve));
}

/** Puts signing in off: what waits for it fails. */
export function putOff(): void {
  settle('left', false);
}

export function askAgain(): void {
  sessionEnd.set('asking');
}

/** The page for signing in, which leads back to where one is. */
export function signInPage(): string {
  return `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
}

function settle(now: 'no' | 'left', again: boolean): void {
  const waited = waiting;
  waiting = [];
  sessionEnd.set(now);
  for (const tell of waited) tell(again);
}
