import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is told to the world, and whom: announcements with their place in the newsroom's sequence, webhook endpoints with
 * one delivery for each event, and the stories whose pages show a claim.
 */
export class Webhooks1795400000000 implements MigrationInterface {
  name = 'Webhooks1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REPLAYS);
    await runner.query(REWORDING);
    await runner.query(STORIES);
    await runner.query(ANNOUNCEMENTS);
    await runner.query(ENDPOINTS);
    await runner.query(DELIVERIES);
    await runner.query(WALLS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE webhook_attempts, webhook_deliveries, webhook_secrets, webhook_endpoints, announcements, story_claims,
        stories;
      ALTER TABLE idempotency_keys ALTER COLUMN answer TYPE jsonb;
      ALTER TABLE newsrooms DROP COLUMN reworded_after, DROP COLUMN rewording_to, DROP COLUMN reworded_version;
      ALTER TABLE claims DROP COLUMN caveat_outdated;
      ALTER TABLE newsroom_settings DROP COLUMN outdated_after;
    `);
  }
}

const REPLAYS = `
  -- As it was answered, with its fields in their order: jsonb would sort them.
  ALTER TABLE idempotency_keys ALTER COLUMN answer TYPE json;
`;

const REWORDING = `
  -- The settings by which the caveats of all claims were last told, those by which they are being told anew, and the
  -- claim up to which that has come.
  ALTER TABLE newsrooms
    ADD COLUMN reworded_version integer NOT NULL DEFAULT 1,
    ADD COLUMN rewording_to integer,
    ADD COLUMN reworded_after uuid,
    ADD CHECK (reworded_version <= settings_version),
    ADD CHECK (rewording_to > reworded_version AND rewording_to <= settings_version),
    ADD CHECK (reworded_after IS NULL OR rewording_to IS NOT NULL);
`;

const STORIES = `
  -- How long a page may show an older status than the claim's before somebody has to look, in seconds.
  ALTER TABLE newsroom_settings ADD COLUMN outdated_after integer NOT NULL DEFAULT 600
    CHECK (outdated_after BETWEEN 0 AND 604800);

  -- Some story still shows an older status, and has for too long.
  ALTER TABLE claims ADD COLUMN caveat_outdated boolean NOT NULL DEFAULT false;

  CREATE TABLE stories (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    url text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    headline text NOT NULL CHECK (length(headline) BETWEEN 1 AND 500),
    external_id text CHECK (length(external_id) BETWEEN 1 AND 300),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    folded text GENERATED ALWAYS AS (caveat_fold(headline)) STORED,
    UNIQUE (newsroom_id, id),
    UNIQUE (newsroom_id, external_id),
    FOREIGN KEY (newsroom_id, created_by) REFERENCES members (newsroom_id, id)
  );
  CREATE INDEX stories_by_words ON stories USING gin (folded gin_trgm_ops);

  -- A claim in a story: the version that the page shows, as far as its CMS has told, and since when the claim has had
  -- another status than that. raised_at: when the newsroom was told that this has lasted too long.
  CREATE TABLE story_claims (
    newsroom_id uuid NOT NULL,
    story_id uuid NOT NULL,
    claim_id uuid NOT NULL,
    shown_version integer NOT NULL CHECK (shown_version >= 1),
    shown_status text NOT NULL
      CHECK (shown_status IN ('reported', 'corroborated', 'disputed', 'withdrawn', 'independently_verified', 'refuted')),
    shown_at timestamptz NOT NULL,
    behind_since timestamptz,
    raised_at timestamptz,
    PRIMARY KEY (story_id, claim_id),
    FOREIGN KEY (newsroom_id, story_id) REFERENCES stories (newsroom_id, id),
    FOREIGN KEY (newsroom_id, claim_id) REFERENCES claims (newsroom_id, id),
    CHECK (raised_at IS NULL OR behind_since IS NOT NULL)
  );
  CREATE INDEX story_claims_by_claim ON story_claims (claim_id, story_id);
  CREATE INDEX story_claims_behind ON story_claims (newsroom_id, behind_since) WHERE behind_since IS NOT NULL;
`;

const ANNOUNCEMENTS = `
  -- What is told of the history to those outside, in the words of its moment. event_id has its place in event_sequence:
  -- its own, or that of the history line which it tells (history_id = event_id).
  CREATE TABLE announcements (
    event_id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    history_id uuid REFERENCES history,
    type text NOT NULL CHECK (length(type) BETWEEN 1 AND 60),
    claim_id uuid,
    version integer CHECK (version >= 1),
    at timestamptz NOT NULL,
    data json NOT NULL,
    UNIQUE (newsroom_id, event_id),
    CHECK ((claim_id IS NULL) = (version IS NULL))
  );
  CREATE TRIGGER announcements_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON announcements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const ENDPOINTS = `
  -- event_types, desks: empty for all. disabled_reason: by an admin, by the endpoint's 410, or after days of failures.
  -- allowance: how many deliveries its rate limit still allows, as of allowance_at.
  CREATE TABLE webhook_endpoints (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    url text NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    description text CHECK (length(description) BETWEEN 1 AND 500),
    event_types text[] NOT NULL,
    desks text[] NOT NULL,
    rate_limit integer CHECK (rate_limit BETWEEN 1 AND 10000),
    signature text NOT NULL CHECK (signature IN ('v1', 'v1a')),
    enabled boolean NOT NULL,
    disabled_at timestamptz,
    disabled_reason text CHECK (disabled_reason IN ('by_admin', 'gone', 'failing')),
    failing_since timestamptz,
    allowance real NOT NULL DEFAULT 0,
    allowance_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    UNIQUE (newsroom_id, id),
    FOREIGN KEY (newsroom_id, created_by) REFERENCES members (newsroom_id, id),
    CHECK (enabled = (disabled_at IS NULL)),
    CHECK (enabled = (disabled_reason IS NULL)),
    CHECK (deleted_at IS NULL OR NOT enabled)
  );

  -- What an endpoint's deliveries are signed with: 32 bytes, shared (v1) or the seed of an ed25519 key (v1a). The one
  -- that expires never is the current one; a rotated one stays valid beside it until it expires.
  CREATE TABLE webhook_secrets (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    signature text NOT NULL CHECK (signature IN ('v1', 'v1a')),
    secret bytea NOT NULL CHECK (length(secret) = 32),
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    FOREIGN KEY (newsroom_id, endpoint_id) REFERENCES webhook_endpoints (newsroom_id, id)
  );
  CREATE UNIQUE INDEX webhook_secrets_one_current ON webhook_secrets (endpoint_id) WHERE expires_at IS NULL;
  CREATE INDEX webhook_secrets_by_endpoint ON webhook_secrets (endpoint_id, created_at);
`;

const DELIVERIES = `
  -- One event on its way to one endpoint. tries: since it was last started; token: one for each lease, so that whoever
  -- held an older one changes nothing any more. A lease that has run out belongs to nobody.
  CREATE TABLE webhook_deliveries (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    event_id uuid NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 1),
    claim_id uuid,
    version integer,
    state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
    tries integer NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_at timestamptz NOT NULL,
    lease_until timestamptz,
    token integer NOT NULL DEFAULT 0 CHECK (token >= 0),
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    failure text CHECK (length(failure) BETWEEN 1 AND 60),
    UNIQUE (endpoint_id, event_id),
    FOREIGN KEY (newsroom_id, endpoint_id) REFERENCES webhook_endpoints (newsroom_id, id),
    FOREIGN KEY (newsroom_id, event_id) REFERENCES announcements (newsroom_id, event_id),
    CHECK ((claim_id IS NULL) = (version IS NULL)),
    CHECK ((state = 'waiting') = (ended_at IS NULL)),
    CHECK (state = 'waiting' OR lease_until IS NULL),
    CHECK (state = 'failed' OR failure IS NULL)
  ) WITH (fillfactor = 70);
  CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries (endpoint_id, next_at, sequence)
    WHERE state = 'waiting';
  CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (endpoint_id, claim_id, version)
    WHERE state = 'waiting' AND claim_id IS NOT NULL;
  -- For lists: without it, a page reads every delivery that the endpoint ever had.
  CREATE INDEX webhook_deliveries_in_sequence ON webhook_deliveries (endpoint_id, sequence);
  CREATE INDEX webhook_deliveries_failed ON webhook_deliveries (endpoint_id, ended_at) WHERE state = 'failed';

  -- What came of each try. number is the token of its lease.
  CREATE TABLE webhook_attempts (
    newsroom_id uuid NOT NULL,
    delivery_id uuid NOT NULL REFERENCES webhook_deliveries,
    number integer NOT NULL CHECK (number >= 1),
    at timestamptz NOT NULL,
    duration_ms integer CHECK (duration_ms >= 0),
    status smallint CHECK (status BETWEEN 100 AND 999),
    failure text CHECK (length(failure) BETWEEN 1 AND 60),
    answer text CHECK (length(answer) <= 1024),
    PRIMARY KEY (delivery_id, number)
  );
`;

/** Tables whose rows belong to the newsroom in `newsroom_id`. */
export const NEWSROOM_TABLES = [
  'stories',
  'story_claims',
  'announcements',
  'webhook_endpoints',
  'webhook_secrets',
  'webhook_deliveries',
  'webhook_attempts',
] as const;

const WALLS = `
  ${NEWSROOM_TABLES.map(
    (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_newsroom ON ${table} USING (newsroom_id = (SELECT current_newsroom()));`,
  ).join('')}
  -- Which endpoints have something due, whichever newsroom they belong to.
  CREATE POLICY deliver ON webhook_endpoints FOR SELECT USING ((SELECT on_duty('deliver')));
  CREATE POLICY deliver ON webhook_deliveries FOR SELECT USING ((SELECT on_duty('deliver')));
`;

const GRANTS = `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
      GRANT SELECT, INSERT, UPDATE ON stories, webhook_endpoints, webhook_deliveries, webhook_attempts TO caveat_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON story_claims, webhook_secrets TO caveat_app;
      GRANT SELECT, INSERT ON announcements TO caveat_app;
    END IF;
  END $$;
`;
