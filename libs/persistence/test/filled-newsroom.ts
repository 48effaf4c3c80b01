import type { Client } from 'pg';
import { uuidv7 } from 'uuidv7';

/** Ids of one newsroom in which every table has a row: by raw SQL, so that nothing but the database itself judges it. */
export interface FilledNewsroom {
  readonly newsroom: string;
  readonly reporter: string;
  readonly editor: string;
  readonly key: string;
  readonly source: string;
  readonly report: string;
  /** Rests on `report`. */
  readonly copy: string;
  /** Verified: `standing` is confirmed and signed off. `open` waits for a sign-off. */
  readonly claim: string;
  readonly standing: string;
  readonly open: string;
  readonly event: string;
  /** Shows the claim. */
  readonly story: string;
  /** Has one delivery, of `event`, which failed once and waits. */
  readonly endpoint: string;
  readonly secret: string;
  readonly delivery: string;
  /** Who the editor is when signing in. */
  readonly person: string;
  readonly session: string;
  readonly invitation: string;
}

const NAMES = [
  'newsroom',
  'reporter',
  'editor',
  'key',
  'source',
  'report',
  'copy',
  'claim',
  'standing',
  'open',
  'event',
  'story',
  'endpoint',
  'secret',
  'delivery',
  'person',
  'session',
  'invitation',
];

/** Fills a newsroom as the owner of the tables, in one transaction. */
export async function fillNewsroom(client: Client): Promise<FilledNewsroom> {
  const ids = Object.fromEntries(NAMES.map((name) => [name, uuidv7()])) as unknown as FilledNewsroom;
  await client.query(filling(ids));
  return ids;
}

function filling(id: FilledNewsroom): string {
  const n = `'${id.newsroom}'`;
  const member = (memberId: string, role: string) => `('${memberId}', ${n}, 'The ${role}', '${role}', now())`;
  const report = (reportId: string, firsthand: boolean) =>
    `('${reportId}', ${n}, '${id.source}', 'A statement', ${firsthand}, '${id.reporter}', now())`;
  return `
    BEGIN;
    INSERT INTO newsrooms VALUES (${n}, 1, now());
    INSERT INTO newsroom_settings (newsroom_id, version, at, name, caveat_name, locale, locales, dispute_at, corroborate_at)
      VALUES (${n}, 1, now(), 'Example', 'the Example', 'en', '{en}', 1, 2);
    INSERT INTO members (id, newsroom_id, name, role, created_at)
      VALUES ${member(id.reporter, 'reporter')}, ${member(id.editor, 'editor')};
    INSERT INTO api_keys VALUES ('${id.key}', ${n}, '${id.reporter}', 'laptop', false, decode(repeat('00', 32), 'hex'), now());
    INSERT INTO sources (id, newsroom_id, name, kind, anonymous, created_at)
      VALUES ('${id.source}', ${n}, 'Wire', 'outlet', false, now());
    INSERT INTO reports (id, newsroom_id, source_id, title, firsthand, recorded_by, recorded_at)
      VALUES ${report(id.report, true)}, ${report(id.copy, false)};
    INSERT INTO derivations VALUES (${n}, '${id.copy}', '${id.report}', '${id.reporter}', now());
    ${claimSql(id, id.claim)}
    INSERT INTO evidence VALUES (${n}, '${id.claim}', '${id.report}', 'supports', NULL, '${id.reporter}', now());
    ${verificationSql(id, { id: id.standing })}
    ${verificationSql(id, { id: id.open, state: 'submitted', signedOffBy: null })}
    UPDATE claims SET status = 'independently_verified', standing_id = '${id.standing}', standing_outcome = 'confirmed',
      standing_stands = true, open_id = '${id.open}' WHERE id = '${id.claim}';
    INSERT INTO history VALUES ('${id.event}', ${n}, '${id.claim}', 1, 'claim.created', now(), '${id.reporter}', NULL, '{}');
    INSERT INTO event_sequence VALUES (${n}, 1, '${id.event}');
    INSERT INTO outbox (newsroom_id, event_ids, jobs) VALUES (${n}, '{}', '[]');
    INSERT INTO held_lines (event_id, newsroom_id, claim_id, version, type, until)
      VALUES ('${id.open}', ${n}, '${id.claim}', 2, 'claim.held', now() + interval '1 day');
    INSERT INTO spreads VALUES ('${id.event}', ${n}, '{}', '{}', true, '{}', now());
    INSERT INTO idempotency_keys VALUES (${n}, '${id.reporter}', 'key', '\\x00', '{}', now());
    ${outsideSql(id)}
    COMMIT;`;
}

