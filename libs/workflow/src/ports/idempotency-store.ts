export interface IdempotencyStore {
  /**
   * Takes the key for this transaction and returns the answer that it was given before, if any.
   * `in_flight`: another transaction holds the key now.
   */
  claimKey(memberId: string, key: string): Promise<{ requestSha256: Uint8Array; answer: unknown } | 'in_flight' | null>;
  remember(memberId: string, key: string, requestSha256: Uint8Array, answer: unknown, at: string): Promise<void>;
}
