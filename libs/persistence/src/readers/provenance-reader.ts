import type { ReportRecord, SourceRecord } from '#workflow/ports/provenance-store.js';
import type { ClaimLineage, Page, PageRequest, ProvenanceReader, UpstreamReport } from '#workflow/ports/readers.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { everyWord, parameters } from '../search.js';
import { SourceEntity } from '../entities/source.js';
import { lineageOf, type LineageRow } from '../rows/lineage-row.js';
import { CLAIM_LINEAGE } from '../sql/claim-lineage.js';
import { REPORT_JSON } from '../sql/reports.js';
import { UPSTREAM } from '../sql/upstream.js';
import { sourceOf } from '../stores/provenance-store.js';
import type { PgTransactions } from '../transactions.js';

type Words = PageRequest & { words?: string | undefined };

export class PgProvenanceReader implements ProvenanceReader {
  constructor(private readonly transactions: PgTransactions) {}

  async lineageOfClaim(newsroomId: string, claimId: string): Promise<ClaimLineage | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<LineageRow>(CLAIM_LINEAGE, [claimId]),
    );
    return row ? lineageOf(row) : null;
  }

  async source(newsroomId: string, id: string): Promise<SourceRecord | null> {
    return this.transactions.connected(newsroomId, async ({ manager }) => {
      const source = await manager.findOneBy(SourceEntity, { id });
      return source && sourceOf(source);
    });
  }

  /** Sources by name; newest first, as every list. */
  async sources(
    newsroomId: string,
    { words, merged = false, limit, cursor }: Words & { merged?: boolean | undefined },
  ): Promise<Page<SourceRecord>> {
    const { values, add } = parameters();
    const where = [...everyWord(words, 's.folded', add), ...before('sources', 's.id', cursor, add)];
    if (!merged) where.push('s.merged_into IS NULL');
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.unnamed<SourceEntity>(
        `SELECT s.id, s.name, s.kind, s.reliability, s.anonymous, s.part_of AS "partOf",
          s.merged_into AS "mergedInto", s.created_at AS "createdAt"
          FROM sources s WHERE ${['true', ...where].join(' AND ')} ORDER BY s.id DESC LIMIT ${add(limit + 1)}`,
        values,
      ),
    );
    return pageOf(rows, limit, ({ id }) => writeCursor('sources', [id]), sourceOf);
  }

  async report(newsroomId: string, id: string): Promise<ReportRecord | null> {
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.unnamed<{ report: ReportRecord }>(`SELECT ${REPORT_JSON} AS report FROM reports r WHERE r.id = $1`, [
        id,
      ]),
    );
    return row?.report ?? null;
  }

  async reports(
    newsroomId: string,
    query: Words & { sourceId?: string | undefined; url?: string | undefined },
  ): Promise<Page<ReportRecord>> {
    const { values, add } = parameters();
    const where = [...everyWord(query.words, 'r.folded', add), ...before('reports', 'r.id', query.cursor, add)];
    if (query.sourceId) where.push(`r.source_id = ${add(query.sourceId)}`);
    if (query.url) where.push(`r.address = caveat_address(${add(query.url)})`);
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.unnamed<{ report: ReportRecord }>(
        `SELECT ${REPORT_JSON} AS report FROM reports r WHERE ${['true', ...where].join(' AND ')}
          ORDER BY r.id DESC LIMIT ${add(query.limit + 1)}`,
        values,
      ),
    );
    const cursorAfter = ({ report }: { report: ReportRecord }) => writeCursor('reports', [report.id]);
    return pageOf(rows, query.limit, cursorAfter, ({ report }) => report);
  }

  async upstream(newsroomId: string, reportIds: readonly string[]): Promise<readonly UpstreamReport[]> {
    return this.transactions.connected(newsroomId, (connection) =>
      connection.rows<UpstreamReport>(UPSTREAM, [reportIds]),
    );
  }
}

function before(list: string, column: string, cursor: string | undefined, add: (value: unknown) => string): string[] {
  return cursor === undefined ? [] : [`${column} < ${add(readCursor(list, cursor, ['uuid'])[0])}::uuid`];
}
