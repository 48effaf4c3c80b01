import { isIP } from 'node:net';
import { checkAddress } from './check-address.js';
import type { AddressPolicy } from './policy.js';
import { isPossibleName, isPrivateName } from './private-names.js';

export type UrlRefusal = 'not_a_url' | 'scheme' | 'userinfo' | 'port' | 'address';

export type CheckedUrl = { readonly ok: true; readonly url: URL } | { readonly ok: false; readonly reason: UrlRefusal };

/**
 * What can be known of a webhook's url without asking the DNS. WHATWG parsing has brought `127.1`, `2130706433`,
 * `0x7f.1`, `017700000001` and `①②⑦.⓪.⓪.①` to `127.0.0.1` before the address is judged.
 *
 * Names that lead inside are refused, unless an admin has allowed some network: then they may be meant, and are judged
 * by their address at every send, as all names are. A name with a dot at its end is refused: it is the same host under
 * another name, which no certificate carries.
 *
 * `reason: 'address'` is all that anyone outside may learn of a refused address.
 */
export function checkUrl(text: string, policy: AddressPolicy): CheckedUrl {
  const url = parsed(text);
  if (!url) return { ok: false, reason: 'not_a_url' };
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && policy.http)) return { ok: false, reason: 'scheme' };
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'userinfo' };
  if (!isAllowedPort(url.port, policy)) return { ok: false, reason: 'port' };
  if (!isAllowedHost(hostOf(url), policy)) return { ok: false, reason: 'address' };
  return { ok: true, url };
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** The name, or the address without the brackets of IPv6. */
const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

/** The scheme's own port is empty in a parsed URL. Port 0 is none. */
function isAllowedPort(port: string, { ports }: AddressPolicy): boolean {
  if (port === '') return true;
  return ports === 'any' ? port !== '0' : ports.includes(Number(port));
}

function isAllowedHost(host: string, policy: AddressPolicy): boolean {
  if (isIP(host) !== 0) return checkAddress(host, policy);
  return isPossibleName(host) && (policy.networks.length > 0 || !isPrivateName(host));
}
