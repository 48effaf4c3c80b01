import type { ProvenanceStore, ReportRecord, SourceRecord, Spread } from '#workflow/ports/provenance-store.js';
import type { Connection } from '../connection.js';
import { DerivationEntity, ReportEntity } from '../entities/report.js';
import { SourceEntity } from '../entities/source.js';
import { RAISE_DOWNSTREAM, TAKE_SPREAD } from '../sql/carry-spread.js';
import type { PgOutbox } from './outbox.js';

/** Claims in one assessment job of a spread. */
const BATCH = 500;

const LOCK_SOURCE = { name: 'source_lock', text: 'SELECT FROM sources WHERE id = $1 FOR NO KEY UPDATE' };
const LOCK_REPORT = { name: 'report_lock', text: 'SELECT FROM reports WHERE id = $1 FOR NO KEY UPDATE' };
const LOCK_SOURCES = { name: 'sources_lock', text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 10))' };
const ABOVE = {
  name: 'sources_above',
  text: `
    WITH RECURSIVE above AS (
      SELECT id, part_of, merged_into FROM sources WHERE id = $1
      UNION
      SELECT s.id, s.part_of, s.merged_into FROM sources s JOIN above a ON s.id IN (a.part_of, a.merged_into)
    ) SELECT id FROM above`,
};
const UNKNOWN_REPORTS = {
  name: 'reports_unknown',
  text: `SELECT id FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
    WHERE NOT EXISTS (SELECT FROM reports r WHERE r.id = wanted.id) ORDER BY place`,
};
const ADD_SPREAD = {
  name: 'spread_add',
  text: `INSERT INTO spreads (id, newsroom_id, report_ids, source_ids, whole_newsroom, cause, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

export class PgProvenanceStore implements ProvenanceStore {
  constructor(
    private readonly connection: Connection,
    private readonly outbox: PgOutbox,
  ) {}

  async insertSource(source: SourceRecord): Promise<void> {
    const { newsroomId, manager } = this.connection;
    await manager.insert(SourceEntity, { ...source, newsroomId, createdAt: new Date(source.createdAt) });
  }

  async loadSource(id: string): Promise<SourceRecord | null> {
    await this.connection.rows(LOCK_SOURCE, [id]);
    const source = await this.connection.manager.findOneBy(SourceEntity, { id });
    return source && sourceOf(source);
  }

  async updateSource({ id, createdAt: _, ...changed }: SourceRecord): Promise<void> {
    await this.connection.manager.update(SourceEntity, { id }, changed);
  }

  async sourcesAbove(id: string): Promise<string[]> {
    await this.connection.rows(LOCK_SOURCES, [this.connection.newsroomId]);
    return (await this.connection.rows<{ id: string }>(ABOVE, [id])).map((row) => row.id);
  }

  async insertReport(report: ReportRecord, by: string): Promise<void> {
    const { newsroomId, manager } = this.connection;
    const { id, sourceId, title, url, firsthand } = report;
    await manager.insert(ReportEntity, {
      ...{ id, newsroomId, sourceId, title, url, firsthand, recordedBy: by },
      publishedAt: report.publishedAt === null ? null : new Date(report.publishedAt),
      recordedAt: new Date(report.recordedAt),
    });
    await this.addDerivations(id, report.derivedFrom, by, report.recordedAt);
  }

  async loadReport(id: string): Promise<ReportRecord | null> {
    const { manager } = this.connection;
    await this.connection.rows(LOCK_REPORT, [id]);
    const report = await manager.findOneBy(ReportEntity, { id });
    if (!report) return null;
    const derivations = await manager.find(DerivationEntity, {
      where: { reportId: id },
      order: { recordedAt: 'ASC', fromId: 'ASC' },
    });
    return reportOf(report, derivations.map(({ fromId }) => fromId)); // prettier-ignore
  }

  async unknownReports(ids: readonly string[]): Promise<string[]> {
    return (await this.connection.rows<{ id: string }>(UNKNOWN_REPORTS, [ids])).map((row) => row.id);
  }

  async addDerivations(reportId: string, from: readonly string[], by: string, at: string): Promise<void> {
    if (from.length === 0) return;
    const common = { newsroomId: this.connection.newsroomId, reportId, recordedBy: by, recordedAt: new Date(at) };
    await this.connection.manager.insert(DerivationEntity, from.map((fromId) => ({ ...common, fromId }))); // prettier-ignore
  }

  async setFirsthand(reportId: string, firsthand: boolean): Promise<void> {
    await this.connection.manager.update(ReportEntity, { id: reportId }, { firsthand });
  }

  async retract(reportId: string, reason: string, by: string, at: string): Promise<void> {
    const retraction = { retractedAt: new Date(at), retractionReason: reason, retractedBy: by };
    await this.connection.manager.update(ReportEntity, { id: reportId }, retraction);
  }

  async addSpread(id: string, spread: Spread, at: string): Promise<void> {
    const { newsroomId } = this.connection;
    const { reportIds = [], sourceIds = [], wholeNewsroom = false, cause } = spread;
    const values = [id, newsroomId, reportIds, sourceIds, wholeNewsroom, JSON.stringify(cause), at];
    await this.connection.rows(ADD_SPREAD, values);
    await this.outbox.queue([{ name: 'spread', spreadId: id }]);
  }

  async carrySpread(id: string): Promise<number | null> {
    const [spread] = await this.connection.rows<SpreadRow>(TAKE_SPREAD, [id]);
    if (!spread) return null;
    const [raised] = await this.connection.rows<{ reached: number }>(RAISE_DOWNSTREAM, [
      this.connection.newsroomId,
      spread.report_ids,
      spread.source_ids,
      spread.whole_newsroom,
      JSON.stringify(spread.cause),
      BATCH,
    ]);
    this.outbox.used = true;
    return raised?.reached ?? 0;
  }
}

interface SpreadRow {
  report_ids: string[];
  source_ids: string[];
  whole_newsroom: boolean;
  cause: unknown;
}

export function sourceOf(row: SourceEntity): SourceRecord {
  const { id, name, kind, reliability, anonymous, partOf, mergedInto, createdAt } = row;
  return { id, name, kind, reliability, anonymous, partOf, mergedInto, createdAt: createdAt.toISOString() };
}

function reportOf(row: ReportEntity, derivedFrom: readonly string[]): ReportRecord {
  const { id, sourceId, title, url, firsthand, publishedAt, retractedAt, retractionReason } = row;
  return {
    ...{ id, sourceId, title, url, firsthand, derivedFrom },
    publishedAt: publishedAt?.toISOString() ?? null,
    retraction: retractedAt && { at: retractedAt.toISOString(), reason: retractionReason ?? '' },
    recordedAt: row.recordedAt.toISOString(),
  };
}
