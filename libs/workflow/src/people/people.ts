import type { Workflow } from '../caller.js';
import type { OneTimeCodes } from '../ports/one-time-codes.js';
import type { Passwords } from '../ports/passwords.js';
import type { PersonDirectory } from '../ports/person-directory.js';
import type { Sealing } from '../ports/sealing.js';
import type { Throttle } from '../ports/throttle.js';

/** What the use cases of people work with. */
export interface People extends Workflow {
  readonly directory: PersonDirectory;
  readonly passwords: Passwords;
  readonly codes: OneTimeCodes;
  readonly sealing: Sealing;
  readonly throttle: Throttle;
}

/** A session as the one who is to hold it was given it: its secret is kept as a digest alone. */
export interface NewSession {
  readonly id: string;
  readonly secretSha256: Uint8Array;
  /** What the browser says it is; cut to 200 characters. */
  readonly agent: string;
}

/** By what a person is known again: they are signed in. */
export interface SignedIn {
  readonly personId: string;
  readonly sessionId: string;
  readonly newsroomId: string;
  readonly memberId: string;
}

/** A second factor as it was shown: the digits of an app, or the digest of a recovery code. */
export type PresentedCode = { readonly digits: string } | { readonly recoverySha256: Uint8Array };
