import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mintApiKey, readApiKey } from '../src/api-key.js';

const ID = '01939b2e-5c00-7a10-8000-000000000021';

describe('an API key', () => {
  it('is made of the id and a secret of which only the digest is kept', () => {
    const { key, secretSha256 } = mintApiKey(ID);
    expect(key).toMatch(/^cvt_01939b2e5c007a108000000000000021_[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(secretSha256)).toEqual(createHash('sha256').update(key.slice(37)).digest());
  });

  it('is read back, also where its secret holds the sign that parts it', () => {
    const secret = '_'.repeat(43);
    expect(readApiKey(`cvt_01939b2e5c007a108000000000000021_${secret}`)).toEqual({
      keyId: ID,
      secretSha256: createHash('sha256').update(secret).digest(),
    });
  });

  it('never comes twice', () => {
    expect(mintApiKey(ID).key).not.toBe(mintApiKey(ID).key);
  });

  it.each([
    '',
    'cvt_',
    `cvt_${'0'.repeat(32)}_short`,
    `CVT_${'0'.repeat(32)}_${'a'.repeat(43)}`,
    `cvt_${ID}_${'a'.repeat(43)}`,
  ])('is none in another form: %s', (text) => {
    expect(readApiKey(text)).toBeNull();
  });
});
