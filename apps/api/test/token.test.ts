import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { mintApiKey } from '../src/api-key.js';
import { mintToken, readToken } from '../src/token.js';

const ID = '01939b2e-5c00-7a10-8000-000000000021';

describe('a token', () => {
  it('is made of the id and a secret of which only the digest is kept', () => {
    const { key, secretSha256 } = mintApiKey(ID);
    expect(key).toMatch(/^cvt_01939b2e5c007a108000000000000021_[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(secretSha256)).toEqual(createHash('sha256').update(key.slice(37)).digest());
  });

  it('is read back, also where its secret holds the sign that parts it', () => {
    const secret = '_'.repeat(43);
    expect(readToken('cvt', `cvt_01939b2e5c007a108000000000000021_${secret}`)).toEqual({
      id: ID,
      secretSha256: createHash('sha256').update(secret).digest(),
    });
  });

  it('never comes twice', () => {
    expect(mintToken('cvs', ID).token).not.toBe(mintToken('cvs', ID).token);
  });

  it('of one kind is none of another', () => {
    const { token } = mintToken('cvs', ID);
    expect(readToken('cvs', token)).not.toBeNull();
    expect(readToken('cvt', token)).toBeNull();
  });

  it.each([
    '',
    'cvt_',
    `cvt_${'0'.repeat(32)}_short`,
    `CVT_${'0'.repeat(32)}_${'a'.repeat(43)}`,
    `cvt_${ID}_${'a'.repeat(43)}`,
  ])('is none in another form: %s', (text) => {
    expect(readToken('cvt', text)).toBeNull();
  });
});
