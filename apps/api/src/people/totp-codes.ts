import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '#workflow/ports/one-time-codes.js';

const PERIOD = 30;

/** 160 bits, as long as the HMAC of RFC 4226 advises. */
const SECRET_BYTES = 20;

/** RFC 6238 as every app speaks it: SHA-1, six digits, half a minute; clocks may be half a minute apart. */
export class TotpCodes implements OneTimeCodes {
  newSecret(): Uint8Array {
    return new Secret({ size: SECRET_BYTES }).bytes;
  }

  stepOf(secret: Uint8Array, digits: string, at: string): number | null {
    const timestamp = Date.parse(at);
    const apart = totpOf(secret, '').validate({ token: digits, timestamp, window: 1 });
    return apart === null ? null : Math.floor(timestamp / 1000 / PERIOD) + apart;
  }

  shown(secret: Uint8Array, account: string): { secret: string; uri: string } {
    const totp = totpOf(secret, account);
    return { secret: totp.secret.base32, uri: totp.toString() };
  }
}

function totpOf(bytes: Uint8Array, label: string): TOTP {
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  return new TOTP({ issuer: 'Caveat', label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret });
}
