import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** Whether a webhook was signed by the owner of one key. */
export type Verify = (body: string, headers: IncomingHttpHeaders) => boolean;

/** @param key `whsec_…`, or the public key `whpk_…` */
export function verifierOf(key: string): Verify {
  return key.startsWith('whpk_') ? byPublicKey(key.slice('whpk_'.length)) : bySecret(new Webhook(key));
}

function bySecret(webhook: Webhook): Verify {
  return (body, headers) => {
    try {
      webhook.verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  };
}

function byPublicKey(base64: string): Verify {
  const x = Buffer.from(base64, 'base64').toString('base64url');
  const key: KeyObject = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (body, headers) => {
    const message = Buffer.from(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`);
    return String(headers['webhook-signature'])
      .split(' ')
      .some((part) => part.startsWith('v1a,') && verify(null, message, key, Buffer.from(part.slice(4), 'base64')));
  };
}
