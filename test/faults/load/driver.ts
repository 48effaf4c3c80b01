import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Change, HeldStatus } from '../plan/changes.js';
import type { Plan } from '../plan/plan.js';
import type { Acknowledged } from './acknowledged.js';
import { accepted, type ApiClient } from './api-client.js';

interface DrivenClaim {
  readonly id: string;
  status: HeldStatus;
  version: number;
  readonly reports: string[];
}

/** Asks for the changes of a plan at their times, those of one claim one after another, and writes down what was acknowledged. */
export class Driver {
  private readonly claims: DrivenClaim[] = [];
  acknowledged = 0;

  constructor(
    private readonly api: ApiClient,
    private readonly plan: Plan,
    /** The file of {@link Acknowledged}, one a line. */
    private readonly log: string,
  ) {}

  async fileClaims(): Promise<void> {
    const claimantId = await this.source('Ministry of Roads');
    for (const [index, { desk }] of this.plan.claims.entries()) {
      const filing = { statement: `Bridge ${index} has fallen.`, claimantId, desk };
      const { id } = accepted(await this.api.call('POST', '/claims', filing));
      this.claims.push({ id: String(id), status: 'reported', version: 1, reports: [] });
      this.write({ kind: 'claim created', claim: String(id) });
    }
  }

  /** Resolves when all has been acknowledged. */
  async run(): Promise<void> {
    const began = Date.now();
    await Promise.all(
      this.claims.map(async (claim, index) => {
        for (const { atMs, change } of this.plan.changes.filter((each) => each.claim === index)) {
          await pause(Math.max(0, began + atMs - Date.now()));
          await this.change(claim, change);
          this.acknowledged += 1;
        }
      }),
    );
  }

  private async change(claim: DrivenClaim, change: Change): Promise<void> {
    switch (change.kind) {
      case 'hold':
        return this.mark(claim, 'PUT', change.status, { status: change.status, reason: 'So the desk decided.' });
      case 'lift':
        return this.mark(claim, 'DELETE', 'reported');
      case 'evidence': {
        const sourceId = await this.source(`Witness ${claim.reports.length}`);
        const evidence = [{ claimId: claim.id, stance: change.stance }];
        const filed = { sourceId, title: 'A statement', firsthand: true, evidence };
        const report = String(accepted(await this.api.call('POST', '/reports', filed))['id']);
        claim.reports.push(report);
        return this.write({ kind: 'evidence', claim: claim.id, report, stance: change.stance });
      }
      case 'retraction': {
        const report = claim.reports.pop() ?? '';
        accepted(await this.api.call('POST', `/reports/${report}/retraction`, { reason: 'It was wrong.' }));
        return this.write({ kind: 'retraction', claim: claim.id, report });
      }
    }
  }

  private async mark(claim: DrivenClaim, method: 'PUT' | 'DELETE', to: HeldStatus, body?: object): Promise<void> {
    const path = `/claims/${claim.id}/hold`;
    const answer = await this.api.call(method, path, body);
    // A lift whose answer got lost is refused the second time, for there is nothing left to lift.
    const lifted = answer.body['rule'] === 'hold.not_held';
    const now = accepted(lifted ? await this.api.call('GET', `/claims/${claim.id}`) : answer);
    if (now['status'] !== to)
      throw new Error(`${method} ${path} was acknowledged, and yet the claim is ${String(now['status'])}`);
    const version = Number(now['version']);
    this.write({ kind: 'status', claim: claim.id, from: claim.status, to, after: claim.version, version });
    claim.status = to;
    claim.version = version;
  }

  private async source(name: string): Promise<string> {
    return String(accepted(await this.api.call('POST', '/sources', { name, kind: 'person' }))['id']);
  }

  private write(line: Acknowledged): void {
    appendFileSync(this.log, `${JSON.stringify(line)}\n`);
  }
}
