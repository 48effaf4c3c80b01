import { Refusal } from '../refusals.js';
import type { Role, Scope } from '../vocabulary.js';
import type { Via } from '../lifecycle/change.js';

/** Who looks after keys: as which member, by what, and by a key of which scopes (null: all). */
export interface KeyKeeper {
  readonly memberId: string;
  readonly role: Role;
  readonly via: Via;
  readonly scopes: readonly Scope[] | null;
}

/** What a new key is to be. `expiresAt`: ISO 8601 UTC, null for no end. */
export interface KeyTerms {
  readonly scopes: readonly Scope[] | null;
  readonly expiresAt: string | null;
}

/** Admins keep all keys; whoever has signed in keeps their own. @throws Refusal `member.by_admin` */
export function mustKeepKeysOf(memberId: string, keeper: KeyKeeper): void {
  const own = keeper.memberId === memberId && keeper.via === 'session';
  if (keeper.role !== 'admin' && !own)
    throw new Refusal('member.by_admin', 'Keys are kept by admins, and one’s own by whoever has signed in.');
}

/**
 * A key is never made by one that may do less, and never for somebody who is not active.
 * @throws Refusal `key.of_active_member`, `key.no_wider`, `key.ends_in_future`
 */
export function mustAllowKey(wanted: KeyTerms, holder: { active: boolean }, keeper: KeyKeeper, now: string): void {
  if (!holder.active)
    throw new Refusal('key.of_active_member', 'This member is not active, so a key would open nothing.');
  const { scopes } = keeper;
  if (scopes && !(wanted.scopes ?? []).every((scope) => scopes.includes(scope))) throw wider();
  if (scopes && wanted.scopes === null) throw wider();
  if (wanted.expiresAt !== null && Date.parse(wanted.expiresAt) <= Date.parse(now))
    throw new Refusal('key.ends_in_future', 'A key runs out at a time that is still to come.', '/expiresAt');
}

function wider(): Refusal {
  return new Refusal('key.no_wider', 'A key can only make keys that may do no more than itself.', '/scopes');
}
