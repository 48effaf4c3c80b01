import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { RULES, type RuleName } from '#domain/refusals.js';
import type { Scope } from '#domain/vocabulary.js';
import type { Caller } from '#workflow/caller.js';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import { recordEvidence } from '#workflow/claims/record-evidence.js';
import { undoMarkOfClaim } from '#workflow/claims/undo-mark.js';
import { reviseClaim } from '#workflow/claims/revise-claim.js';
import { revokeVerification, signOffVerification, submit, upholdVerification } from '#workflow/claims/verify-claim.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { addMember, changeMember } from '#workflow/newsroom/members.js';
import { seeAudit } from '#workflow/newsroom/see-audit.js';
import { signInByIdentity, type VouchedPerson } from '#workflow/people/sign-in-by-identity.js';
import type { NewsroomSettings } from '#workflow/ports/newsroom-store.js';
import type { CheckAddress } from '#workflow/ports/addresses.js';
import { correctLineage } from '#workflow/provenance/correct-lineage.js';
import { mergeSource, unmergeSource } from '#workflow/provenance/merge-sources.js';
import { changeSource, recordSource } from '#workflow/provenance/record-source.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { acknowledge } from '#workflow/stories/acknowledge.js';
import { recordStory } from '#workflow/stories/record-story.js';
import { createEndpoint } from '#workflow/webhooks/create-endpoint.js';
import { deliverEvent } from '#workflow/webhooks/deliver-event.js';
import { rotateSecret } from '#workflow/webhooks/rotate-secret.js';
import { seeAttention } from '#workflow/webhooks/see-attention.js';
import { listEndpoints } from '#workflow/webhooks/see-webhooks.js';
import { testEndpoint } from '#workflow/webhooks/test-endpoint.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer, FOUND } from '../../../test/support/filer.js';
import { breakingPeople } from './people-refusals.js';

let desk: TestDesk;
let file: Filer;
let owner: Client;

