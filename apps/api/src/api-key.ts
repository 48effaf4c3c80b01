import { mintToken } from './token.js';

/** Makes the key of an id: `cvt_<id>_<secret>`. Only the digest of the secret is kept. */
export function mintApiKey(id: string): { key: string; secretSha256: Uint8Array } {
  const { token: key, secretSha256 } = mintToken('cvt', id);
  return { key, secretSha256 };
}
