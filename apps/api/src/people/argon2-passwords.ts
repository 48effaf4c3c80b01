import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '#workflow/ports/passwords.js';

/** argon2id with the least cost that OWASP's Password Storage Cheat Sheet advises: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes some tens of milliseconds of a core: many at once would leave none for the rest of the service. */
const AT_ONCE = 2;

export class Argon2Passwords implements Passwords {
  private readonly waiting: (() => void)[] = [];
  private free = AT_ONCE;
  private nobodys: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  async verify(kept: string | null, password: string): Promise<boolean> {
    // Nobody knows the password of this hash; it is there to take as long.
    this.nobodys ??= this.hash(randomBytes(32).toString('base64'));
    const nobodys = await this.nobodys;
    const isRight = await this.inTurn(() => verify(kept ?? nobodys, password));
    return isRight && kept !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
