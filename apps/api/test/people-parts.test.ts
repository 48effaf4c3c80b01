import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AesSealing } from '../src/people/aes-sealing.js';
import { Argon2Passwords } from '../src/people/argon2-passwords.js';
import { mintRecoveryCodes, presentedCode } from '../src/people/codes.js';
import { clearSessionCookie, readSessionCookie } from '../src/people/session-cookie.js';
import { TotpCodes } from '../src/people/totp-codes.js';
import { mintToken, sha256 } from '../src/token.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** How OpenSSL says that a key, an owner or a byte is another, and AesSealing that it is too short or of another form. */
const UNOPENED = /unable to authenticate|Invalid authentication tag|another form/;

describe('What is sealed', () => {
  const owner = '01939b2e-5c00-7a10-8000-0000000000a1';
  const sealing = new AesSealing('a secret', 'second factor');

  it('opens for its owner, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (plain) => {
        const sealed = sealing.seal(plain, owner);
        expect(Buffer.from(sealing.open(sealed, owner))).toEqual(Buffer.from(plain));
        expect(sealing.seal(plain, owner)).not.toEqual(sealed);
      }),
    );
  });

  it('opens for nobody else, by no other secret, for no other purpose, and not once it was changed', () => {
    const sealed = sealing.seal(bytes('twenty bytes of a key'), owner);
    expect(() => sealing.open(sealed, owner.replace('a1', 'a2'))).toThrow(UNOPENED);
    expect(() => new AesSealing('another', 'second factor').open(sealed, owner)).toThrow(UNOPENED);
    expect(() => new AesSealing('a secret', 'sign-in by a provider').open(sealed, owner)).toThrow(UNOPENED);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealing.open(changed, owner)).toThrow(UNOPENED);
    }
    expect(() => sealing.open(sealed.slice(0, 20), owner)).toThrow(UNOPENED);
  });
});

describe('A password', () => {
  const passwords = new Argon2Passwords();

  it('is right for its hash alone, and two hashes of it differ', async () => {
    const hashes = await Promise.all([1, 2, 3].map(() => passwords.hash('tall lamp eats seven violins')));
    expect(new Set(hashes).size).toBe(3);
    for (const hash of hashes) {
      expect(await passwords.verify(hash, 'tall lamp eats seven violins')).toBe(true);
      expect(await passwords.verify(hash, 'Tall lamp eats seven violins')).toBe(false);
    }
  });

  it('is never right for nobody', async () => {
    for (const password of ['', 'tall lamp eats seven violins'])
      expect(await passwords.verify(null, password)).toBe(false);
  });
});

describe('A code of an app', () => {
  const codes = new TotpCodes();
  // The secret and times of RFC 6238, Appendix B; of its eight digits an app shows the last six.
  const secret = bytes('12345678901234567890');
  const VECTORS = [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ] as const;

  it.each(VECTORS)('is that of the standard at %d seconds, and half a minute around', (seconds, digits) => {
    const at = (apart: number) => new Date((seconds + apart) * 1000).toISOString();
    const step = Math.floor(seconds / 30);
    for (const apart of [-30, 0, 30]) expect(codes.stepOf(secret, digits, at(apart))).toBe(step);
    for (const apart of [-90, 90]) expect(codes.stepOf(secret, digits, at(apart))).toBeNull();
  });

  it('belongs to a secret of 160 bits that nobody else has', () => {
    const secrets = Array.from({ length: 20 }, () => Buffer.from(codes.newSecret()).toString('hex'));
    expect(new Set(secrets).size).toBe(20);
    for (const each of secrets) expect(each).toHaveLength(40);
  });
});

describe('A recovery code', () => {
  it('is known again however it was typed', () => {
    const { codes, sha256s } = mintRecoveryCodes();
    codes.forEach((code, index) => {
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{6}-){3}[0-9a-hjkmnp-tv-z]{6}$/);
      const typed = [
        code,
        code.toUpperCase(),
        code.replaceAll('-', ' '),
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
      ];
      for (const each of typed) expect(presentedCode(each)).toEqual({ recoverySha256: sha256s[index] });
    });
    expect(presentedCode('287 082')).toEqual({ digits: '287082' });
  });
});

describe('The cookie of a session', () => {
  const { token } = mintToken('cvs', '01939b2e-5c00-7a10-8000-0000000000b1');

  it('is found among others', () => {
    const found = { id: '01939b2e-5c00-7a10-8000-0000000000b1', secretSha256: sha256(token.slice(-43)) };
    expect(readSessionCookie(`theme=dark; __Host-caveat=${token}; other=1`)).toEqual(found);
  });

  it.each([undefined, '', 'theme=dark', `caveat=${token}`, `x__Host-caveat=${token}`, `__Host-caveat="${token}"`])(
    'is not found in %s',
    (header) => {
      expect(readSessionCookie(header)).toBeNull();
    },
  );

  it('is none where it comes twice', () => {
    expect(readSessionCookie(`__Host-caveat=${token}; __Host-caveat=${token}`)).toBeNull();
  });

  it('is forgotten by the attributes that it was set with', () => {
    const headers: string[] = [];
    clearSessionCookie({ header: (_: string, value: string) => headers.push(value) } as never);
    expect(headers).toEqual(['__Host-caveat=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0']);
  });
});
