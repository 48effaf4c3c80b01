import type { NewInvitation } from '#workflow/people/invite.js';
import { mintToken } from './token.js';

/**
 * Makes the link of an invitation. The token stands behind the `#`, which browsers keep to themselves: it gets into the
 * log of no server and of no proxy.
 * @param publicUrl where people reach the service
 */
export function mintInvitation(id: string, publicUrl: string): { link: string; made: NewInvitation } {
  const { token, secretSha256 } = mintToken('cvi', id);
  return { link: new URL(`/join#${token}`, publicUrl).href, made: { id, secretSha256 } };
}
