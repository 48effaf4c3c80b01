import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The whole first schema. Roles: whoever migrates owns the tables; `caveat_app` is the group role of the service and may
 * neither alter a table nor touch what is written once. Every table of a newsroom has row-level security, forced, so that
 * the owner is bound too; `caveat.newsroom` is set for each transaction.
 */
export class FirstHouse1795000000000 implements MigrationInterface {
  name = 'FirstHouse1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXTENSIONS_AND_ROLES);
    await runner.query(FUNCTIONS);
    await runner.query(PEOPLE);
    await runner.query(PROVENANCE);
    await runner.query(CLAIMS);
    await runner.query(HISTORY);
    await runner.query(WAKE_UPS);
    await runner.query(WALLS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE outbox, spreads, idempotency_keys, event_sequence, history, evidence, claim_revisions, claim_statements
        CASCADE;
      DROP TABLE verifications, claims, derivations, reports, sources, api_keys, members, newsroom_settings, newsrooms
        CASCADE;
      DROP FUNCTION awaits_spread, refuse_change, refuse_part_of_loop, current_newsroom, current_key, on_duty, caveat_fold;
    `);
  }
}

const EXTENSIONS_AND_ROLES = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS unaccent;

  -- Roles belong to the whole server: another database of it may have made this one already.
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
      CREATE ROLE caveat_app NOLOGIN;
    END IF;
  EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN
      RAISE NOTICE 'no right to create the role caveat_app: the service runs as the owner of its tables';
  END $$;

  -- Row-level security lets only leakproof operators reach an index. LIKE tells nothing but its result; without this
  -- line (it takes a superuser) search is right but reads every row of the newsroom.
  DO $$ BEGIN
    ALTER FUNCTION pg_catalog.textlike(text, text) LEAKPROOF;
  EXCEPTION WHEN insufficient_privilege THEN
    RAISE NOTICE 'no right to mark LIKE as leakproof: search will not use its index';
  END $$;
`;

const FUNCTIONS = `
  CREATE FUNCTION current_newsroom() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.newsroom', true), '')::uuid $$;

  -- The one API key that is being looked up, before its newsroom is known.
  CREATE FUNCTION current_key() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.key', true), '')::uuid $$;

  -- Duties that go across newsrooms, each with the few tables that it needs: dispatch, reconcile.
  CREATE FUNCTION on_duty(duty text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT COALESCE(current_setting('caveat.duty', true) = duty, false) $$;

  -- The form in which words are compared: without case and accents, and however they were composed.
  CREATE FUNCTION caveat_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFKC))) $$;

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is only ever added to: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END $$;
`;

const PEOPLE = `
  CREATE TABLE newsrooms (
    id uuid PRIMARY KEY,
    settings_version integer NOT NULL CHECK (settings_version >= 1),
    created_at timestamptz NOT NULL
  );

  -- How the newsroom names itself, words its caveats and what it asks of the evidence, version by version.
  CREATE TABLE newsroom_settings (
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    version integer NOT NULL CHECK (version >= 1),
    at timestamptz NOT NULL,
    by uuid,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    caveat_name text NOT NULL CHECK (length(caveat_name) BETWEEN 1 AND 200),
    locale text NOT NULL,
    locales text[] NOT NULL CHECK (locale = ANY (locales)),
    caveat_names jsonb NOT NULL DEFAULT '{}',
    wording jsonb NOT NULL DEFAULT '{}',
    dispute_at smallint NOT NULL CHECK (dispute_at BETWEEN 1 AND 3),
    corroborate_at smallint NOT NULL CHECK (corroborate_at BETWEEN 1 AND 3),
    PRIMARY KEY (newsroom_id, version)
  );

  CREATE TABLE members (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email text CHECK (length(email) BETWEEN 3 AND 320),
    role text NOT NULL CHECK (role IN ('reporter', 'editor', 'lead', 'admin')),
    created_at timestamptz NOT NULL,
    UNIQUE (newsroom_id, id),
    UNIQUE (newsroom_id, email)
  );

  CREATE TABLE api_keys (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    member_id uuid NOT NULL,
    label text NOT NULL CHECK (length(label) <= 200),
    machine boolean NOT NULL,
    secret_sha256 bytea NOT NULL CHECK (length(secret_sha256) = 32),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    FOREIGN KEY (newsroom_id, member_id) REFERENCES members (newsroom_id, id)
  );
  CREATE INDEX api_keys_by_member ON api_keys (newsroom_id, member_id);
`;

const PROVENANCE = `
  CREATE TABLE sources (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
    reliability text CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    anonymous boolean NOT NULL,
    part_of uuid CHECK (part_of <> id),
    created_at timestamptz NOT NULL,
    folded text GENERATED ALWAYS AS (caveat_fold(name)) STORED,
    UNIQUE (newsroom_id, id),
    FOREIGN KEY (newsroom_id, part_of) REFERENCES sources (newsroom_id, id)
  );
  CREATE INDEX sources_by_part_of ON sources (newsroom_id, part_of) WHERE part_of IS NOT NULL;
  CREATE INDEX sources_by_words ON sources USING gin (folded gin_trgm_ops);

  -- Rule source.part_of_loop, for whoever gets past the service.
  CREATE FUNCTION refuse_part_of_loop() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      WITH RECURSIVE above AS (
        SELECT NEW.part_of AS id
        UNION
        SELECT s.part_of FROM sources s JOIN above a ON s.id = a.id WHERE s.part_of IS NOT NULL
      ) SELECT FROM above WHERE id = NEW.id
    ) THEN
      RAISE EXCEPTION 'source.part_of_loop' USING ERRCODE = 'check_violation', CONSTRAINT = 'source.part_of_loop';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER sources_part_of_loop AFTER INSERT OR UPDATE OF part_of ON sources
    FOR EACH ROW WHEN (NEW.part_of IS NOT NULL) EXECUTE FUNCTION refuse_part_of_loop();

  CREATE TABLE reports (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    source_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    url text CHECK (length(url) <= 2000),
    published_at timestamptz,
    firsthand boolean NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    retracted_at timestamptz,
    retraction_reason text CHECK (length(retraction_reason) BETWEEN 1 AND 2000),
    retracted_by uuid,
    folded text GENERATED ALWAYS AS (caveat_fold(title)) STORED,
    UNIQUE (newsroom_id, id),
    FOREIGN KEY (newsroom_id, source_id) REFERENCES sources (newsroom_id, id),
    FOREIGN KEY (newsroom_id, recorded_by) REFERENCES members (newsroom_id, id),
    FOREIGN KEY (newsroom_id, retracted_by) REFERENCES members (newsroom_id, id),
    CHECK ((retracted_at IS NULL) = (retraction_reason IS NULL)),
    CHECK ((retracted_at IS NULL) = (retracted_by IS NULL))
  );
  CREATE INDEX reports_by_source ON reports (newsroom_id, source_id);
  CREATE INDEX reports_by_words ON reports USING gin (folded gin_trgm_ops);

  CREATE TABLE derivations (
    newsroom_id uuid NOT NULL,
    report_id uuid NOT NULL,
    from_id uuid NOT NULL CHECK (from_id <> report_id),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (report_id, from_id),
    FOREIGN KEY (newsroom_id, report_id) REFERENCES reports (newsroom_id, id),
    FOREIGN KEY (newsroom_id, from_id) REFERENCES reports (newsroom_id, id),
    FOREIGN KEY (newsroom_id, recorded_by) REFERENCES members (newsroom_id, id)
  );
  CREATE INDEX derivations_by_from ON derivations (from_id, report_id);
`;

const CLAIMS = `
  -- What moves: one narrow row a claim. Its words stand apart, so that a mark rewrites neither them nor their index.
  CREATE TABLE claims (
    id uuid NOT NULL,
    newsroom_id uuid NOT NULL,
    claimant_id uuid NOT NULL,
    desk text CHECK (length(desk) BETWEEN 1 AND 100),
    language text CHECK (length(language) BETWEEN 2 AND 35),
    priority text NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
    version integer NOT NULL CHECK (version >= 1),
    status text NOT NULL
      CHECK (status IN ('reported', 'corroborated', 'disputed', 'withdrawn', 'independently_verified', 'refuted')),
    assessed_status text NOT NULL CHECK (assessed_status IN ('reported', 'corroborated', 'disputed', 'withdrawn')),
    strength smallint NOT NULL CHECK (strength BETWEEN 0 AND 3),
    dispute_strength smallint NOT NULL CHECK (dispute_strength BETWEEN 0 AND 3),
    grounds jsonb NOT NULL,
    attention text[] NOT NULL,
    hold_status text CHECK (hold_status IN ('reported', 'corroborated', 'disputed', 'withdrawn')),
    hold_reason text CHECK (length(hold_reason) BETWEEN 1 AND 2000),
    hold_by uuid,
    hold_at timestamptz,
    open_id uuid,
    standing_id uuid,
    standing_outcome text CHECK (standing_outcome IN ('confirmed', 'refuted', 'inconclusive')),
    standing_stands boolean CHECK (standing_stands),
    challenged boolean NOT NULL CHECK (NOT challenged OR standing_id IS NOT NULL),
    recheck_at timestamptz,
    recheck_due boolean NOT NULL CHECK (NOT recheck_due OR recheck_at IS NOT NULL),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- One index serves as key, as target of references, and for pages by age: each costs something at every mark.
    PRIMARY KEY (newsroom_id, id),
    FOREIGN KEY (newsroom_id, claimant_id) REFERENCES sources (newsroom_id, id),
    FOREIGN KEY (newsroom_id, created_by) REFERENCES members (newsroom_id, id),
    FOREIGN KEY (newsroom_id, hold_by) REFERENCES members (newsroom_id, id),
    CHECK (num_nulls(hold_status, hold_reason, hold_by, hold_at) IN (0, 4)),
    CHECK (num_nulls(standing_id, standing_outcome, standing_stands) IN (0, 3)),
    -- The status is a hold's, else that of a signed-off verification that stands, else what the evidence gives.
    CHECK (status = COALESCE(
      hold_status,
      CASE standing_outcome WHEN 'confirmed' THEN 'independently_verified' WHEN 'refuted' THEN 'refuted' END,
      assessed_status
    ))
  ) WITH (fillfactor = 80);
  CREATE INDEX claims_by_status ON claims (newsroom_id, status, id);
  CREATE INDEX claims_by_update ON claims (newsroom_id, updated_at, id);
  CREATE INDEX claims_by_attention ON claims (newsroom_id, id) WHERE attention <> '{}';
  CREATE INDEX claims_by_recheck ON claims (newsroom_id, recheck_at) WHERE recheck_at IS NOT NULL AND NOT recheck_due;

  CREATE TABLE claim_statements (
    claim_id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 2000),
    folded text GENERATED ALWAYS AS (caveat_fold(statement)) STORED,
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id)
  );
  CREATE INDEX claim_statements_by_words ON claim_statements USING gin (folded gin_trgm_ops);

  -- How often the evidence of a claim has changed, and up to where it has been judged. Apart and narrow, because a
  -- retraction raises it for very many claims at once. cause: what changed last.
  CREATE TABLE claim_revisions (
    claim_id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    evidence integer NOT NULL CHECK (evidence >= 0),
    assessed integer NOT NULL CHECK (assessed BETWEEN 0 AND evidence),
    cause jsonb,
    raised_at timestamptz NOT NULL,
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id)
  ) WITH (fillfactor = 70);
  CREATE INDEX claim_revisions_pending ON claim_revisions (newsroom_id, claim_id) WHERE assessed < evidence;

  CREATE TABLE evidence (
    newsroom_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    report_id uuid NOT NULL,
    stance text NOT NULL CHECK (stance IN ('supports', 'disputes', 'does_not_address')),
    note text CHECK (length(note) BETWEEN 1 AND 2000),
    recorded_by uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (claim_id, report_id),
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id),
    FOREIGN KEY (newsroom_id, report_id) REFERENCES reports (newsroom_id, id),
    FOREIGN KEY (newsroom_id, recorded_by) REFERENCES members (newsroom_id, id)
  );
  CREATE INDEX evidence_by_report ON evidence (report_id, claim_id);

  CREATE TABLE verifications (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('confirmed', 'refuted', 'inconclusive')),
    methods text[] NOT NULL CHECK (cardinality(methods) >= 1),
    findings text NOT NULL CHECK (length(findings) BETWEEN 1 AND 10000),
    state text NOT NULL CHECK (state IN ('submitted', 'signed_off', 'revoked', 'superseded')),
    stands boolean NOT NULL GENERATED ALWAYS AS (state = 'signed_off') STORED,
    evidence_revision integer NOT NULL CHECK (evidence_revision >= 0),
    seen jsonb NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamptz NOT NULL,
    signed_off_by uuid,
    signed_off_at timestamptz,
    sign_off_note text CHECK (length(sign_off_note) BETWEEN 1 AND 2000),
    revoked_by uuid,
    revoked_at timestamptz,
    revocation_reason text CHECK (length(revocation_reason) BETWEEN 1 AND 2000),
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id),
    FOREIGN KEY (newsroom_id, submitted_by) REFERENCES members (newsroom_id, id),
    FOREIGN KEY (newsroom_id, signed_off_by) REFERENCES members (newsroom_id, id),
    FOREIGN KEY (newsroom_id, revoked_by) REFERENCES members (newsroom_id, id),
    UNIQUE (newsroom_id, claim_id, id),
    UNIQUE (newsroom_id, claim_id, id, outcome, stands),
    CONSTRAINT "sign_off.by_someone_else" CHECK (signed_off_by <> submitted_by),
    CHECK ((signed_off_by IS NULL) = (signed_off_at IS NULL)),
    CHECK (state <> 'signed_off' OR signed_off_by IS NOT NULL),
    CHECK (state <> 'submitted' OR signed_off_by IS NULL),
    CHECK (num_nulls(revoked_by, revoked_at, revocation_reason) IN (0, 3)),
    CHECK ((state = 'revoked') = (revoked_by IS NOT NULL))
  );
  CREATE UNIQUE INDEX verifications_one_open ON verifications (claim_id) WHERE state = 'submitted';
  CREATE UNIQUE INDEX verifications_one_standing ON verifications (claim_id) WHERE state = 'signed_off';

  ALTER TABLE claims
    ADD FOREIGN KEY (newsroom_id, id, open_id) REFERENCES verifications (newsroom_id, claim_id, id),
    ADD FOREIGN KEY (newsroom_id, id, standing_id, standing_outcome, standing_stands)
      REFERENCES verifications (newsroom_id, claim_id, id, outcome, stands) DEFERRABLE INITIALLY DEFERRED;
`;

const HISTORY = `
  -- Neither it nor its sequence nor the outbox refers to the newsroom itself: that check would have every writer lock the
  -- one row of the newsroom, and row-level security lets nobody write for another.
  CREATE TABLE history (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    claim_id uuid,
    version integer CHECK (version >= 1),
    type text NOT NULL,
    at timestamptz NOT NULL,
    by uuid,
    reason text,
    data jsonb NOT NULL,
    UNIQUE (claim_id, version),
    CHECK ((claim_id IS NULL) = (version IS NULL)),
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id),
    FOREIGN KEY (newsroom_id, by) REFERENCES members (newsroom_id, id)
  );

  -- The order in which the newsroom's events are told, without a gap, given by the one dispatcher.
  CREATE TABLE event_sequence (
    newsroom_id uuid NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    event_id uuid NOT NULL UNIQUE,
    PRIMARY KEY (newsroom_id, sequence)
  );

  CREATE TRIGGER history_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER event_sequence_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event_sequence
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER newsroom_settings_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON newsroom_settings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const WAKE_UPS = `
  -- What a transaction has to tell: the events to be sequenced and the jobs to be queued. Read by the dispatcher.
  CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    event_ids uuid[] NOT NULL,
    jobs jsonb NOT NULL
  );

