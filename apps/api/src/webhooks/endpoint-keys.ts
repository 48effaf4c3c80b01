/** What deliveries are signed and verified with, as it is made and shown. */
export interface EndpointKeys {
  /** 32 random bytes: the shared secret of `v1`, or the seed of the ed25519 key of `v1a`. */
  newSecret(): Uint8Array;
  /** As it is shown to whom it belongs. */
  shownSecret(signature: 'v1' | 'v1a', secret: Uint8Array): string;
  /** What a receiver of `v1a` verifies with. */
  publicKeyOf(seed: Uint8Array): string;
}

/** What is told of a secret: the secret itself to receivers of `v1`, the public key to those of `v1a`. */
export function toldOf(
  keys: EndpointKeys,
  signature: 'v1' | 'v1a',
  secret: Uint8Array,
): { secret: string | null; publicKey: string | null } {
  return signature === 'v1'
    ? { secret: keys.shownSecret(signature, secret), publicKey: null }
    : { secret: null, publicKey: keys.publicKeyOf(secret) };
}
