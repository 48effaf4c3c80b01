import { Refusal } from '#domain/refusals.js';
import type { AddressFault, CheckAddress } from '../ports/addresses.js';

/** What an admin is told. Of the address itself only that: why would tell what is inside. */
const WORDS: Readonly<Record<AddressFault, string>> = {
  not_a_url: 'This is no web address.',
  scheme: 'A webhook goes to an https address.',
  userinfo: 'The address of a webhook holds no user name and no password.',
  port: 'This port is not allowed.',
  address: 'This address is not allowed.',
};

/** @throws Refusal `endpoint.address_not_allowed` */
export function mustReach(url: string, check: CheckAddress): void {
  const fault = check(url);
  if (fault) throw new Refusal('endpoint.address_not_allowed', WORDS[fault], '/url');
}
