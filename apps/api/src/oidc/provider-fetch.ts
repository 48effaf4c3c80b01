import type { CustomFetch } from 'openid-client';

const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether plain http may be spoken with a provider: only in development, and only on this very machine. */
export function isLoopback(address: URL): boolean {
  return address.protocol === 'http:' && THIS_MACHINE.test(address.hostname);
}

/** @throws Error where what the provider says of itself leads to plain http elsewhere */
export function mustBeSafe(address: URL): void {
  if (address.protocol !== 'https:' && !isLoopback(address))
    throw new Error('an address of the provider is neither https nor on this machine');
}

/** For a provider on this machine, whose own addresses are http: its metadata may still not lead to http elsewhere. */
export const fetchSafely: CustomFetch = async (address, options) => {
  mustBeSafe(new URL(address));
  return fetch(address, options as RequestInit);
};
