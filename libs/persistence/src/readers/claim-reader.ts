import type { NamedSource } from '#domain/provenance/assessment.js';
import type { Newsroom } from '#workflow/ports/newsroom-store.js';
import type {
  ClaimCountQuery,
  ClaimCounts,
  ClaimQuery,
  ClaimReader,
  ClaimRecord,
  EvidenceRecord,
  Page,
  PageRequest,
} from '#workflow/ports/readers.js';
import { pageOf, readCursor, writeCursor } from '../cursor.js';
import { claimOf } from '../rows/claim-row.js';
import { filingOf } from '../rows/filing-row.js';
import { countClaimsStatement, type ClaimCountsRow } from '../sql/count-claims.js';
import { claimPageStatement, placeShapes, type ClaimPlaceRow } from '../sql/list-claims.js';
import { CLAIM_EVIDENCE, CLAIM_EVIDENCE_AS_OF } from '../sql/claim-evidence.js';
import { READ_CLAIMS, type ClaimRecordRow } from '../sql/read-claims.js';
import { NEWSROOM_VERSION, type NewsroomVersionRow } from '../sql/newsroom-settings.js';
import type { PgTransactions } from '../transactions.js';
import type { PgNewsroomReader } from './newsroom-reader.js';

/** Every id comes after it. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export class PgClaimReader implements ClaimReader {
  constructor(
    private readonly transactions: PgTransactions,
    private readonly newsrooms: PgNewsroomReader,
  ) {}

  async read(
    newsroomId: string,
    claimIds: readonly string[],
  ): Promise<{ records: Map<string, ClaimRecord>; newsroom: Newsroom }> {
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      connection.rows<ClaimRecordRow>(READ_CLAIMS, [claimIds]),
    );
    return {
      records: new Map(rows.map((row) => [row.id, recordOf(row)])),
      newsroom: await this.newsrooms.at(newsroomId, rows[0]?.settings_version),
    };
  }

  async list(newsroomId: string, query: ClaimQuery): Promise<{ page: Page<ClaimRecord>; newsroom: Newsroom }> {
    const list = `claims ${query.sort}`;
    const after = query.cursor === undefined ? undefined : readCursor(list, query.cursor, placeShapes(query.sort));
    const { text, values } = claimPageStatement(query, after);
    const { places, rows, version } = await this.transactions.connected(newsroomId, async (connection) => {
      // One snapshot for both, or a claim could be shown with another status than the one that put it on the page.
      await connection.command('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const places = await connection.unnamed<ClaimPlaceRow>(text, values);
      const ids = places.slice(0, query.limit).map(({ id }) => id);
      const rows = ids.length > 0 ? await connection.rows<ClaimRecordRow>(READ_CLAIMS, [ids]) : [];
      const [newsroom] = rows.length > 0 ? rows : await connection.rows<NewsroomVersionRow>(NEWSROOM_VERSION, []);
      return { places, rows, version: newsroom?.settings_version };
    });
    const records = new Map(rows.map((row) => [row.id, recordOf(row)]));
    return {
      page: pageOf(
        places,
        query.limit,
        ({ id, keys }) => writeCursor(list, [...keys, id]),
        ({ id }) => known(records, id),
      ),
      newsroom: await this.newsrooms.at(newsroomId, version),
    };
  }

  async count(newsroomId: string, query: ClaimCountQuery): Promise<ClaimCounts> {
    const { text, values } = countClaimsStatement(query);
    const [row] = await this.transactions.connected(newsroomId, (connection) =>
      connection.unnamed<ClaimCountsRow>(text, values),
    );
    if (!row) throw new Error('counting has given no row');
    return row.counts;
  }

  async evidence(
    newsroomId: string,
    claimId: string,
    { limit, cursor, asOf }: PageRequest & { asOf?: string | undefined },
  ): Promise<Page<EvidenceRecord>> {
    const list = asOf === undefined ? `evidence ${claimId}` : `evidence ${claimId} ${asOf}`;
    const [at = '-infinity', reportId = FIRST_ID] =
      cursor === undefined ? [] : readCursor(list, cursor, ['time', 'uuid']);
    const values = [claimId, at, reportId, limit + 1];
    const rows = await this.transactions.connected(newsroomId, (connection) =>
      asOf === undefined
        ? connection.rows<EvidenceRecord & { place: string }>(CLAIM_EVIDENCE, values)
        : connection.rows<EvidenceRecord & { place: string }>(CLAIM_EVIDENCE_AS_OF, [...values, asOf]),
    );
    return pageOf(
      rows,
      limit,
      (row) => writeCursor(list, [row.place, row.report.id]),
      ({ place: _, ...item }) => item,
    );
  }
}

function known(records: ReadonlyMap<string, ClaimRecord>, id: string): ClaimRecord {
  const record = records.get(id);
  if (!record) throw new Error(`claim ${id} is on a page, yet not among the claims`);
  return record;
}

function recordOf(row: ClaimRecordRow): ClaimRecord {
  const claim = claimOf(row);
  const named = (sources: readonly NamedSource[]): NamedSource[] =>
    sources.map(({ id, name }) => ({ id, name: row.names?.[id] ?? name }));
  const { assessment } = claim;
  return {
    claim: {
      ...claim,
      assessment: {
        ...assessment,
        restsOn: named(assessment.restsOn),
        disputeRestsOn: named(assessment.disputeRestsOn),
      },
    },
    assessedRevision: row.assessed,
    statement: row.statement,
    claimant: { id: row.claimant_id, name: row.claimant_name },
    reach: row.reach,
    pendingMarks: (row.pending_marks ?? []).map((mark) => ({ ...mark, until: new Date(mark.until).toISOString() })),
    ...filingOf(row),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    updatedAt: row.updated_at.toISOString(),
  };
}
