import { createPublicKey, randomUUID, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { newSecret, publicKeyOf, shownSecret } from '../src/signing/secrets.js';
import { signatureHeaders, type SigningSecret, type ToSign } from '../src/signing/signature-headers.js';

const BODY = JSON.stringify({
  type: 'claim.status_changed',
  data: { sequence: 7, statement: 'Brücke in Şırnak gesperrt 🌉' },
});
const MINUTE = 60_000;

const shared = (): SigningSecret => ({ signature: 'v1', secret: newSecret() });
const asymmetric = (): SigningSecret => ({ signature: 'v1a', secret: newSecret() });
const signed = (secrets: readonly SigningSecret[], changed: Partial<ToSign> = {}) => ({
  ...signatureHeaders({ id: randomUUID(), at: new Date(), body: BODY, secrets, ...changed }),
});

describe.each([
  ['standardwebhooks', (secret: string) => new StandardWebhook(secret)],
  ['svix', (secret: string) => new SvixWebhook(secret)],
])('a receiver with the package %s', (_, receiverWith) => {
  const verified = ({ secret }: SigningSecret, body: string, headers: Record<string, string>) =>
    receiverWith(shownSecret('v1', secret)).verify(body, headers);

  it('verifies what is signed with its secret', () => {
    const secret = shared();
    expect(verified(secret, BODY, signed([secret]))).toEqual(JSON.parse(BODY));
  });

  it('refuses a body that was tampered with', () => {
    const secret = shared();
    expect(() => verified(secret, BODY.replace('7', '8'), signed([secret]))).toThrow('No matching signature');
  });

  it('refuses another id or time than was signed', () => {
    const secret = shared();
    const headers = signed([secret]);
    const later = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => verified(secret, BODY, { ...headers, 'webhook-id': randomUUID() })).toThrow('No matching signature');
    expect(() => verified(secret, BODY, { ...headers, 'webhook-timestamp': later })).toThrow('No matching signature');
  });

  it('refuses what is replayed late, or comes from the future', () => {
    const secret = shared();
    const signedAt = (minutes: number) => signed([secret], { at: new Date(Date.now() + minutes * MINUTE) });
    expect(verified(secret, BODY, signedAt(-4))).toEqual(JSON.parse(BODY));
    expect(() => verified(secret, BODY, signedAt(-6))).toThrow('too old');
    expect(() => verified(secret, BODY, signedAt(6))).toThrow('too new');
  });

  it('refuses what is signed with another secret', () => {
    expect(() => verified(shared(), BODY, signed([shared()]))).toThrow('No matching signature');
  });

  it('verifies with the old secret or the new one while both are valid, and with no third', () => {
    const [current, old] = [shared(), shared()];
    const headers = signed([current, old]);
    expect(verified(current, BODY, headers)).toEqual(JSON.parse(BODY));
    expect(verified(old, BODY, headers)).toEqual(JSON.parse(BODY));
    expect(() => verified(shared(), BODY, headers)).toThrow('No matching signature');
  });

  it('verifies its signature beside one by ed25519', () => {
    const secret = shared();
    expect(verified(secret, BODY, signed([asymmetric(), secret]))).toEqual(JSON.parse(BODY));
  });
});

describe('a receiver that knows the public key', () => {
  /** As a receiver without a library would: the key from `whpk_…`, the message from the headers and the body. */
  function isVerified(publicKey: string, body: string, headers: Record<string, string>): boolean {
    const x = Buffer.from(publicKey.slice('whpk_'.length), 'base64').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const message = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`);
    return String(headers['webhook-signature'])
      .split(' ')
      .filter((each) => each.startsWith('v1a,'))
      .some((each) => verify(null, message, key, Buffer.from(each.slice('v1a,'.length), 'base64')));
  }

  it('verifies what is signed with its private one, and nothing else', () => {
    const [own, other] = [asymmetric(), asymmetric()];
    const headers = signed([own]);
    expect(isVerified(publicKeyOf(own.secret), BODY, headers)).toBe(true);
    expect(isVerified(publicKeyOf(other.secret), BODY, headers)).toBe(false);
    expect(isVerified(publicKeyOf(own.secret), `${BODY} `, headers)).toBe(false);
    expect(isVerified(publicKeyOf(own.secret), BODY, { ...headers, 'webhook-timestamp': '1' })).toBe(false);
  });

  it('verifies with the old key or the new one while both are valid', () => {
    const [current, old] = [asymmetric(), asymmetric()];
    const headers = signed([current, old]);
    expect(isVerified(publicKeyOf(current.secret), BODY, headers)).toBe(true);
    expect(isVerified(publicKeyOf(old.secret), BODY, headers)).toBe(true);
  });

  it('verifies still when the signer has used more keys than it remembers', () => {
    const first = asymmetric();
    const before = signed([first]);
    for (let count = 0; count < 1_001; count++) publicKeyOf(newSecret());
    const { id, at } = { id: before['webhook-id'], at: new Date(Number(before['webhook-timestamp']) * 1000) };
    expect(signed([first], { id, at })).toEqual(before);
  });
});

describe('a secret', () => {
  it('is shown as Standard Webhooks writes it', () => {
    const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(shownSecret('v1', secret)).toBe('whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
    expect(shownSecret('v1a', secret)).toBe('whsk_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
  });

  it('has a public key that RFC 8032 gives for its seed', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const publicKey = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
    expect(publicKeyOf(seed)).toBe(`whpk_${publicKey.toString('base64')}`);
  });

  it('of another length signs nothing', () => {
    expect(() => signed([{ signature: 'v1', secret: new Uint8Array(24) }])).toThrow(RangeError);
    expect(() => signed([{ signature: 'v1a', secret: new Uint8Array(0) }])).toThrow(RangeError);
  });

  it('is signed for with whole seconds', () => {
    const headers = signed([shared()], { at: new Date(1_700_000_000_999) });
    expect(headers['webhook-timestamp']).toBe('1700000000');
  });
});
