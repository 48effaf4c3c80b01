import type { HeldLine } from '#domain/lifecycle/undoing.js';
import type { HeldLines } from '#workflow/ports/held-lines.js';
import type { Connection } from '../connection.js';
import { DROP_HELD, LINES_HELD, RELEASE_HELD } from '../sql/held-lines.js';

export class PgHeldLines implements HeldLines {
  constructor(private readonly connection: Connection) {}

  async of(claimId: string): Promise<HeldLine[]> {
    return this.connection.rows<HeldLine>(LINES_HELD, [claimId]);
  }

  async drop(claimId: string, from: number): Promise<void> {
    await this.connection.rows(DROP_HELD, [claimId, from]);
  }

  async release(claimId: string, version: number): Promise<boolean> {
    const released = await this.connection.rows<{ version: number }>(RELEASE_HELD, [claimId, version]);
    return released.some((line) => line.version === version);
  }
}
