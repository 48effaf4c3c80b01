import { isIP } from 'node:net';
import { checkAddress } from './check-address.js';
import { systemLookup, type Lookup } from './lookup.js';
import type { AddressPolicy } from './policy.js';

export type Resolved =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly failure: 'address_not_allowed' | 'dns' };

/**
 * The address to connect to. A name is refused when any of its addresses is not allowed: one that has a public address
 * beside a private one is an attempt, or a mistake that would reach the private one on another day.
 *
 * @param hostname a name, or an address without brackets, which is judged without asking anyone
 */
export async function resolveChecked(
  hostname: string,
  policy: AddressPolicy,
  lookup: Lookup = systemLookup,
): Promise<Resolved> {
  const addresses = isIP(hostname) === 0 ? await lookup(hostname).catch(() => []) : [hostname];
  const [address] = addresses;
  if (address === undefined) return { ok: false, failure: 'dns' };
  if (!addresses.every((each) => checkAddress(each, policy))) return { ok: false, failure: 'address_not_allowed' };
  return { ok: true, address };
}