/** Inserts a story that shows the claim, and an endpoint with a delivery of the event. */
function outsideSql(id: FilledNewsroom): string {
  const n = `'${id.newsroom}'`;
  return `
    INSERT INTO stories (id, newsroom_id, url, headline, created_by, created_at, updated_at)
      VALUES ('${id.story}', ${n}, 'https://www.news.example/', 'It rains', '${id.reporter}', now(), now());
    INSERT INTO story_claims VALUES (${n}, '${id.story}', '${id.claim}', 1, 'reported', now());
    INSERT INTO announcements (event_id, newsroom_id, history_id, type, claim_id, version, at, data)
      VALUES ('${id.event}', ${n}, '${id.event}', 'claim.created', '${id.claim}', 1, now(), '{}');
    INSERT INTO webhook_endpoints (id, newsroom_id, url, event_types, desks, signature, enabled, created_by, created_at,
        updated_at)
      VALUES ('${id.endpoint}', ${n}, 'https://cms.news.example/', '{}', '{}', 'v1', true, '${id.reporter}', now(), now());
    INSERT INTO webhook_secrets VALUES ('${id.secret}', ${n}, '${id.endpoint}', 'v1', decode(repeat('00', 32), 'hex'), now());
    INSERT INTO webhook_deliveries (id, newsroom_id, endpoint_id, event_id, sequence, claim_id, version, state, tries,
        next_at, token, created_at)
      VALUES ('${id.delivery}', ${n}, '${id.endpoint}', '${id.event}', 1, '${id.claim}', 1, 'waiting', 1, now(), 1, now());
    INSERT INTO people (id, email, name, created_at) VALUES ('${id.person}', '${id.person}@news.example', 'The editor', now());
    UPDATE members SET person_id = '${id.person}' WHERE id = '${id.editor}';
    INSERT INTO sessions VALUES ('${id.session}', ${n}, '${id.editor}', '${id.person}', decode(repeat('00', 32), 'hex'), false,
        'Firefox', now(), now(), now() + interval '1 day');
    INSERT INTO invitations (id, newsroom_id, secret_sha256, email, name, role, created_at, expires_at)
      VALUES ('${id.invitation}', ${n}, decode(repeat('00', 32), 'hex'), 'new@news.example', 'New', 'reporter', now(),
        now() + interval '7 days');
    INSERT INTO audit VALUES ('${id.invitation}', ${n}, now(), NULL, 'terminal', 'invitation.made', '${id.invitation}', '{}');
    INSERT INTO presence VALUES (${n}, '${id.claim}', '${id.editor}', 'reading', now(), now());`;
}

/** Inserts another claim of the newsroom, with its words and its revision. */
export function claimSql(of: FilledNewsroom, claimId: string): string {
  return `
    INSERT INTO claims (id, newsroom_id, claimant_id, priority, version, status, assessed_status, strength,
        dispute_strength, grounds, attention, challenged, recheck_due, created_by, created_at, updated_at)
      VALUES ('${claimId}', '${of.newsroom}', '${of.source}', 'normal', 1, 'reported', 'reported', 0, 0, '{}', '{}',
        false, false, '${of.reporter}', now(), now());
    INSERT INTO claim_statements (claim_id, newsroom_id, statement) VALUES ('${claimId}', '${of.newsroom}', 'It rains.');
    INSERT INTO claim_revisions (claim_id, newsroom_id, evidence, assessed, raised_at)
      VALUES ('${claimId}', '${of.newsroom}', 0, 0, now());`;
}

/** Inserts a verification; signed off by the editor, of the newsroom's claim, where nothing else is said. */
export function verificationSql(
  of: FilledNewsroom,
  verification: { id: string; claim?: string; state?: string; outcome?: string; signedOffBy?: string | null },
): string {
  const { id, claim = of.claim, state = 'signed_off', outcome = 'confirmed', signedOffBy = of.editor } = verification;
  const [signer, signedAt] = signedOffBy === null ? ['NULL', 'NULL'] : [`'${signedOffBy}'`, 'now()'];
  return `
    INSERT INTO verifications (id, newsroom_id, claim_id, outcome, methods, findings, state, evidence_revision, seen,
        submitted_by, submitted_at, signed_off_by, signed_off_at)
      VALUES ('${id}', '${of.newsroom}', '${claim}', '${outcome}', '{geolocation}', 'Found.', '${state}', 0, '{}',
        '${of.reporter}', now(), ${signer}, ${signedAt});`;
}