beforeAll(async () => {
  desk = await testDesk();
  file = new Filer(desk);
  owner = new Client({ connectionString: desk.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

type Refused = () => Promise<unknown>;

async function submitted(claimId: string): Promise<{ claimId: string; verificationId: string }> {
  return { claimId, verificationId: (await submit(desk.workflow, desk.editor, { claimId }, FOUND)).id };
}

const HELD = { status: 'disputed' as const, reason: 'A call.' };

/** A hold that nobody outside is told of yet. */
async function held(claimId: string): Promise<string> {
  await holdClaim(desk.workflow, file.marks, desk.editor, { claimId }, HELD, 60);
  return claimId;
}

async function standing(signer = desk.lead): Promise<{ claimId: string; verificationId: string }> {
  const target = await submitted(await file.claim());
  await signOffVerification(desk.workflow, signer, target, null);
  return target;
}

async function challenged(): Promise<{ claimId: string; verificationId: string }> {
  const target = await standing();
  await file.report(await file.source('Denier'), [{ claimId: target.claimId, stance: 'disputes' }]);
  await desk.settled(target.claimId);
  return target;
}

const sha256 = (of: number) => new Uint8Array(32).fill(of);
const newSource = (key: string, body: number) =>
  recordSource(
    desk.workflow,
    desk.reporter,
    { name: 'Wire', kind: 'outlet', reliability: null, anonymous: false, partOf: null },
    { key, sha256: sha256(body) },
  );

const newStory = (claimId: string, externalId: string | null = null) =>
  recordStory(desk.workflow, desk.reporter, {
    ...{ url: 'https://www.news.example/', headline: 'A bridge has fallen', externalId, claimIds: [claimId] },
  });

/** An endpoint that nobody listens at, and that is told of tests alone. */
const newEndpoint = (
  caller: Caller,
  { enabled = true, check = () => null }: { enabled?: boolean; check?: CheckAddress } = {},
) =>
  createEndpoint(
    desk.workflow,
    caller,
    {
      ...{ url: 'http://127.0.0.1:9/', description: null, eventTypes: ['webhook.test'], desks: [], rateLimit: null },
      ...{ signature: 'v1', enabled, secret: sha256(1) },
    },
    check,
  );

/** A new editor, whom the admin has switched off after they were last heard of. */
async function goneEditor(): Promise<Caller> {
  const { id } = await addMember(desk.workflow, desk.admin, { name: 'Gone', email: null, role: 'editor' });
  await changeMember(desk.workflow, desk.admin, id, { active: false });
  return { ...desk.editor, memberId: id };
}

const newKey = (caller: Caller, memberId: string, terms: { scopes?: Scope[] | null; expiresAt?: string } = {}) =>
  addKey(desk.workflow, caller, {
    ...{ id: desk.workflow.newId(), memberId, label: 'laptop', machine: false, secretSha256: sha256(1) },
    ...terms,
  });

const anotherNewsroom = (more: Partial<NewsroomSettings> = {}) =>
  foundNewsroom(
    desk.workflow,
    {
      ...{ name: 'Another', caveatName: 'Another', locale: 'en', locales: ['en'], caveatNames: {}, wording: {} },
      ...{
        disputeAt: 1,
        corroborateAt: 2,
        outdatedAfter: 600,
        secondFactor: false,
        signOffInPerson: false,
        markDelay: 8,
        ...more,
      },
    },
    { name: 'Admin', email: null },
  );

/** A sign-in of somebody whom a provider vouches for. */
const byProvider = (
  subject: string,
  { newsroomId = desk.newsroomId, ...said }: Partial<VouchedPerson> & { newsroomId?: string } = {},
) =>
  signInByIdentity(
    { ...desk.workflow, directory: desk.database.people },
    newsroomId,
    {
      ...{ issuer: 'https://id.example', subject, email: `${subject}@news.example`, name: subject },
      ...{ roles: ['editor'], secondFactor: false, ...said },
    },
    { id: desk.workflow.newId(), secretSha256: sha256(1), agent: 'A browser' },
  );

/** For each rule, how to come to break it: what is returned must be refused by it, and leave nothing changed. */
const BREAKING: Record<RuleName, () => Promise<Refused>> = {
  ...breakingPeople(() => desk),
  'hold.by_editor': async () => {
    const claimId = await file.claim();
    return () =>
      holdClaim(desk.workflow, file.marks, desk.reporter, { claimId }, { status: 'disputed', reason: 'A call.' });
  },
  'hold.needs_verification': async () => {
    const claimId = await file.claim();
    return () => holdClaim(desk.workflow, file.marks, desk.lead, { claimId }, { status: 'refuted', reason: 'Sure.' });
  },
  'hold.not_held': async () => {
    const claimId = await file.claim();
    return () => liftHoldOfClaim(desk.workflow, file.marks, desk.editor, { claimId });
  },
  'assignment.to_active_member': async () => {
    const claimId = await file.claim();
    const { id } = await addMember(desk.workflow, desk.admin, { name: 'Left', email: null, role: 'reporter' });
    await changeMember(desk.workflow, desk.admin, id, { active: false });
    return () => reviseClaim(desk.workflow, desk.reporter, { claimId }, { assigneeId: id });
  },
  'sign_off.by_editor': async () => {
    const target = await submitted(await file.claim());
    return () => signOffVerification(desk.workflow, desk.admin, target, null);
  },
  'sign_off.by_someone_else': async () => {
    const target = await submitted(await file.claim());
    return () => signOffVerification(desk.workflow, desk.editor, target, null);
  },
  'sign_off.evidence_changed': async () => {
    const target = await submitted(await file.claim());
    await file.report(await file.source('Wire'), [{ claimId: target.claimId }]);
    await desk.settled(target.claimId);
    return () => signOffVerification(desk.workflow, desk.lead, target, null);
  },
  'sign_off.not_open': async () => {
    const target = await standing();
    return () => signOffVerification(desk.workflow, desk.lead, target, null);
  },
  'revocation.by_editor': async () => {
    const target = await standing();
    return () => revokeVerification(desk.workflow, desk.reporter, target, 'Unsound.');
  },
  'revocation.not_standing': async () => {
    const target = await submitted(await file.claim());
    return () => revokeVerification(desk.workflow, desk.lead, target, 'Unsound.');
  },
  'upholding.by_editor': async () => {
    const target = await challenged();
    return () => upholdVerification(desk.workflow, desk.admin, target, 'It stands.');
  },
  'upholding.by_someone_else': async () => {
    const target = await challenged();
    return () => upholdVerification(desk.workflow, desk.editor, target, 'It stands.');
  },
  'upholding.not_challenged': async () => {
    const target = await standing();
    return () => upholdVerification(desk.workflow, desk.lead, target, 'It stands.');
  },
  'undo.by_editor': async () => {
    const claimId = await held(await file.claim());
    return () => undoMarkOfClaim(desk.workflow, desk.reporter, { claimId, version: 2 });
  },
  'undo.told': async () => {
    const claimId = await file.claim();
    await holdClaim(desk.workflow, file.marks, desk.editor, { claimId }, HELD);
    return () => undoMarkOfClaim(desk.workflow, desk.editor, { claimId, version: 2 });
  },
  'undo.newest_first': async () => {
    const claimId = await held(await held(await file.claim()));
    return () => undoMarkOfClaim(desk.workflow, desk.editor, { claimId, version: 2 });
  },
  'undo.moved_on': async () => {
    const target = await submitted(await file.claim());
    await signOffVerification(desk.workflow, desk.lead, { ...target, delay: 60 }, null);
    await submitted(target.claimId);
    return () => undoMarkOfClaim(desk.workflow, desk.editor, { claimId: target.claimId, version: 3 });
  },
  'source.part_of_loop': async () => {
    const above = await file.source('Group');
    const below = await file.source('Paper', { partOf: above });
    return () => changeSource(desk.workflow, desk.reporter, above, { partOf: below });
  },
  'source.merge_loop': async () => {
    const above = await file.source('Group');
    const below = await file.source('Paper', { partOf: above });
    return () => mergeSource(desk.workflow, desk.reporter, above, below);
  },
  'source.merged_already': async () => {
    const [one, two, three] = [await file.source('One'), await file.source('Two'), await file.source('Three')];
    await mergeSource(desk.workflow, desk.reporter, one, two);
    return () => mergeSource(desk.workflow, desk.reporter, one, three);
  },
  'source.not_merged': async () => {
    const source = await file.source('Wire');
    return () => unmergeSource(desk.workflow, desk.reporter, source);
  },
  'derivation.from_itself': async () => {
    const reportId = await file.report(await file.source('Wire'), []);
    return () => correctLineage(desk.workflow, desk.reporter, reportId, { from: [reportId] });
  },
  'derivation.duplicate': async () => {
    const source = await file.source('Wire');
    const wire = await file.report(source, []);
    const copy = await file.report(source, [], { derivedFrom: [wire] });
    return () => correctLineage(desk.workflow, desk.reporter, copy, { from: [wire], firsthand: true });
  },
  'retraction.already_retracted': async () => {
    const reportId = await file.report(await file.source('Wire'), [{ claimId: await file.claim() }]);
    await retractReport(desk.workflow, desk.reporter, reportId, 'Wrong.');
    return () => retractReport(desk.workflow, desk.reporter, reportId, 'Wrong again.');
  },
  'member.by_admin': async () => {
    const member = { name: 'Someone', email: null, role: 'lead' as const };
    const own = newKey(desk.lead, desk.lead.memberId);
    await expect(own).rejects.toMatchObject({ rule: 'member.by_admin' });
    return () => addMember(desk.workflow, desk.lead, member);
  },
  'member.email_taken': async () => {
    const member = { name: 'Someone', email: 'someone@news.example', role: 'reporter' as const };
    await addMember(desk.workflow, desk.admin, member);
    return () => addMember(desk.workflow, desk.admin, { ...member, name: 'Another' });
  },
  'member.not_active': async () => {
    const target = await submitted(await file.claim());
    const gone = await goneEditor();
    return () => signOffVerification(desk.workflow, gone, target, null);
  },
  'member.not_oneself': async () => () =>
    changeMember(desk.workflow, desk.admin, desk.admin.memberId, { role: 'reporter' }),
  'member.last_admin': async () => {
    const terminal: Caller = { ...desk.admin, memberId: desk.newsroomId, via: 'terminal' };
    return () => changeMember(desk.workflow, terminal, desk.admin.memberId, { active: false });
  },
  'key.no_wider': async () => {
    const scoped: Caller = { ...desk.admin, scopes: ['members:write'] };
    const all = newKey(scoped, desk.lead.memberId);
    await expect(all).rejects.toMatchObject({ rule: 'key.no_wider' });
    return () => newKey(scoped, desk.lead.memberId, { scopes: ['members:write', 'sign_off'] });
  },
  'key.of_active_member': async () => {
    const { memberId } = await goneEditor();
    return () => newKey(desk.admin, memberId);
  },
  'key.ends_in_future': async () => () =>
    newKey(desk.admin, desk.lead.memberId, { expiresAt: '2024-12-19T09:05:00.000Z' }),
  'audit.by_admin': async () => () => seeAudit(desk.database.newsrooms, desk.lead, { limit: 1 }),
  'newsroom.by_admin': async () => () => changeNewsroom(desk.workflow, desk.lead, { corroborateAt: 3 }),
  'sign_in.no_role': async () => () => byProvider('roleless', { roles: [] }),
  'sign_in.email_unverified': async () => () => byProvider('unverified', { email: null }),
  'sign_in.person_of_several': async () => {
    const { newsroomId } = await anotherNewsroom();
    await byProvider('theirs', { newsroomId, email: 'shared@news.example' });
    return () => byProvider('ours', { email: 'shared@news.example' });
  },
  'sign_in.member_disabled': async () => {
    const { memberId } = await byProvider('disabled');
    await changeMember(desk.workflow, desk.admin, memberId, { active: false });
    return () => byProvider('disabled');
  },
  'sign_in.no_second_factor': async () => {
    const { newsroomId } = await anotherNewsroom({ secondFactor: true });
    return () => byProvider('lead', { newsroomId, roles: ['lead'] });
  },
  'wording.must_keep_caveat': async () => () =>
    changeNewsroom(desk.workflow, desk.admin, { wording: { en: { reported: 'This is certain.' } } }),
  'webhook.by_lead': async () => {
    await expect(listEndpoints(desk.database.webhooks, desk.reporter, { limit: 1 })).rejects.toMatchObject({
      rule: 'webhook.by_lead',
    });
    return () => seeAttention(desk.database.webhooks, desk.editor);
  },
  'endpoint.by_admin': async () => () => newEndpoint(desk.lead),
  'endpoint.address_not_allowed': async () => () => newEndpoint(desk.admin, { check: () => 'address' }),
  'endpoint.too_many': async () => {
    // In a newsroom of its own: in this one, others want endpoints as well.
    const newsroom = await desk.database.newsrooms.newsroom(desk.newsroomId);
    if (!newsroom) throw new Error('the newsroom of the desk is gone');
    const { newsroomId, admin } = await foundNewsroom(desk.workflow, newsroom.settings, { name: 'A', email: null });
    const caller: Caller = { newsroomId, memberId: admin.id, role: 'admin', via: 'key', machine: false };
    for (let i = 0; i < 100; i += 1) await newEndpoint(caller, { enabled: false });
    return () => newEndpoint(caller);
  },
  'endpoint.too_many_secrets': async () => {
    const { id } = await newEndpoint(desk.admin, { enabled: false });
    const rotate = () => rotateSecret(desk.workflow, desk.admin, id, { secret: sha256(2), validFor: 60 });
    for (let i = 0; i < 9; i += 1) await rotate();
    return rotate;
  },
  'endpoint.disabled': async () => {
    const { id } = await newEndpoint(desk.admin, { enabled: false });
    return () => testEndpoint(desk.workflow, desk.admin, id);
  },
  'delivery.under_way': async () => {
    await desk.stopWorker();
    const { id } = await newEndpoint(desk.admin);
    const { eventId } = await testEndpoint(desk.workflow, desk.admin, id);
    while ((await desk.rounds.dispatch(async () => {})).more);
    return () => deliverEvent(desk.workflow, desk.admin, { endpointId: id, eventId });
  },
  'story.external_id_taken': async () => {
    const claimId = await file.claim();
    await newStory(claimId, 'cms-taken');
    return () => newStory(claimId, 'cms-taken');
  },
  'acknowledgement.not_in_story': async () => {
    const [claimId, other] = [await file.claim(), await file.claim()];
    const { id } = await newStory(claimId);
    return () => acknowledge(desk.workflow, desk.reporter, id, [{ claimId: other, version: 1 }]);
  },
  'acknowledgement.unknown_version': async () => {
    const claimId = await file.claim();
    const { id } = await newStory(claimId);
    return () => acknowledge(desk.workflow, desk.reporter, id, [{ claimId, version: 2 }]);
  },
  'idempotency.in_flight': async () => {
    // Another request of the same key, in a transaction that has not ended when this one comes.
    return () =>
      desk.workflow.transactions.within(desk.newsroomId, async (tx) => {
        await tx.idempotency.claimKey(desk.reporter.memberId, 'in flight');
        return newSource('in flight', 1);
      });
  },
  'idempotency.other_request': async () => {
    await newSource('used', 1);
    return () => newSource('used', 2);
  },
};

/** All that is kept, table by table: how many rows, and a digest of them. */
async function kept(): Promise<unknown> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname NOT IN ('outbox', 'event_sequence', 'rate_limits') ORDER BY 1`,
  );
  const digest = ({ name }: { name: string }) =>
    `SELECT '${name}' AS name, count(*), md5(string_agg(t::text, ',' ORDER BY t::text)) FROM ${name} t`;
  return (await owner.query(tables.map(digest).join(' UNION ALL '))).rows;
}

describe('the rule', () => {
  it.each((Object.keys(RULES) as RuleName[]).map((rule): [RuleName] => [rule]))(
    '%s is what refuses a move that breaks it, and nothing is changed',
    async (rule) => {
      const refused = await BREAKING[rule]();
      await desk.stopWorker();
      const before = await kept();
      await expect(refused()).rejects.toMatchObject({ name: 'Refusal', rule, kind: RULES[rule] });
      expect(await kept()).toEqual(before);
      await desk.startWorker();
    },
  );
});

describe('a request with an idempotency key', () => {
  it('is done once and gets the same answer again, word for word', async () => {
    const first = await newSource('again', 7);
    expect(await newSource('again', 7)).toEqual(first);
    const { rows } = await owner.query('SELECT FROM sources WHERE id = $1', [first.id]);
    expect(rows).toHaveLength(1);
  });

  it('that comes ten times at once has one effect, and each answer is that one or a wait', async () => {
    const count = async () =>
      (await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM sources')).rows[0]?.n ?? 0;
    const before = await count();
    const ended = await Promise.allSettled(Array.from({ length: 10 }, () => newSource('at once', 3)));
    expect(await count()).toBe(before + 1);
    const answers = ended.flatMap((each) => (each.status === 'fulfilled' ? each.value.id : []));
    expect(new Set(answers).size).toBe(1);
    const waits = ended.filter((each) => each.status === 'rejected');
    expect(waits.map(({ reason }) => (reason as { rule: string }).rule)).toEqual(
      waits.map(() => 'idempotency.in_flight'),
    );
  });

  it('leaves the key free where it was refused', async () => {
    const claimId = await file.claim();
    const reportId = desk.workflow.newId();
    const filed = { reportId, stance: 'supports' as const, note: null };
    const target = { claimId, idempotency: { key: 'refused', sha256: sha256(4) } };
    await expect(recordEvidence(desk.workflow, desk.reporter, target, filed)).rejects.toMatchObject({
      name: 'NotFound',
    });
    expect(await newSource('refused', 5)).toMatchObject({ name: 'Wire' });
  });

  it('means nothing to another member, nor to another newsroom', async () => {
    const mine = await newSource('shared', 1);
    const wanted = { name: 'Other', kind: 'outlet', reliability: null, anonymous: false, partOf: null };
    const theirs = await recordSource(desk.workflow, desk.editor, wanted, { key: 'shared', sha256: sha256(2) });
    expect(theirs.id).not.toBe(mine.id);
  });
});