  -- A change that reaches claims downstream and has not been carried to them yet.
  CREATE TABLE spreads (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    report_ids uuid[] NOT NULL,
    source_ids uuid[] NOT NULL,
    whole_newsroom boolean NOT NULL,
    cause jsonb NOT NULL,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX spreads_by_newsroom ON spreads (newsroom_id, id);

  -- Whether a change upstream of the claim has not been carried to it yet.
  CREATE FUNCTION awaits_spread(claim uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE lineage AS (
      SELECT report_id FROM evidence WHERE claim_id = claim
      UNION
      SELECT d.from_id FROM derivations d JOIN lineage l ON d.report_id = l.report_id
    ), speakers AS (
      SELECT r.source_id AS id FROM reports r JOIN lineage l ON r.id = l.report_id
      UNION
      SELECT s.part_of FROM sources s JOIN speakers p ON s.id = p.id WHERE s.part_of IS NOT NULL
    )
    SELECT EXISTS (
      SELECT FROM spreads s
      WHERE s.whole_newsroom
        OR s.report_ids && ARRAY(SELECT report_id FROM lineage)
        OR s.source_ids && ARRAY(SELECT id FROM speakers)
    )
  $$;

  CREATE TABLE idempotency_keys (
    newsroom_id uuid NOT NULL,
    member_id uuid NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    request_sha256 bytea NOT NULL,
    answer jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (newsroom_id, member_id, key),
    FOREIGN KEY (newsroom_id, member_id) REFERENCES members (newsroom_id, id)
  );
  CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
`;

/** Tables whose rows belong to the newsroom in `newsroom_id`. */
export const NEWSROOM_TABLES = [
  'newsroom_settings',
  'members',
  'api_keys',
  'sources',
  'reports',
  'derivations',
  'claims',
  'claim_statements',
  'claim_revisions',
  'evidence',
  'verifications',
  'history',
  'event_sequence',
  'outbox',
  'spreads',
  'idempotency_keys',
] as const;

const WALLS = `
  ALTER TABLE newsrooms ENABLE ROW LEVEL SECURITY;
  ALTER TABLE newsrooms FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_newsroom ON newsrooms USING (id = (SELECT current_newsroom()));
  CREATE POLICY reconcile ON newsrooms FOR SELECT USING ((SELECT on_duty('reconcile')));
  ${NEWSROOM_TABLES.map(
    (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_newsroom ON ${table} USING (newsroom_id = (SELECT current_newsroom()));`,
  ).join('')}
  CREATE POLICY presented_key ON api_keys FOR SELECT USING (id = (SELECT current_key()));
  CREATE POLICY dispatch ON outbox USING ((SELECT on_duty('dispatch')));
  CREATE POLICY dispatch ON event_sequence USING ((SELECT on_duty('dispatch')));
`;

const GRANTS = `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
      GRANT USAGE ON SCHEMA public TO caveat_app;
      GRANT SELECT, INSERT, UPDATE ON newsrooms, members, api_keys, sources, reports, claims, claim_revisions, evidence,
        verifications TO caveat_app;
      GRANT SELECT, INSERT ON newsroom_settings, claim_statements, derivations, history, event_sequence TO caveat_app;
      GRANT SELECT, INSERT, DELETE ON outbox, spreads, idempotency_keys TO caveat_app;
      GRANT SELECT ON migrations TO caveat_app;
    END IF;
  END $$;
`;
