import { describe, expect, it } from '@jest/globals';
import { newSecret, publicKeyOf, shownSecret, type Signature } from '#delivery/signing/secrets.js';
import { signatureHeaders } from '#delivery/signing/signature-headers.js';
import { verifierOf } from '../../src/receiver/verify.js';

const ID = '01939b2e-5c00-7a10-8000-000000000083';
const TEXT = '{"type":"webhook.test","what":"Українська €"}';
const BODY = Buffer.from(TEXT);

describe.each<Signature>(['v1', 'v1a'])(
  'a receiver that knows the key of an endpoint which signs by %s',
  (signature) => {
    const [current, other] = [newSecret(), newSecret()];
    const keyOf = (secret: Uint8Array) => (signature === 'v1' ? shownSecret('v1', secret) : publicKeyOf(secret));
    const signed = (secrets: Uint8Array[], at = new Date()) => ({
      ...signatureHeaders({ id: ID, at, body: TEXT, secrets: secrets.map((secret) => ({ signature, secret })) }),
    });
    const verify = verifierOf([keyOf(current)]);
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

    it('verifies its webhooks', () => {
      expect(verify(signed([current]), BODY)).toBeUndefined();
      expect(verify(signed([current], minutesAgo(4)), BODY)).toBeUndefined();
    });

    it('verifies them while the secret is rotated, with the old key or the new one', () => {
      const rotating = signed([other, current]);
      expect(verify(rotating, BODY)).toBeUndefined();
      expect(verifierOf([keyOf(other)])(rotating, BODY)).toBeUndefined();
      expect(verifierOf([keyOf(newSecret()), keyOf(other)])(rotating, BODY)).toBeUndefined();
    });

    it.each([
      ['another body', signed([current]), Buffer.from(TEXT.replace('€', '$')), 'No matching signature found'],
      ['another id', { ...signed([current]), 'webhook-id': ID.replace('3', '4') }, BODY, 'No matching signature found'],
      ['another key', signed([other]), BODY, 'No matching signature found'],
      ['no signature', { ...signed([current]), 'webhook-signature': '' }, BODY, /Missing required headers|No matching/],
      [
        'half a signature',
        { ...signed([current]), 'webhook-signature': signature },
        BODY,
        'No matching signature found',
      ],
      ['an old try', signed([current], minutesAgo(6)), BODY, 'Message timestamp too old'],
      ['a time to come', signed([current], minutesAgo(-6)), BODY, 'Message timestamp too new'],
      ['no headers', {}, BODY, 'Missing required headers'],
    ])('says why it does not verify %s', (_, headers, body, why) => {
      expect(verify(headers, body)).toMatch(why);
    });

    it('does not take the one kind of signature for the other', () => {
      const headers = signed([current]);
      const swapped = headers['webhook-signature'].replace(/^v1a?/, signature === 'v1' ? 'v1a' : 'v1');
      expect(verify({ ...headers, 'webhook-signature': swapped }, BODY)).toBe('No matching signature found');
    });
  },
);

describe('a receiver', () => {
  it('says that it can verify nothing without a key', () => {
    expect(verifierOf([])({}, BODY)).toBe('no --secret and no --public-key was given');
  });

  it.each([['cvt_abc'], ['whsec_'], ['whsec_*'], ['whpk_AAAA'], [shownSecret('v1a', newSecret())]])(
    'refuses the key %j',
    (key) => expect(() => verifierOf([key])).toThrow(/^--(secret|public-key) takes/),
  );
});
