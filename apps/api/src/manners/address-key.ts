import { hash } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/** The bits of an IPv6 address that one subscriber cannot choose. */
const NETWORK_BITS = 64;

/** By what an address is counted: a digest, for an address is personal; of IPv6, that of the network. */
export function addressKey(address: string): string {
  return hash('sha256', networkOf(address), 'base64url');
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return parsed
    .toByteArray()
    .slice(0, NETWORK_BITS / 8)
    .join('.');
}
