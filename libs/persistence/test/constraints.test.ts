import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { claimSql, fillNewsroom, verificationSql, type FilledNewsroom } from './filled-newsroom.js';

let database: TestDatabase;
let owner: Client;
let n: FilledNewsroom;
let other: FilledNewsroom;
/** A claim of the newsroom on which nobody has done anything. */
const bare = uuidv7();

beforeAll(async () => {
  database = await testDatabase();
  owner = new Client({ connectionString: database.adminUrl });
  await owner.connect();
  n = await fillNewsroom(owner);
  other = await fillNewsroom(owner);
  await owner.query(claimSql(n, bare));
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Runs statements as the owner and superuser in a transaction, with deferred constraints checked, and takes them back. */
async function tried(sql: string): Promise<string> {
  await owner.query('BEGIN');
  try {
    await owner.query(`${sql}; SET CONSTRAINTS ALL IMMEDIATE;`);
    return 'accepted';
  } catch (error) {
    const { code = '', constraint = '', message } = error as { code?: string; constraint?: string; message: string };
    return `${KINDS[code] ?? code} ${constraint || message}`;
  } finally {
    await owner.query('ROLLBACK');
  }
}

const KINDS: Record<string, string> = {
  '23000': 'kept:',
  '23502': 'not null:',
  '23503': 'foreign key:',
  '23505': 'unique:',
  '23514': 'check:',
};

const claim = (set: string, id = bare) => `UPDATE claims SET ${set} WHERE id = '${id}'`;
const source = (id: string, partOf: string | null) =>
  `INSERT INTO sources (id, newsroom_id, name, kind, anonymous, part_of, created_at)
    VALUES ('${id}', '${n.newsroom}', 'Paper', 'outlet', false, ${partOf === null ? 'NULL' : `'${partOf}'`}, now());`;
const merge = (id: string, into: string) => `UPDATE sources SET merged_into = '${into}' WHERE id = '${id}';`;
const evidence = (claimId: string, reportId: string) =>
  `INSERT INTO evidence VALUES ('${n.newsroom}', '${claimId}', '${reportId}', 'supports', NULL, '${n.reporter}', now())`;
const standing = (id: string, outcome: string) =>
  claim(
    `standing_id = '${id}', standing_outcome = '${outcome}', standing_stands = true, status = '${
      outcome === 'confirmed' ? 'independently_verified' : 'reported'
    }'`,
  );
const event = (claimId: string, version: number) =>
  `INSERT INTO history VALUES ('${uuidv7()}', '${n.newsroom}', '${claimId}', ${version}, 'claim.held', now(), NULL, NULL, '{}')`;
const delivery = (id: string, endpointId: string, eventId: string, sequence = 2) =>
  `INSERT INTO webhook_deliveries (id, newsroom_id, endpoint_id, event_id, sequence, state, next_at, created_at)
    VALUES ('${id}', '${n.newsroom}', '${endpointId}', '${eventId}', ${sequence}, 'waiting', now(), now())`;
const sent = (set: string) => `UPDATE webhook_deliveries SET ${set} WHERE id = '${n.delivery}'`;
const hook = (set: string) => `UPDATE webhook_endpoints SET ${set} WHERE id = '${n.endpoint}'`;
const secret = (endpointId: string, { bytes = 32, expires = 'NULL' } = {}) =>
  `INSERT INTO webhook_secrets
    VALUES ('${uuidv7()}', '${n.newsroom}', '${endpointId}', 'v1', decode(repeat('00', ${bytes}), 'hex'), now(), ${expires})`;
const [one, two, three] = [uuidv7(), uuidv7(), uuidv7()];

describe('the database itself refuses', () => {
  it.each<[sentence: string, sql: () => string, refusal: string]>([
    ['a verified claim with no verification', () => claim(`status = 'independently_verified'`), 'check: claims_check'],
    ['a refuted claim with no verification', () => claim(`status = 'refuted'`), 'check: claims_check'],
    [
      'a verified claim whose standing verification found nothing out',
      () =>
        verificationSql(n, { id: one, claim: bare, outcome: 'inconclusive' }) +
        `${standing(one, 'inconclusive')}; ${claim(`status = 'independently_verified'`)}`,
      'check: claims_check',
    ],
    [
      'a claim that stays reported over a verification that confirmed it',
      () =>
        verificationSql(n, { id: one, claim: bare }) + `${standing(one, 'confirmed')}; ${claim(`status = 'reported'`)}`,
      'check: claims_check',
    ],
    [
      'a verified claim whose verification is not signed off',
      () =>
        verificationSql(n, { id: one, claim: bare, state: 'submitted', signedOffBy: null }) +
        standing(one, 'confirmed'),
      'foreign key: claims_newsroom_id',
    ],
    [
      'a verification that stands with another outcome than it has',
      () => verificationSql(n, { id: one, claim: bare, outcome: 'refuted' }) + standing(one, 'confirmed'),
      'foreign key: claims_newsroom_id',
    ],
    [
      'a verification of another claim that stands',
      () => standing(n.standing, 'confirmed'),
      'foreign key: claims_newsroom_id',
    ],
    ['an open verification of another claim', () => claim(`open_id = '${n.open}'`), 'foreign key: claims_newsroom_id'],
    [
      'a revocation of the verification under a verified claim that stays verified',
      () =>
        `UPDATE verifications SET state = 'revoked', revoked_by = '${n.editor}', revoked_at = now(),
          revocation_reason = 'Unsound.' WHERE id = '${n.standing}'`,
      'foreign key: claims_newsroom_id',
    ],
    [
      'a verification signed off by whoever submitted it',
      () => verificationSql(n, { id: one, claim: bare, signedOffBy: n.reporter }),
      'check: sign_off.by_someone_else',
    ],
    [
      'a signed-off verification that nobody signed off',
      () => verificationSql(n, { id: one, claim: bare, signedOffBy: null }),
      'check: verifications_check',
    ],
    [
      'a verification that waits for a sign-off and has one',
      () => verificationSql(n, { id: one, claim: bare, state: 'submitted' }),
      'check: verifications_check',
    ],
    [
      'a revoked verification without a reason',
      () => `UPDATE verifications SET state = 'revoked' WHERE id = '${n.open}'`,
      'check: verifications_check',
    ],
    [
      'a sign-off by a member of another newsroom',
      () => verificationSql(n, { id: one, claim: bare, signedOffBy: other.editor }),
      'foreign key: verifications_newsroom_id_signed_off_by_fkey',
    ],
    [
      'a verification without a method',
      () => `UPDATE verifications SET methods = '{}' WHERE id = '${n.open}'`,
      'check: verifications_methods_check',
    ],
    [
      'two open verifications of one claim',
      () => verificationSql(n, { id: one, state: 'submitted', signedOffBy: null }),
      'unique: verifications_one_open',
    ],
    [
      'two standing verifications of one claim',
      () => verificationSql(n, { id: one }),
      'unique: verifications_one_standing',
    ],
    [
      'a hold without a reason',
      () => claim(`status = 'disputed', hold_status = 'disputed', hold_by = '${n.editor}', hold_at = now()`),
      'check: claims_check',
    ],
    [
      'a hold by nobody',
      () => claim(`status = 'disputed', hold_status = 'disputed', hold_reason = 'A call.', hold_at = now()`),
      'check: claims_check',
    ],
    [
      'a hold at verified',
      () =>
        claim(
          `hold_status = 'independently_verified', hold_reason = 'Sure.', hold_by = '${n.editor}', hold_at = now()`,
        ),
      'check: claims_',
    ],
    [
      'a held claim at another status than that of the hold',
      () => claim(`hold_status = 'disputed', hold_reason = 'A call.', hold_by = '${n.editor}', hold_at = now()`),
      'check: claims_check',
    ],
    [
      'a verified claim that is held',
      () =>
        claim(`hold_status = 'disputed', hold_reason = 'A call.', hold_by = '${n.editor}', hold_at = now()`, n.claim),
      'check: claims_check',
    ],
    ['a challenge of no verification', () => claim('challenged = true'), 'check: claims_check'],
    ['a due recheck without a date', () => claim('recheck_due = true'), 'check: claims_check'],
    ['a strength beyond three', () => claim('strength = 4'), 'check: claims_strength_check'],
    [
      'an assessment of verified',
      () => claim(`assessed_status = 'independently_verified'`),
      'check: claims_assessed_status_check',
    ],
    [
      'a judgement ahead of the evidence',
      () => `UPDATE claim_revisions SET assessed = evidence + 1 WHERE claim_id = '${bare}'`,
      'check: claim_revisions_check',
    ],
    ['a source that is part of itself', () => source(one, one), 'check: sources_'],
    [
      'a loop of two sources',
      () => source(one, null) + source(two, one) + `UPDATE sources SET part_of = '${two}' WHERE id = '${one}'`,
      'check: source.part_of_loop',
    ],
    [
      'a loop of three sources',
      () =>
        source(one, null) +
        source(two, one) +
        source(three, two) +
        `UPDATE sources SET part_of = '${three}' WHERE id = '${one}'`,
      'check: source.part_of_loop',
    ],
    ['a source that is merged into itself', () => source(one, null) + merge(one, one), 'check: sources_'],
    [
      'sources that are merged in a ring',
      () => source(one, null) + source(two, null) + merge(one, two) + merge(two, one),
      'check: source.merge_loop',
    ],
    [
      'a source that is merged into one that is part of it',
      () => source(one, null) + source(two, one) + merge(one, two),
      'check: source.merge_loop',
    ],
    [
      'a source that comes to be part of one which, but for a merge, is part of it',
      () =>
        source(one, null) +
        source(two, one) +
        source(three, null) +
        merge(two, three) +
        `UPDATE sources SET part_of = '${two}' WHERE id = '${one}'`,
      'check: source.part_of_loop',
    ],
    [
      'a source that is merged into one of another newsroom',
      () => merge(n.source, other.source),
      'foreign key: sources_',
    ],
    ['a source that is part of one of another newsroom', () => source(one, other.source), 'foreign key: sources_'],
    [
      'a report that is derived from itself',
      () => `INSERT INTO derivations VALUES ('${n.newsroom}', '${n.copy}', '${n.copy}', '${n.reporter}', now())`,
      'check: derivations_',
    ],
    [
      'the same derivation twice',
      () => `INSERT INTO derivations VALUES ('${n.newsroom}', '${n.copy}', '${n.report}', '${n.reporter}', now())`,
      'unique: derivations_pkey',
    ],
    [
      'a derivation from a report of another newsroom',
      () => `INSERT INTO derivations VALUES ('${n.newsroom}', '${n.copy}', '${other.report}', '${n.reporter}', now())`,
      'foreign key: derivations_newsroom_id_from_id_fkey',
    ],
    [
      'a retraction without a reason',
      () => `UPDATE reports SET retracted_at = now(), retracted_by = '${n.reporter}' WHERE id = '${n.report}'`,
      'check: reports_check',
    ],
    [
      'evidence of a report of another newsroom',
      () => evidence(bare, other.report),
      'foreign key: evidence_newsroom_id_report_id_fkey',
    ],
    [
      'evidence on a claim of another newsroom',
      () => evidence(other.claim, n.report),
      'foreign key: evidence_newsroom_id_claim_id_fkey',
    ],
    ['evidence of one report on one claim twice', () => evidence(n.claim, n.report), 'unique: evidence_pkey'],
    ['a version of a claim twice', () => event(n.claim, 1), 'unique: history_claim_id_version_key'],
    [
      'an event of a claim of another newsroom',
      () => event(other.claim, 2),
      'foreign key: history_newsroom_id_claim_id_fkey',
    ],
    [
      'an event told twice',
      () => `INSERT INTO event_sequence VALUES ('${n.newsroom}', 2, '${n.event}')`,
      'unique: event_sequence_event_id_key',
    ],
    [
      'a place in the sequence taken twice',
      () => `INSERT INTO event_sequence VALUES ('${n.newsroom}', 1, '${other.event}')`,
      'unique: event_sequence_pkey',
    ],
    [
      'two members with one e-mail address',
      () => `UPDATE members SET email = 'one@news.example' WHERE newsroom_id = '${n.newsroom}'`,
      'unique: members_newsroom_id_email_key',
    ],
    [
      'an API key of a member of another newsroom',
      () => `UPDATE api_keys SET member_id = '${other.editor}' WHERE id = '${n.key}'`,
      'foreign key: api_keys_newsroom_id_member_id_fkey',
    ],
    [
      'an event on its way to one endpoint twice',
      () => delivery(one, n.endpoint, n.event, 1),
      'unique: webhook_deliveries_one_each',
    ],
    [
      'a delivery of an event of another newsroom',
      () => delivery(one, n.endpoint, other.event),
      'foreign key: webhook_deliveries_newsroom_id_event_id_fkey',
    ],
    [
      'a delivery to an endpoint of another newsroom',
      () => delivery(one, other.endpoint, n.event),
      'foreign key: webhook_deliveries_newsroom_id_endpoint_id_fkey',
    ],
    ['a delivery that waits and has ended', () => sent('ended_at = now()'), 'check: webhook_deliveries_check'],
    ['a delivery that has ended and says not when', () => sent(`state = 'delivered'`), 'check: webhook_deliveries_'],
    [
      'a delivery that has ended and is still held',
      () => sent(`state = 'delivered', ended_at = now(), lease_until = now()`),
      'check: webhook_deliveries_check',
    ],
    [
      'a delivery that succeeded and says why it failed',
      () => sent(`state = 'delivered', ended_at = now(), failure = 'gave_up'`),
      'check: webhook_deliveries_check',
    ],
    ['attempts that are no attempts', () => sent(`attempts = '[]'`), 'check: webhook_deliveries_attempts_check'],
    ['two current secrets of one endpoint', () => secret(n.endpoint), 'unique: webhook_secrets_one_current'],
    [
      'a secret of an endpoint of another newsroom',
      () => secret(other.endpoint, { expires: 'now()' }),
      'foreign key: webhook_secrets_newsroom_id_endpoint_id_fkey',
    ],
    ['a secret of other than 32 bytes', () => secret(n.endpoint, { bytes: 31 }), 'check: webhook_secrets_secret_check'],
    ['a deleted endpoint that is enabled', () => hook('deleted_at = now()'), 'check: webhook_endpoints_check'],
    ['a disabled endpoint that says not why', () => hook('enabled = false'), 'check: webhook_endpoints_check'],
    [
      'an announcement of a version of no claim',
      () =>
        `INSERT INTO announcements (event_id, newsroom_id, type, version, at, data)
          VALUES ('${one}', '${n.newsroom}', 'claim.created', 1, now(), '{}')`,
      'check: announcements_check',
    ],
  ])('%s', async (_, sql, refusal) => {
    expect(await tried(sql())).toMatch(new RegExp(`^${refusal.replace('.', '\\.')}`));
  });

  it.each(
    ['history', 'event_sequence', 'newsroom_settings', 'announcements'].flatMap((table) =>
      [`UPDATE ${table} SET newsroom_id = newsroom_id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`].map(
        (sql) => [sql],
      ),
    ),
  )('even to its owner and superuser: %s', async (sql) => {
    const table = /history|event_sequence|newsroom_settings|announcements/.exec(sql)?.[0];
    const counts = async () => (await owner.query(`SELECT * FROM ${table}`)).rows;
    const before = await counts();
    expect(await tried(sql)).toMatch(/^kept: \w+ is only ever added to: (UPDATE|DELETE|TRUNCATE) refused$/);
    expect(before.length).toBeGreaterThan(0);
    expect(await counts()).toEqual(before);
  });

  it('nothing of what the rules allow: the same rows, whole', async () => {
    expect(
      await tried(
        verificationSql(n, { id: one, claim: bare, outcome: 'refuted' }) +
          `${claim(`status = 'refuted', standing_id = '${one}', standing_outcome = 'refuted', standing_stands = true`)};
          UPDATE verifications SET state = 'superseded' WHERE id = '${n.standing}';
          ${verificationSql(n, { id: two })}
          ${claim(`standing_id = '${two}'`, n.claim)};
          ${source(three, n.source)} ${evidence(bare, n.copy)}; ${event(n.claim, 2)}`,
      ),
    ).toBe('accepted');
    expect(
      await tried(
        claim(
          `status = 'disputed', hold_status = 'disputed', hold_reason = 'A call.', hold_by = '${n.editor}', hold_at = now()`,
        ),
      ),
    ).toBe('accepted');
  });
});
