import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who sign in, whichever newsrooms they are members of: their sessions, invitations and second factors; what API
 * keys may do and for how long; what admins did; and how often each may call.
 */
export class PeopleAndAccess1796000000000 implements MigrationInterface {
  name = 'PeopleAndAccess1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(PEOPLE);
    await runner.query(MEMBERS);
    await runner.query(SESSIONS);
    await runner.query(AUDIT);
    await runner.query(LIMITS);
    await runner.query(WALLS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rate_limits, audit, sessions, invitations CASCADE;
      DROP POLICY own_person ON members;
      ALTER TABLE api_keys DROP COLUMN scopes, DROP COLUMN expires_at, DROP COLUMN last_used_at, DROP COLUMN created_by;
      ALTER TABLE members DROP COLUMN person_id, DROP COLUMN disabled_at;
      ALTER TABLE newsroom_settings DROP COLUMN second_factor, DROP COLUMN sign_off_in_person;
      DROP TABLE recovery_codes, identities, people CASCADE;
      DROP FUNCTION current_person, current_login, current_session, current_invitation, current_identity;
    `);
  }
}

const FUNCTIONS = `
  -- What is being looked up before its newsroom is known: a person, by id or by what they sign in with; a session; an
  -- invitation; who a provider says that somebody is.
  CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.person', true), '')::uuid $$;
  CREATE FUNCTION current_login() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.login', true), '') $$;
  CREATE FUNCTION current_session() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.session', true), '')::uuid $$;
  CREATE FUNCTION current_invitation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.invitation', true), '')::uuid $$;
  CREATE FUNCTION current_identity() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT NULLIF(current_setting('caveat.identity', true), '') $$;
`;

const PEOPLE = `
  -- A person may be a member of several newsrooms; what they sign in with is theirs, not a newsroom's.
  CREATE TABLE people (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 320 AND email = lower(email)),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    password_hash text CHECK (password_hash LIKE '$argon2id$%'),
    totp_secret bytea,
    totp_at timestamptz,
    totp_step bigint,
    created_at timestamptz NOT NULL,
    CHECK (totp_at IS NULL OR totp_secret IS NOT NULL)
  );
  COMMENT ON COLUMN people.totp_secret IS 'sealed; the second factor holds once totp_at says when it was confirmed';
  COMMENT ON COLUMN people.totp_step IS 'the step of the last code that was taken: a code counts once';
  CREATE INDEX people_by_name ON people (caveat_fold(name));

  CREATE TABLE recovery_codes (
    person_id uuid NOT NULL REFERENCES people,
    code_sha256 bytea NOT NULL CHECK (length(code_sha256) = 32),
    used_at timestamptz,
    PRIMARY KEY (person_id, code_sha256)
  );

  -- Who a person is to a provider of single sign-on. key: issuer and subject, as one text.
  CREATE TABLE identities (
    key text PRIMARY KEY CHECK (length(key) BETWEEN 3 AND 1000),
    person_id uuid NOT NULL REFERENCES people,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX identities_by_person ON identities (person_id);
`;

const MEMBERS = `
  ALTER TABLE newsroom_settings
    ADD second_factor boolean NOT NULL DEFAULT false,
    ADD sign_off_in_person boolean NOT NULL DEFAULT false;
  COMMENT ON COLUMN newsroom_settings.second_factor IS 'leads and admins need one';
  COMMENT ON COLUMN newsroom_settings.sign_off_in_person IS 'a sign-off takes a session, no API key';

  -- One person is one member of a newsroom at most, so that nobody is their own second pair of eyes.
  ALTER TABLE members ADD person_id uuid REFERENCES people, ADD disabled_at timestamptz;
  CREATE UNIQUE INDEX members_one_each ON members (newsroom_id, person_id) WHERE person_id IS NOT NULL;
  CREATE INDEX members_by_person ON members (person_id) WHERE person_id IS NOT NULL;

  -- scopes: null for all that the member's role allows. created_by: null where it was made at the terminal.
  ALTER TABLE api_keys
    ADD scopes text[] CHECK (cardinality(scopes) BETWEEN 1 AND 30),
    ADD expires_at timestamptz,
    ADD last_used_at timestamptz,
    ADD created_by uuid,
    ADD FOREIGN KEY (newsroom_id, created_by) REFERENCES members (newsroom_id, id);

  CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    secret_sha256 bytea NOT NULL CHECK (length(secret_sha256) = 32),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 320 AND email = lower(email)),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    role text NOT NULL CHECK (role IN ('reporter', 'editor', 'lead', 'admin')),
    member_id uuid,
    invited_by uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    accepted_at timestamptz,
    revoked_at timestamptz,
    FOREIGN KEY (newsroom_id, member_id) REFERENCES members (newsroom_id, id),
    FOREIGN KEY (newsroom_id, invited_by) REFERENCES members (newsroom_id, id),
    CHECK (accepted_at IS NULL OR (revoked_at IS NULL AND member_id IS NOT NULL))
  );
  COMMENT ON COLUMN invitations.member_id IS 'who was added already and is to get a way in; else who joined by it';
  COMMENT ON COLUMN invitations.invited_by IS 'null: at the terminal';
  CREATE INDEX invitations_by_newsroom ON invitations (newsroom_id, id);
