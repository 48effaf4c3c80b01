import { createHmac } from 'node:crypto';
import { signEd25519 } from './ed25519.js';
import { SECRET_BYTES, type Signature } from './secrets.js';

export interface SigningSecret {
  readonly signature: Signature;
  /** 32 bytes */
  readonly secret: Uint8Array;
}

export interface ToSign {
  /** The event's, the same at every try. */
  readonly id: string;
  /** The time of this try: receivers refuse what is older than some minutes. */
  readonly at: Date;
  /** Exactly what is sent. */
  readonly body: string;
  /** The current secret first, then those that are still valid beside it. */
  readonly secrets: readonly SigningSecret[];
}

export interface SignatureHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/**
 * The headers of Standard Webhooks 1.0.0: seconds since 1970, and one signature for each secret, so that a receiver
 * which knows any of them can verify.
 * @throws RangeError for a secret that has not 32 bytes
 */
export function signatureHeaders({ id, at, body, secrets }: ToSign): SignatureHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const message = `${id}.${timestamp}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => signed(message, secret)).join(' '),
  };
}

function signed(message: string, { signature, secret }: SigningSecret): string {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`a secret of ${secret.length} bytes instead of 32`);
  const bytes =
    signature === 'v1' ? createHmac('sha256', secret).update(message).digest() : signEd25519(secret, message);
  return `${signature},${bytes.toString('base64')}`;
}
