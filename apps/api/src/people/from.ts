import type { From } from '#workflow/people/limits.js';
import type { ApiRequest } from '../http/api-request.js';
import { addressKey } from '../manners/address-key.js';
import { sha256 } from '../token.js';

/** From where a request tries to get in as whom, in digests. */
export function from(request: ApiRequest, login = ''): From {
  const address = addressKey(request.ip);
  const pair = Buffer.from(sha256(`${login.normalize('NFKC').toLowerCase()}\n${address}`)).toString('base64url');
  return { address, pair };
}
