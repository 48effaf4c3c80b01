import ipaddr from 'ipaddr.js';
import { embeddedIPv4 } from './embedded-ipv4.js';
import type { AddressPolicy, AllowedNetwork } from './policy.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** All that IANA has given out for public use; the rest of IPv6 is special, old or not in use. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3');
/** Azure answers its virtual machines here: public by its number, internal by its meaning. */
const AZURE_HOST = ipaddr.parse('168.63.129.16');

/**
 * Whether a connection to this address may be opened: it is public unicast or in a network that an admin has allowed,
 * and so is the IPv4 address inside it, if there is one.
 *
 * @param ip IPv4 in four decimal parts or IPv6, as a resolver or WHATWG URL gives it; anything else is not allowed
 * @throws Error when the policy names a network that is not a CIDR
 */
export function checkAddress(ip: string, policy: AddressPolicy): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) && !ipaddr.IPv6.isValid(ip)) return false;
  return isAllowed(ipaddr.parse(ip), policy.networks);
}

function isAllowed(address: Address, networks: readonly AllowedNetwork[]): boolean {
  const embedded = address.kind() === 'ipv6' ? embeddedIPv4(address as ipaddr.IPv6) : undefined;
  if (embedded && !isAllowed(embedded, networks)) return false;
  return networks.some((network) => isWithin(address, rangeOf(network))) || isPublic(address);
}

/** Each send asks, and reading a range takes longer than to compare with it. */
const ranges = new WeakMap<AllowedNetwork, [Address, number]>();

function rangeOf(network: AllowedNetwork): [Address, number] {
  const known = ranges.get(network);
  if (known) return known;
  const range = ipaddr.parseCIDR(network.cidr);
  ranges.set(network, range);
  return range;
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv6' ? isWithin(address, PUBLIC_IPV6) : address.toString() !== AZURE_HOST.toString();
}

function isWithin(address: Address, [network, bits]: [Address, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
