/**
 * Names that lead inside: RFC 6761 (localhost), 6762 (local, and the ones of its appendix G), 8375 (home.arpa), and
 * `internal`, which ICANN keeps free for such use and cloud providers put their metadata under.
 */
const PRIVATE_ENDINGS = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'home.arpa',
  'lan',
];

/** Whether a host name can't be meant for the internet. A name without a dot is completed by the resolver: to what? */
export function isPrivateName(hostname: string): boolean {
  return !hostname.includes('.') || PRIVATE_ENDINGS.some((end) => hostname === end || hostname.endsWith(`.${end}`));
}

/** Whether the DNS could carry this name: RFC 1035 allows 63 octets for each label and 253 in all, none of them empty. */
export function isPossibleName(hostname: string): boolean {
  return hostname.length <= 253 && hostname.split('.').every((label) => label.length >= 1 && label.length <= 63);
}
