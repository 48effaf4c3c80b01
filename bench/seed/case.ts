import type { Client } from 'pg';
import { CITIES, DEEDS, HOW, PAPERS, PLACES, RARE, WHO } from './words.js';
import type { BenchNewsroom } from './newsroom.js';

/** What the seeded newsroom holds besides its claims. */
const SHAPE = { outlets: 2_000, locals: 500, articles: 2_000, testimonies: 5_000, fresh: 5_000 } as const;

/** Ids in the form of UUIDv7, in the order of n within a kind, and the same at each run. */
const IDS = `
  CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
    SELECT (lpad(to_hex(1735000000000 + n * 1000), 12, '0') || '7' || substr(md5(kind || n::text), 1, 3) || '8'
      || substr(md5(kind || n::text), 4, 15))::uuid $$;
  CREATE FUNCTION pg_temp.pick(words text[], n bigint, salt int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT words[1 + (hashint8(n * 31 + salt) & 2147483647) % cardinality(words)] $$`;

const SOURCES = `
  INSERT INTO sources (id, newsroom_id, name, kind, reliability, anonymous, part_of, created_at)
  SELECT pg_temp.id('wire', 1), $1::uuid, 'Continental Wire', 'agency', 'A', false, NULL::uuid, now()
  UNION ALL
  SELECT pg_temp.id('outlet', n), $1, pg_temp.pick($2::text[], n, 1) || ' ' || pg_temp.pick($3::text[], n, 2) || ' ' || n,
    'outlet', NULL, false, NULL, now() FROM generate_series(1, ${SHAPE.outlets}) n
  UNION ALL
  SELECT pg_temp.id('local', n), $1, 'Town council ' || n, 'organisation', 'B', false, NULL, now()
  FROM generate_series(1, ${SHAPE.locals}) n`;

/** One wire story, articles that copy it (nine in ten of them from another article), and reports of people on the spot. */
const REPORTS = `
  INSERT INTO reports (id, newsroom_id, source_id, title, firsthand, recorded_by, recorded_at)
  SELECT pg_temp.id('story', 1), $1::uuid, pg_temp.id('wire', 1), 'The wire story', true, $2::uuid, now()
  UNION ALL
  SELECT pg_temp.id('article', n), $1, pg_temp.id('outlet', 1 + n % ${SHAPE.outlets}), 'Article ' || n, false, $2, now()
  FROM generate_series(1, ${SHAPE.articles}) n
  UNION ALL
  SELECT pg_temp.id('testimony', n), $1, pg_temp.id('local', 1 + n % ${SHAPE.locals}), 'Statement ' || n, true, $2, now()
  FROM generate_series(1, ${SHAPE.testimonies + SHAPE.fresh}) n`;

const ORIGINALS = SHAPE.articles / 10;

const DERIVATIONS = `
  INSERT INTO derivations (newsroom_id, report_id, from_id, recorded_by, recorded_at)
  SELECT $1::uuid, pg_temp.id('article', n),
    CASE WHEN n <= ${ORIGINALS} THEN pg_temp.id('story', 1) ELSE pg_temp.id('article', 1 + n % ${ORIGINALS}) END, $2::uuid, now()
  FROM generate_series(1, ${SHAPE.articles}) n`;

/** The article on which claim n rests, and for every second claim a report from the spot. */
const ARTICLE = `1 + n * 7919 % ${SHAPE.articles}`;
const TESTIMONY = `1 + n * 104729 % ${SHAPE.testimonies}`;
const WIRE_VOICE = `jsonb_build_object('id', pg_temp.id('wire', 1), 'name', 'Continental Wire')`;
const COUNCIL = `1 + (${TESTIMONY}) % ${SHAPE.locals}`;

/** Claims with all that is derived from them below, worked out once. */
const PLANNED = `
  CREATE TEMP TABLE planned AS
  SELECT n, pg_temp.id('claim', n) AS id, n % 2 = 0 AS alone,
    pg_temp.id('article', article) AS article, pg_temp.id('testimony', ${TESTIMONY}) AS testimony,
    '2025-01-01Z'::timestamptz + n * interval '1 minute' AS at,
    (100 + (hashint8(n) & 1023)) || ' ' || pg_temp.pick($1::text[], n, 3) || ' were ' || pg_temp.pick($2::text[], n, 4)
      || ' ' || pg_temp.pick($3::text[], n, 5) || ' in ' || pg_temp.pick($4::text[], n, 6)
      || CASE WHEN n % 500 = 0 THEN ', ' || pg_temp.pick($5::text[], n, 7) || ' included' ELSE '' END || '.' AS statement,
    jsonb_build_object(
      'restsOn', CASE WHEN n % 2 = 0 THEN jsonb_build_array(${WIRE_VOICE}) ELSE jsonb_build_array(${WIRE_VOICE},
        jsonb_build_object('id', pg_temp.id('local', ${COUNCIL}), 'name', 'Town council ' || (${COUNCIL}))) END,
      'disputeRestsOn', '[]'::jsonb,
      'chains', CASE WHEN n % 2 = 0 THEN '[]'::jsonb ELSE
        jsonb_build_array(jsonb_build_object('reports', jsonb_build_array(pg_temp.id('testimony', ${TESTIMONY})))) END
        || jsonb_build_array(jsonb_build_object('reports', jsonb_build_array(pg_temp.id('story', 1))
          || CASE WHEN article > ${ORIGINALS} THEN jsonb_build_array(pg_temp.id('article', 1 + article % ${ORIGINALS})) ELSE '[]'::jsonb END
          || jsonb_build_array(pg_temp.id('article', article)))),
      'attention', '[]'::jsonb) AS grounds
  FROM (SELECT n, ${ARTICLE} AS article FROM generate_series(1, $6::bigint) n) numbered`;

