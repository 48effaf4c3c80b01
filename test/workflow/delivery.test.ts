import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Webhook } from 'standardwebhooks';
import { holdClaim, liftHoldOfClaim } from '#workflow/claims/mark-claim.js';
import { changeNewsroom } from '#workflow/newsroom/change-newsroom.js';
import { retractReport } from '#workflow/provenance/retract-report.js';
import { recordStory } from '#workflow/stories/record-story.js';
import { createEndpoint, type EndpointToCreate } from '#workflow/webhooks/create-endpoint.js';
import { seeAttention } from '#workflow/webhooks/see-attention.js';
import { testEndpoint } from '#workflow/webhooks/test-endpoint.js';
import { changeEndpoint } from '#workflow/webhooks/change-endpoint.js';
import { recoverEndpoint } from '#workflow/webhooks/recover-endpoint.js';
import { testDesk, type TestDesk } from '../support/desk.js';
import { Filer } from '../support/filer.js';
import { badly, openReceiver, well, type Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';

let desk: TestDesk;
let file: Filer;
let receiver: Receiver;
let owner: Client;
const secret = randomBytes(32);
const anywhere = () => null;

beforeEach(async () => {
  desk = await testDesk({ workers: 1 });
  file = new Filer(desk);
  receiver = await openReceiver();
  owner = new Client({ connectionString: desk.adminUrl });
  await owner.connect();
});
afterEach(async () => {
  await owner.end();
  await desk.close();
  await receiver.close();
});

async function endpoint(more: Partial<EndpointToCreate> = {}): Promise<string> {
  const facts = { description: null, eventTypes: [], desks: [], rateLimit: null, signature: 'v1' as const };
  const wanted = { url: receiver.url, enabled: true, secret, ...facts, ...more };
  return (await createEndpoint(desk.workflow, desk.admin, wanted, anywhere)).id;
}

const types = (): string[] => receiver.received.map(({ event }) => event.type);
const hold = async (claimId: string, status: 'disputed' | 'corroborated' | 'withdrawn') =>
  holdClaim(desk.workflow, file.marks, desk.editor, { claimId }, { status, reason: 'So the desk decided.' });
const states = async () =>
  (
    await owner.query<{ state: string; failure: string | null; tries: number }>(
      'SELECT state, failure, tries FROM webhook_deliveries ORDER BY sequence',
    )
  ).rows;

describe('a change of status', () => {
  it('is told to an endpoint that listens: signed, with the version, the words, and who shows the claim', async () => {
    await endpoint({ eventTypes: ['claim.status_changed'] });
    const claimId = await file.claim();
    await hold(claimId, 'disputed');
    await until(async () => receiver.received.length === 1);
    const [{ headers, body, event, id }] = receiver.received as [Receiver['received'][number]];
    new Webhook(secret.toString('base64')).verify(body, headers as Record<string, string>);
    expect(event.type).toBe('claim.status_changed');
    expect(event.data).toMatchObject({
      sequence: expect.any(Number),
      claim: {
        id: claimId,
        version: 2,
        status: 'disputed',
        previousStatus: 'reported',
        statement: 'The bridge has fallen.',
      },
      caveat: { en: expect.stringContaining('has not independently verified') },
      reason: 'So the desk decided.',
      stories: [],
    });
    const [told] = await desk.database.history.after(desk.newsroomId, Number(event.data['sequence']) - 1, 1);
    expect(told).toMatchObject({ id, type: 'claim.status_changed', claimId, version: 2 });
  });

  it('is told besides as a changed caveat, and a new claim as created, to an endpoint that listens to all', async () => {
    await endpoint();
    const claimId = await file.claim();
    await hold(claimId, 'disputed');
    await until(async () => receiver.received.length >= 3);
    await until(async () => (await states()).every(({ state }) => state === 'delivered'));
    expect(types()[0]).toBe('claim.created');
    expect(types()).toEqual(expect.arrayContaining(['claim.status_changed', 'claim.caveat_changed']));
  });

  it('is told by a job as by a person: corroborated, then reported when a source takes its report back', async () => {
    await endpoint({ eventTypes: ['claim.status_changed', 'report.retracted'] });
    const claimId = await file.claim();
    await file.report(await file.source('One'), [{ claimId }]);
    const report = await file.report(await file.source('Two'), [{ claimId }]);
    await desk.settled(claimId);
    await retractReport(desk.workflow, desk.reporter, report, 'It was wrong.');
    await until(async () => receiver.received.length === 3);
    expect(
      receiver.received.map(({ event }) => (event.data['claim'] as { status?: string } | undefined)?.status),
    ).toEqual(['corroborated', undefined, 'reported']);
  });
});

describe('another wording', () => {
  it('is told of every claim whose words it changes, as a version of its own, and of no other', async () => {
    await endpoint({ eventTypes: ['claim.caveat_changed'] });
    const reported = await file.claim('Reported');
    const disputed = await file.claim('Disputed');
    await hold(disputed, 'disputed');
    await until(async () => receiver.received.length === 1);
    const wording = { en: { reported: '{newsroom} has not independently verified this report.' } };
    await changeNewsroom(desk.workflow, desk.admin, { wording });
    await until(async () => receiver.received.length === 2);
    expect(receiver.received[1]?.event.data).toMatchObject({
      claim: { id: reported, version: 2, status: 'reported', previousStatus: 'reported' },
      caveat: { en: 'The Newsroom has not independently verified this report.' },
    });
    await changeNewsroom(desk.workflow, desk.admin, { caveatName: 'Radio Example' });
    await until(async () => receiver.received.length === 4);
    expect((await desk.read(disputed)).version).toBe(3);
    const { rows } = await owner.query('SELECT settings_version, reworded_version, rewording_to FROM newsrooms');
    await until(async () => (await owner.query('SELECT FROM outbox')).rowCount === 0);
    expect(rows).toEqual([{ settings_version: 3, reworded_version: 3, rewording_to: null }]);
  });
});

describe('deliveries', () => {
  it('of one claim come in the order of versions, whatever fails in between', async () => {
    let turn = 0;
    receiver.answer((one, response) => ((turn += 1) % 3 === 0 ? well : badly(500))(one, response));
    await endpoint({ eventTypes: ['claim.status_changed'] });
    const claimId = await file.claim();
    for (let i = 0; i < 4; i += 1) {
      await hold(claimId, 'disputed');
      await liftHoldOfClaim(desk.workflow, file.marks, desk.editor, { claimId });
    }
    await until(async () => (await states()).filter(({ state }) => state === 'delivered').length === 8);
    const versions = receiver.received.map(({ event }) => (event.data['claim'] as { version: number }).version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    expect(new Set(versions).size).toBe(8);
    const tries = await owner.query('SELECT FROM webhook_deliveries d, jsonb_object_keys(d.attempts)');
    expect(tries.rowCount).toBe(receiver.received.length);
  });

  it('to an endpoint that fails hold up none to another', async () => {
    receiver.answer(() => {});
    const other = await openReceiver();
    await endpoint({ eventTypes: ['claim.status_changed'] });
    await endpoint({ eventTypes: ['claim.status_changed'], url: other.url });
    const claims = await Promise.all(Array.from({ length: 40 }, (_, i) => file.claim(`Claim ${i}`)));
    await Promise.all(claims.map((claimId) => hold(claimId, 'disputed')));
    await until(async () => other.received.length === 40);
    await until(async () => (await states()).filter(({ state }) => state === 'delivered').length === 40);
    await other.close();
    expect((await states()).filter(({ state }) => state === 'waiting')).toHaveLength(40);
  });

  it('carry the same id and the same bytes at every try, and end when they are given up', async () => {
    receiver.answer(badly(503));
    await endpoint({ eventTypes: ['claim.created'] });
    await file.claim();
    await until(async () => (await states())[0]?.state === 'failed', 20_000);
    expect(await states()).toEqual([{ state: 'failed', failure: 'gave_up', tries: 11 }]);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(receiver.received).toHaveLength(11);
  });

  it('wait as long as the endpoint asks', async () => {
    receiver.answer(badly(429, { 'retry-after': '3600' }));
    await endpoint({ eventTypes: ['claim.created'] });
    await file.claim();
    await until(async () => (await states())[0]?.tries === 1);
    const { rows } = await owner.query<{ ms: number }>(
      'SELECT extract(epoch FROM next_at - created_at) * 1000 AS ms FROM webhook_deliveries',
    );
    expect(Number(rows[0]?.ms)).toBeGreaterThan(3_590_000);
  });
});

describe('an endpoint', () => {
  it('that answers 410 is disabled, the others are told, and enabling it offers what it has missed', async () => {
    const other = await openReceiver();
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await endpoint({ eventTypes: ['endpoint.disabled'], url: other.url });
    receiver.answer(badly(410));
    await file.claim('First');
    await until(async () => other.received.length === 1);
    expect(other.received[0]?.event.data).toMatchObject({ endpoint: { id }, reason: 'gone' });
    await file.claim('Second');
    await until(async () => (await states()).length === 3);
    receiver.answer(well);
    const { recovery } = await changeEndpoint(desk.workflow, desk.admin, id, { enabled: true }, anywhere);
    expect(recovery?.failed).toBe(2);
    receiver.received.length = 0;
    await recoverEndpoint(desk.workflow, desk.admin, id, { since: recovery!.since, until: null });
    await until(async () => receiver.received.length === 2);
    await other.close();
  });

  it('that has failed for five days without one success is disabled, and the admins have to look', async () => {
    receiver.answer(badly(500));
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await file.claim();
    await until(async () => (await states())[0]?.tries === 1);
    expect(await seeAttention(desk.database.webhooks, desk.admin)).toEqual([]);
    desk.setClock(() => new Date(Date.now() + 5 * 24 * 3_600_000 + 1).toISOString());
    await until(async () => (await states())[0]?.state === 'failed');
    expect(await states()).toMatchObject([{ state: 'failed', failure: 'endpoint_disabled' }]);
    expect(await seeAttention(desk.database.webhooks, desk.lead)).toMatchObject([
      { reason: 'endpoint_disabled', endpoint: { id } },
    ]);
  });

  it('gets its test though it listens to nothing of the kind, and nobody else does', async () => {
    const other = await openReceiver();
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await endpoint({ url: other.url });
    const { eventId } = await testEndpoint(desk.workflow, desk.admin, id);
    await until(async () => receiver.received.length === 1);
    expect(receiver.received[0]).toMatchObject({ id: eventId, event: { type: 'webhook.test' } });
    expect(other.received).toEqual([]);
    await other.close();
  });

  it('that allows two a second gets no more than its due', async () => {
    await endpoint({ eventTypes: ['claim.created'], rateLimit: 2 });
    for (let i = 0; i < 8; i += 1) await file.claim(`Claim ${i}`);
    const started = Date.now();
    await until(async () => receiver.received.length === 8, 20_000);
    expect(Date.now() - started).toBeGreaterThan(2_000);
  });
});

describe('a story', () => {
  it('that shows an older status for too long raises attention and is told; the answer to that webhook settles it', async () => {
    await changeNewsroom(desk.workflow, desk.admin, { outdatedAfter: 1 });
    const claimId = await file.claim();
    const wanted = {
      url: 'https://news.example/bridge',
      headline: 'A bridge',
      externalId: 'cms-1',
      claimIds: [claimId],
    };
    const story = await recordStory(desk.workflow, desk.reporter, wanted);
    await endpoint({ eventTypes: ['claim.status_changed', 'story.caveat_outdated'] });
    await hold(claimId, 'disputed');
    await until(async () => types().includes('story.caveat_outdated'));
    expect(receiver.received[0]?.event.data['stories']).toEqual([
      expect.objectContaining({ id: story.id, url: wanted.url, externalId: 'cms-1' }),
    ]);
    expect((await desk.read(claimId)).attention).toContain('caveat_outdated');
    const shown = [{ claimId, version: (await desk.read(claimId)).version }];
    receiver.answer((_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ acknowledgements: [{ externalId: 'cms-1', claims: shown }] })),
    );
    await hold(claimId, 'disputed').catch(() => {});
    await hold(await file.claim('Another'), 'disputed');
    await until(async () => !(await desk.read(claimId)).attention.includes('caveat_outdated'));
  });
});

describe('the events of a newsroom', () => {
  it('have numbers without a gap, and none is told that is not in the history', async () => {
    await endpoint();
    const claims = await Promise.all(Array.from({ length: 10 }, (_, i) => file.claim(`Claim ${i}`)));
    await Promise.all(claims.map((claimId) => hold(claimId, 'disputed')));
    await changeNewsroom(desk.workflow, desk.admin, { corroborateAt: 3 });
    await until(async () => (await owner.query('SELECT FROM outbox')).rowCount === 0);
    await until(async () => (await states()).every(({ state }) => state === 'delivered'));
    const events = await desk.database.history.after(desk.newsroomId, 0, 1000);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    const ids = new Set(events.map(({ id }) => id));
    expect(receiver.received.every(({ id }) => ids.has(id))).toBe(true);
    const phantoms = await owner.query(
      'SELECT FROM announcements a WHERE NOT EXISTS (SELECT FROM history h WHERE h.id = a.history_id)',
    );
    expect(phantoms.rowCount).toBe(0);
  });
});
