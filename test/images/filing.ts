import { until } from '../support/until.js';
import { UNNAMED, type Said, type Told } from './claims.js';
import type { Colleague } from './colleague.js';

const HOUR_MS = 3_600_000;
const PERSON = /who asked|spokesman|agent/;

export interface Staff {
  readonly me: Colleague;
  readonly lead: Colleague;
  readonly reporter: Colleague;
}

/** Files what the newsroom of the pictures knows, each by whoever would. */
export class Filing {
  private readonly sources = new Map<string, string>();
  private stories = 0;

  constructor(private readonly staff: Staff) {}

  /** @returns the id of the claim, once it is judged by all that was said */
  async claim(told: Told): Promise<string> {
    const { me, lead, reporter } = this.staff;
    const { neededIn, recheckDue, assignee, takenBack, loop, found, held } = told;
    const id = await reporter.make('/claims', {
      ...{ statement: told.statement, claimantId: await this.source(told.claimant), desk: told.desk },
      ...{ language: told.language ?? 'en', priority: told.priority ?? 'normal' },
      ...(neededIn !== undefined && { deadline: inHours(neededIn) }),
      ...(recheckDue && { recheckAt: inHours(-12) }),
      ...(assignee && { assigneeId: this.staff[assignee].id }),
    });
    const reports = await this.reports(id, told.said);
    if (loop) await this.close(reports, loop);
    if (takenBack) await reporter.make(`/reports/${reports[takenBack[0]]}/retraction`, { reason: takenBack[1] });
    await this.settled(id);
    if (found) {
      const { open, ...body } = found;
      const verification = await reporter.make(`/claims/${id}/verifications`, body);
      if (!open) await lead.call('POST', `/claims/${id}/verifications/${verification}/sign-off`, {});
    }
    if (held) await me.call('PUT', `/claims/${id}/hold`, held);
    for (const headline of told.headlines ?? []) await this.story(headline, [id]);
    if (told.since) await this.reports(id, told.since);
    await this.settled(id);
    return id;
  }

  /** @param earlier the reports that `from` counts on from. @returns these and the new ones */
  async reports(claimId: string, said: readonly Said[], earlier: readonly string[] = []): Promise<string[]> {
    const reports = [...earlier];
    for (const { by, title, stance = 'supports', firsthand = false, from = [] } of said)
      reports.push(
        await this.staff.reporter.make('/reports', {
          ...{ sourceId: await this.source(by), title, firsthand, url: this.address(title) },
          ...{ derivedFrom: from.map((index) => reports[index]), evidence: [{ claimId, stance }] },
        }),
      );
    return reports;
  }

  /** Two reports turn out to rest on each other. */
  async close(reports: readonly string[], [one, other]: readonly [number, number]): Promise<void> {
    for (const [report, from] of [
      [reports[one], reports[other]],
      [reports[other], reports[one]],
    ])
      await this.staff.reporter.call('POST', `/reports/${report}/derivations`, { from: [from] });
  }

  async story(headline: string, claimIds: readonly string[]): Promise<void> {
    this.stories += 1;
    const externalId = `cms-${48_200 + this.stories}`;
    await this.staff.me.make('/stories', { headline, claimIds, externalId, url: this.address(headline) });
  }

  async settled(claimId: string): Promise<void> {
    await until(async () => {
      const { assessment } = (await this.staff.me.call('GET', `/claims/${claimId}`)) as unknown as {
        assessment: { pending: boolean };
      };
      return !assessment.pending;
    });
  }

  private async source(name: string): Promise<string> {
    const known = this.sources.get(name);
    if (known !== undefined) return known;
    const kind = PERSON.test(name) ? 'person' : 'organisation';
    const made = await this.staff.reporter.make('/sources', { name, kind, anonymous: UNNAMED.includes(name) });
    this.sources.set(name, made);
    return made;
  }

  private address(title: string): string {
    return `https://www.news.example/${encodeURIComponent(title.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-'))}`;
  }
}

const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR_MS).toISOString();