`;

const SESSIONS = `
  CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL,
    member_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES people,
    secret_sha256 bytea NOT NULL CHECK (length(secret_sha256) = 32),
    second_factor boolean NOT NULL,
    agent text NOT NULL CHECK (length(agent) <= 200),
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    FOREIGN KEY (newsroom_id, member_id) REFERENCES members (newsroom_id, id)
  );
  COMMENT ON COLUMN sessions.second_factor IS 'whether it was passed at sign-in';
  COMMENT ON COLUMN sessions.seen_at IS 'to the minute: the session ends when nothing has been heard for too long';
  CREATE INDEX sessions_by_person ON sessions (person_id, id);
  CREATE INDEX sessions_by_member ON sessions (newsroom_id, member_id);
  CREATE INDEX sessions_by_end ON sessions (expires_at);
`;

const AUDIT = `
  -- What admins did, and what was done about access. by: null at the terminal.
  CREATE TABLE audit (
    id uuid PRIMARY KEY,
    newsroom_id uuid NOT NULL REFERENCES newsrooms,
    at timestamptz NOT NULL,
    by uuid,
    via text NOT NULL CHECK (via IN ('session', 'key', 'provider', 'terminal')),
    act text NOT NULL CHECK (act ~ '^[a-z_]+\\.[a-z_]+$'),
    target uuid,
    details jsonb NOT NULL,
    FOREIGN KEY (newsroom_id, by) REFERENCES members (newsroom_id, id),
    CHECK (by IS NOT NULL OR via = 'terminal')
  );
  CREATE INDEX audit_in_order ON audit (newsroom_id, id);
  CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const LIMITS = `
  -- How much of a limit has been used since began, by whatever key the limit has (a digest, where that is personal). It
  -- belongs to no newsroom. A crash of the server may empty it: everybody then begins anew.
  CREATE UNLOGGED TABLE rate_limits (
    key text PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 200),
    began timestamptz NOT NULL,
    used integer NOT NULL CHECK (used >= 0)
  );
  CREATE INDEX rate_limits_by_age ON rate_limits (began);
`;

/** Tables whose rows belong to the newsroom in `newsroom_id`. */
export const NEWSROOM_TABLES = ['invitations', 'sessions', 'audit'] as const;

/** Tables whose rows belong to a person, whichever newsroom is set. */
export const PERSON_TABLES = ['people', 'recovery_codes', 'identities'] as const;

const WALLS = `
  ${[...NEWSROOM_TABLES, ...PERSON_TABLES]
    .map(
      (table) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
    )
    .join('')}
  ${NEWSROOM_TABLES.map(
    (table) => `
  CREATE POLICY own_newsroom ON ${table} USING (newsroom_id = (SELECT current_newsroom()));`,
  ).join('')}
  CREATE POLICY own_person ON people USING (id = (SELECT current_person()));
  CREATE POLICY presented_login ON people FOR SELECT
    USING (email = (SELECT current_login()) OR caveat_fold(name) = (SELECT caveat_fold(current_login())));
  CREATE POLICY own_person ON recovery_codes USING (person_id = (SELECT current_person()));
  CREATE POLICY own_person ON identities USING (person_id = (SELECT current_person()));
  CREATE POLICY presented_identity ON identities FOR SELECT USING (key = (SELECT current_identity()));
  CREATE POLICY own_person ON sessions USING (person_id = (SELECT current_person()));
  CREATE POLICY presented_session ON sessions FOR SELECT USING (id = (SELECT current_session()));
  CREATE POLICY reconcile ON sessions USING ((SELECT on_duty('reconcile')));
  CREATE POLICY presented_invitation ON invitations FOR SELECT USING (id = (SELECT current_invitation()));
  -- Which newsrooms a person is a member of.
  CREATE POLICY own_person ON members FOR SELECT USING (person_id = (SELECT current_person()));
`;

const GRANTS = `
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'caveat_app') THEN
      GRANT SELECT, INSERT, UPDATE ON people, recovery_codes, identities, invitations TO caveat_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, rate_limits TO caveat_app;
      GRANT DELETE ON recovery_codes TO caveat_app;
      GRANT SELECT, INSERT ON audit TO caveat_app;
    END IF;
  END $$;
`;
