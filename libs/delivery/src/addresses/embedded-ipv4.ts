import ipaddr from 'ipaddr.js';

/** Prefixes behind which the last 32 bits are the IPv4 address that the packets end at. */
const LAST_32_BITS = [
  '::/96', // IPv4-compatible, RFC 4291
  '::ffff:0:0/96', // IPv4-mapped, RFC 4291
  '::ffff:0:0:0/96', // IPv4-translated, RFC 7915
  '64:ff9b::/96', // NAT64, RFC 6052
].map((cidr) => ipaddr.IPv6.parseCIDR(cidr));

const SIX_TO_FOUR = ipaddr.IPv6.parseCIDR('2002::/16');
const TEREDO = ipaddr.IPv6.parseCIDR('2001::/32');

/** Of an interface identifier, RFC 5214: `0000:5efe`, or `0200:5efe` where the IPv4 address is globally unique. */
const ISATAP = 0x5efe;

/**
 * The IPv4 address that a packet to this IPv6 address is handed on to by some translator or tunnel, or undefined. Not
 * for NAT64 behind 64:ff9b:1::/48, where each operator chooses the place: that is refused whole.
 */
export function embeddedIPv4(address: ipaddr.IPv6): ipaddr.IPv4 | undefined {
  const [, second = 0, third = 0, , interfaceHigh = 0, interfaceLow = 0, nextToLast = 0, last = 0] = address.parts;
  if (LAST_32_BITS.some((prefix) => address.match(prefix))) return fromParts(nextToLast, last);
  if (address.match(SIX_TO_FOUR)) return fromParts(second, third);
  // RFC 4380: the client's address with every bit turned over.
  if (address.match(TEREDO)) return fromParts(nextToLast ^ 0xffff, last ^ 0xffff);
  if ((interfaceHigh & ~0x0200) === 0 && interfaceLow === ISATAP) return fromParts(nextToLast, last);
  return undefined;
}

const fromParts = (high: number, low: number): ipaddr.IPv4 =>
  new ipaddr.IPv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
