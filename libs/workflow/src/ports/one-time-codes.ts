/** Codes of six digits that an app makes anew every half minute from a secret that it shares with the service (RFC 6238). */
export interface OneTimeCodes {
  newSecret(): Uint8Array;
  /** The number of the half minute that the digits belong to, among those around `at`; null where they are wrong. */
  stepOf(secret: Uint8Array, digits: string, at: string): number | null;
  /** What an app takes the secret from: as text to type, and as an address to scan. */
  shown(secret: Uint8Array, account: string): { readonly secret: string; readonly uri: string };
}