const CLAIMS = `
  INSERT INTO claims (id, newsroom_id, claimant_id, desk, language, priority, version, status, assessed_status, strength,
    dispute_strength, grounds, attention, challenged, recheck_due, created_by, created_at, updated_at)
  SELECT id, $1::uuid, pg_temp.id('wire', 1), pg_temp.pick('{world,politics,verification}', n, 8), 'en', 'normal', 2,
    status, status, CASE WHEN alone THEN 1 ELSE 2 END, 0, grounds, '{}', false, false, $2::uuid, at, at
  FROM (SELECT *, CASE WHEN alone THEN 'reported' ELSE 'corroborated' END AS status FROM planned) p ORDER BY n`;

const STATEMENTS = `
  INSERT INTO claim_statements (claim_id, newsroom_id, statement) SELECT id, $1::uuid, statement FROM planned ORDER BY n`;

const REVISIONS = `
  INSERT INTO claim_revisions (claim_id, newsroom_id, evidence, assessed, raised_at)
  SELECT id, $1::uuid, 1, 1, at FROM planned ORDER BY n`;

const EVIDENCE = `
  INSERT INTO evidence (newsroom_id, claim_id, report_id, stance, recorded_by, recorded_at)
  SELECT $1::uuid, id, article, 'supports', $2::uuid, at FROM planned
  UNION ALL
  SELECT $1, id, testimony, 'supports', $2, at FROM planned WHERE NOT alone`;

const HISTORY = `
  INSERT INTO history (id, newsroom_id, claim_id, version, type, at, by, reason, data)
  SELECT pg_temp.id('created', n), $1::uuid, id, 1, 'claim.created', at, $2::uuid, NULL,
    jsonb_build_object('statement', statement, 'assessedRevision', 0) FROM planned
  UNION ALL
  SELECT pg_temp.id('assessed', n), $1, id, 2, 'claim.assessed', at, NULL, 'assessment.reported',
    jsonb_build_object('assessedRevision', 1, 'after', jsonb_build_object('assessment', grounds)) FROM planned`;

const SEQUENCE = `
  INSERT INTO event_sequence (newsroom_id, sequence, event_id)
  SELECT $1::uuid, row_number() OVER (ORDER BY id), id FROM history`;

/**
 * Fills a newsroom by sets: `claims` claims that all rest on one wire story through articles that copy it, every second
 * one on a report from the spot besides, all of them settled, with history.
 * @param admin connected as the superuser, for foreign keys are not looked at: that would take longer than all the rest
 */
export async function seedCase(admin: Client, { id, editorId }: BenchNewsroom, claims: number): Promise<void> {
  await admin.query(`SET session_replication_role = replica; SET synchronous_commit = off; ${IDS}`);
  await admin.query(SOURCES, [id, CITIES, PAPERS]);
  await admin.query(REPORTS, [id, editorId]);
  await admin.query(DERIVATIONS, [id, editorId]);
  await admin.query(PLANNED, [WHO, DEEDS, HOW, PLACES, RARE, claims]);
  await admin.query(CLAIMS, [id, editorId]);
  await withoutIndex(admin, 'claim_statements_by_words', () => admin.query(STATEMENTS, [id]));
  await admin.query(REVISIONS, [id]);
  await admin.query(EVIDENCE, [id, editorId]);
  await admin.query(HISTORY, [id, editorId]);
  await admin.query(SEQUENCE, [id]);
  // What autovacuum would have done for a newsroom that has grown to this size.
  await admin.query('VACUUM (ANALYZE)');
}

/** Filling an index of words row by row takes three times as long as making it. */
async function withoutIndex(admin: Client, name: string, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await admin.query<{ made: string }>('SELECT pg_get_indexdef($1::regclass) AS made', [name]);
  await admin.query(`DROP INDEX ${name}`);
  await work();
  await admin.query(rows[0]!.made);
}
