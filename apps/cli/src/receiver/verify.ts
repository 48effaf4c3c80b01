import { createPublicKey, verify as verifySignature, type KeyObject } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { BadInput } from '../fault.js';

/** Why a webhook can't be trusted; undefined where it is verified. */
export type Doubt = string | undefined;

export type Verifier = (headers: IncomingHttpHeaders, body: Buffer) => Doubt;

/** What Standard Webhooks recommends: older ones may be replayed by whoever has overheard them. */
const TOLERANCE_SECONDS = 300;

/**
 * A verifier by secrets (`whsec_…`, scheme v1) and public keys (`whpk_…`, scheme v1a). A webhook is verified when one of
 * them verifies it.
 * @throws BadInput for a key of neither form
 */
export function verifierOf(keys: readonly string[]): Verifier {
  const verifiers = keys.map((key) => (key.startsWith('whpk_') ? byPublicKey(key) : bySecret(key)));
  return (headers, body) => {
    if (verifiers.length === 0) return 'no --secret and no --public-key was given';
    const doubts = verifiers.map((verify) => verify(headers, body));
    return doubts.includes(undefined) ? undefined : [...new Set(doubts)].join('; ');
  };
}

function bySecret(text: string): Verifier {
  const webhook = webhookOf(text);
  return (headers, body) => {
    try {
      webhook.verify(body, headers as Record<string, string>, { jsonParse: false });
      return undefined;
    } catch (error) {
      if (error instanceof WebhookVerificationError) return error.message;
      throw error;
    }
  };
}

function webhookOf(secret: string): Webhook {
  try {
    if (secret.startsWith('whsec_')) return new Webhook(secret);
  } catch {
    // The bytes after the prefix are no base64.
  }
  throw new BadInput('--secret takes what the service has shown for the endpoint: whsec_ and base64.');
}

function byPublicKey(text: string): Verifier {
  const key = keyOf(text);
  return (headers, body) => {
    const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
      (name) => headers[name],
    );
    if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string')
      return 'Missing required headers';
    const age = Date.now() / 1000 - Number(timestamp);
    if (!(Math.abs(age) <= TOLERANCE_SECONDS)) return `Message timestamp too ${age > 0 ? 'old' : 'new'}`;
    const message = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
    const matches = signatures
      .split(' ')
      .filter((each) => each.startsWith('v1a,'))
      .some((each) => verifySignature(null, message, key, Buffer.from(each.slice(4), 'base64')));
    return matches ? undefined : 'No matching signature found';
  };
}

function keyOf(text: string): KeyObject {
  const bytes = Buffer.from(text.slice('whpk_'.length), 'base64');
  if (bytes.length !== 32) throw new BadInput('--public-key takes whpk_ and 32 bytes in base64.');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') }, format: 'jwk' });
}
