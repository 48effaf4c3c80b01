import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { WebhookBody } from '#contracts/webhook-events.js';
import type { AfterTry } from '#domain/delivery/retries.js';
import type { Workflow } from '#workflow/caller.js';
import type { DispatchedJob } from '#workflow/ports/outbox-reader.js';
import { dispatchRound } from '#workflow/telling/dispatch-round.js';
import { disableEndpoint } from '#workflow/webhooks/disable-endpoint.js';
import { testApi, type TestApi, type TestNewsroom } from './support/test-api.js';
import type { components, webhooks } from '#contracts/api.js';

type Delivery = components['schemas']['WebhookDelivery'];
/** As a receiver has it that was written against the document. */
type Disabled = webhooks['endpoint.disabled']['post']['requestBody']['content']['application/json'];
type Page = components['schemas']['WebhookDeliveryPage'];

const NOBODYS = '01939b2e-5c00-7a10-8000-0000000000ff';

let api: TestApi;
let bbc: TestNewsroom;
let owner: Client;
let workflow: Workflow;

beforeAll(async () => {
  api = await testApi();
  owner = new Client({ connectionString: api.adminUrl });
  await owner.connect();
  workflow = {
    transactions: api.database.transactions,
    clock: { now: () => new Date().toISOString() },
    newId: uuidv7,
  };
  bbc = await api.newsroom();
});
afterAll(async () => {
  await owner.end();
  await api.close();
});

const admin = <Body = { id: string }>(method: string, path: string, json?: object, headers = {}) =>
  api.call<Body>(method, path, { key: bbc.keys.admin, headers, ...(json && { json }) });
const at = (id: string, rest = '') => `/v1/webhook-endpoints/${id}${rest}`;

async function endpoint(fields: object = {}): Promise<string> {
  const { status, body } = await admin('POST', '/v1/webhook-endpoints', {
    url: 'https://cms.news.example/',
    ...fields,
  });
  expect(status).toBe(201);
  return body.id;
}

async function claim(desk?: string): Promise<string> {
  const { body: source } = await admin('POST', '/v1/sources', { name: 'Agency', kind: 'outlet' });
  const filed = await admin('POST', '/v1/claims', {
    statement: 'It was so.',
    claimantId: source.id,
    ...(desk && { desk }),
  });
  return filed.body.id;
}

const hold = (claimId: string, status: string) =>
  admin('PUT', `/v1/claims/${claimId}/hold`, { status, reason: 'x' }, { 'if-match': '*' });

/** Tells all that has been committed, as the worker does. @returns the jobs that were handed over */
async function dispatched(): Promise<DispatchedJob[]> {
  const jobs: DispatchedJob[] = [];
  const round = () =>
    dispatchRound({ outbox: api.database.outbox, newId: uuidv7 }, async (more) => void jobs.push(...more));
  while ((await round()).more);
  return jobs;
}

/** Which endpoints the jobs have looked at. */
const woken = (jobs: readonly DispatchedJob[]) =>
  jobs.flatMap(({ job }) => (job.name === 'deliver' ? job.endpointId : []));

async function lease(endpointId: string, most = 100) {
  const leased = await api.database.deliveries.lease({ newsroomId: bbc.id, endpointId }, most, 60_000);
  return leased?.deliveries ?? [];
}

/** Has a worker try what is due to the endpoint, once, with one outcome for all. */
async function tried(endpointId: string, after: AfterTry, status = 503): Promise<void> {
  const tries = (await lease(endpointId)).map(({ id, token }) => ({
    ...{ deliveryId: id, endpointId, token, at: new Date().toISOString(), durationMs: 12, status, after },
    ...{ failure: after.state === 'delivered' ? null : 'status', answer: 'Down for maintenance' },
  }));
  await api.database.deliveries.record(bbc.id, tries);
}

const inAnHour = (): AfterTry => ({ state: 'waiting', nextAt: Date.now() + 3_600_000 });
const GAVE_UP: AfterTry = { state: 'failed', failure: 'gave_up' };

async function list(endpointId: string, query = ''): Promise<readonly Delivery[]> {
  const { status, body } = await api.call<Page>('GET', at(endpointId, `/deliveries${query}`), { key: bbc.keys.lead });
  expect(status).toBe(200);
  return body.items;
}

const states = (deliveries: readonly Delivery[]) =>
  deliveries.map(({ event, state, failure }) => [event.type, state, failure]);

describe('the deliveries of an endpoint', () => {
  it('are listed with their events and attempts, the newest first', async () => {
    const id = await endpoint();
    const claimId = await claim();
    await hold(claimId, 'disputed');
    await dispatched();
    await tried(id, inAnHour());
    const [newest, ...older] = await list(id);
    expect([newest, ...older].map((each) => each?.event.type)).toEqual([
      'claim.attention_raised',
      'claim.caveat_changed',
      'claim.status_changed',
      'claim.created',
    ]);
    const sequences = [newest, ...older].map((each) => each?.event.sequence ?? 0);
    expect(sequences).toEqual(sequences.toSorted((one, other) => other - one));
    // The first version is the only one that is not held back by an older one of its claim.
    expect(newest).toMatchObject({
      event: { claimId, version: 2 },
      ...{ state: 'waiting', tries: 0, nextAt: expect.any(String), endedAt: null, failure: null, attempts: [] },
    });
    expect(older.at(-1)).toMatchObject({
      event: { claimId, version: 1 },
      ...{ state: 'waiting', tries: 1, nextAt: expect.any(String) },
      attempts: [{ number: 1, durationMs: 12, status: 503, failure: 'status', answer: 'Down for maintenance' }],
    });
  });

  it('are filtered by state, event type and claim, also by several at once', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    const claims = [await claim(), await claim(), await claim(), await claim()];
    await dispatched();
    const [first, second, third] = await lease(id, 3);
    const record = (delivery: typeof first, after: AfterTry) =>
      api.database.deliveries.record(bbc.id, [
        {
          ...{
            deliveryId: delivery?.id ?? '',
            endpointId: id,
            token: delivery?.token ?? 0,
            at: new Date().toISOString(),
          },
          ...{ durationMs: 1, status: 200, failure: null, answer: '', after },
        },
      ]);
    await record(first, { state: 'delivered' });
    await record(second, GAVE_UP);
    const only = async (query: string) => (await list(id, query)).map(({ id: each }) => each);
    expect(await only('?state=delivered')).toEqual([first?.id]);
    expect(await only('?state=failed')).toEqual([second?.id]);
    expect(await only('?state=sending')).toEqual([third?.id]);
    expect(await only('?state=waiting')).toHaveLength(1);
    expect((await list(id, '?state=sending'))[0]).toMatchObject({ state: 'sending', nextAt: null });
    expect(await only(`?claimId=${claims[1]}`)).toEqual([second?.id]);
    expect(await only(`?claimId=${claims[1]}&state=delivered`)).toEqual([]);
    expect(await only('?eventType=claim.created')).toHaveLength(4);
    expect(await only('?eventType=webhook.test')).toEqual([]);
  });

  it('come page by page, each once', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    for (let i = 0; i < 5; i += 1) await claim();
    await dispatched();
    const met: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body } = await admin<Page>('GET', at(id, `/deliveries?limit=2${query}`));
      met.push(...body.items.map(({ event }) => event.sequence));
      cursor = body.cursor;
    }
    expect(met).toEqual((await list(id)).map(({ event }) => event.sequence));
    expect(new Set(met).size).toBe(5);
    for (const bad of ['x', 'WyJtZW1iZXJzIiwiMSJd'])
      expect(await admin('GET', at(id, `/deliveries?cursor=${bad}`))).toMatchObject({ status: 400 });
  });

  it.each(['state=lost', 'eventType=claim.held', 'claimId=x', 'limit=0', 'colour=red'])(
    'are not filtered by what is no filter: %s',
    async (query) => {
      const answer = await admin('GET', at(await endpoint(), `/deliveries?${query}`));
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ parameter: query.split('=')[0] }] } });
    },
  );

  it('tell one by one what is sent: the very text that a worker gets, in the form that the document says', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    const [leased] = await lease(id);
    const { body } = await admin<components['schemas']['WebhookDeliveryWithBody']>(
      'GET',
      at(id, `/deliveries/${leased?.id}`),
    );
    expect(JSON.stringify(body.body)).toBe(leased?.body);
    expect(WebhookBody.parse(body.body)).toMatchObject({ data: { sequence: body.event.sequence } });
    expect(leased?.body).toMatch(/^\{"type":"claim.created","timestamp":"[^"]+","data":\{"sequence":\d+,"claim":/);
  });

  it('are those of the endpoint alone', async () => {
    const [one, other] = [await endpoint(), await endpoint()];
    await claim();
    await dispatched();
    const [delivery] = await list(one);
    expect(await admin('GET', at(other, `/deliveries/${delivery?.id}`))).toMatchObject({ status: 404 });
    expect(await admin('POST', at(other, `/deliveries/${delivery?.id}/retry`))).toMatchObject({ status: 404 });
    const { keys } = await api.newsroom();
    for (const [method, path] of [
      ['GET', at(one, '/deliveries')],
      ['GET', at(one, `/deliveries/${delivery?.id}`)],
      ['POST', at(one, `/deliveries/${delivery?.id}/retry`)],
      ['POST', at(one, `/events/${delivery?.event.id}/deliver`)],
      ['POST', at(one, '/test')],
    ] as const)
      expect(await api.call(method, path, { key: keys.admin })).toMatchObject({ status: 404 });
    const { body: theirs } = await api.call('POST', '/v1/webhook-endpoints', {
      key: keys.admin,
      json: { url: 'https://cms.news.example/' },
    });
    expect(
      await api.call('POST', at(theirs.id, `/events/${delivery?.event.id}/deliver`), { key: keys.admin }),
    ).toMatchObject({ status: 404, body: { detail: expect.stringContaining('no event') } });
  });
});

describe('a test', () => {
  it('is told to the one endpoint, whatever it listens to, under the id that was answered', async () => {
    const [id, other] = [await endpoint({ eventTypes: ['report.retracted'] }), await endpoint()];
    const { status, body } = await admin<{ eventId: string }>('POST', at(id, '/test'));
    expect(status).toBe(202);
    await dispatched();
    const [delivery] = await list(id);
    expect(delivery).toMatchObject({
      event: { id: body.eventId, type: 'webhook.test', claimId: null },
      state: 'waiting',
    });
    expect(await list(other, '?eventType=webhook.test')).toEqual([]);
    const [leased] = await lease(id);
    expect(WebhookBody.parse(JSON.parse(leased?.body ?? ''))).toMatchObject({ data: { endpoint: { id } } });
  });

  it('is sent once for one Idempotency-Key', async () => {
    const id = await endpoint();
    const key = { 'idempotency-key': uuidv7() };
    const first = await admin('POST', at(id, '/test'), undefined, key);
    expect((await admin('POST', at(id, '/test'), undefined, key)).body).toEqual(first.body);
    await dispatched();
    expect(await list(id)).toHaveLength(1);
  });

  it('is refused where the endpoint is disabled', async () => {
    const id = await endpoint({ enabled: false });
    expect(await admin('POST', at(id, '/test'))).toMatchObject({ status: 409, body: { rule: 'endpoint.disabled' } });
    await dispatched();
    expect(await list(id, '?eventType=webhook.test')).toEqual([]);
  });
});

describe('a delivery is sent again', () => {
  async function one(after: AfterTry): Promise<{ id: string; deliveryId: string }> {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    await tried(id, after);
    return { id, deliveryId: (await list(id))[0]?.id ?? '' };
  }

  it.each<[string, () => AfterTry]>([
    ['was given up', () => GAVE_UP],
    ['was delivered', () => ({ state: 'delivered' })],
    ['waits for a later time', inAnHour],
  ])('at once, as if never tried, where it %s', async (_, after) => {
    const { id, deliveryId } = await one(after());
    const answer = await admin<Delivery>('POST', at(id, `/deliveries/${deliveryId}/retry`));
    expect(answer).toMatchObject({
      status: 200,
      body: { id: deliveryId, state: 'waiting', tries: 0, endedAt: null, failure: null, attempts: [{ number: 1 }] },
    });
    expect(woken(await dispatched())).toEqual([id]);
    expect((await lease(id)).map((each) => each.id)).toEqual([deliveryId]);
  });

  it('but not while it is due, or being sent', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    const refused = { status: 409, body: { rule: 'delivery.under_way' } };
    const [due] = await list(id);
    const retry = () => admin('POST', at(id, `/deliveries/${due?.id}/retry`));
    const deliver = () => admin('POST', at(id, `/events/${due?.event.id}/deliver`));
    expect(await retry()).toMatchObject(refused);
    expect(await deliver()).toMatchObject(refused);
    await lease(id);
    expect(await retry()).toMatchObject(refused);
    expect(await deliver()).toMatchObject(refused);
    expect(woken(await dispatched())).toEqual([]);
  });

  it('once for one Idempotency-Key', async () => {
    const { id, deliveryId } = await one(GAVE_UP);
    const key = { 'idempotency-key': uuidv7() };
    const retry = () => admin('POST', at(id, `/deliveries/${deliveryId}/retry`), undefined, key);
    expect([(await retry()).status, (await retry()).status]).toEqual([200, 200]);
    expect(woken(await dispatched())).toEqual([id]);
  });

  it('and not where the endpoint is disabled, or there is none', async () => {
    const { id, deliveryId } = await one(GAVE_UP);
    await admin('PATCH', at(id), { enabled: false });
    const refused = { status: 409, body: { rule: 'endpoint.disabled' } };
    const since = { since: '2025-01-01T00:00:00Z' };
    const { event } = (await list(id))[0] as Delivery;
    expect(await admin('POST', at(id, `/deliveries/${deliveryId}/retry`))).toMatchObject(refused);
    expect(await admin('POST', at(id, `/events/${event.id}/deliver`))).toMatchObject(refused);
    expect(await admin('POST', at(id, '/recover'), since)).toMatchObject(refused);
    expect(await admin('POST', at(NOBODYS, '/recover'), since)).toMatchObject({ status: 404 });
    await admin('PATCH', at(id), { enabled: true });
    expect(await admin('POST', at(id, `/deliveries/${NOBODYS}/retry`))).toMatchObject({ status: 404 });
  });

  it('to an endpoint that came later, or that does not listen to such events', async () => {
    await claim();
    await dispatched();
    const id = await endpoint({ eventTypes: ['report.retracted'] });
    const all = await endpoint();
    const { body: events } = await admin<{ items: { id: string; type: string; sequence: number }[] }>(
      'GET',
      '/v1/events?limit=1000',
    );
    const created = events.items.findLast(({ type }) => type === 'claim.created');
    for (const to of [id, all]) {
      const answer = await admin<Delivery>('POST', at(to, `/events/${created?.id}/deliver`));
      expect(answer).toMatchObject({
        status: 200,
        body: { event: { id: created?.id, sequence: created?.sequence, version: 1 }, state: 'waiting', attempts: [] },
      });
      expect(woken(await dispatched())).toEqual([to]);
      expect((await lease(to)).map((each) => each.id)).toEqual([answer.body.id]);
      await api.database.deliveries.release(bbc.id, [{ id: answer.body.id, token: 1 }]);
    }
    const recorded = events.items.find(({ type }) => type === 'source.recorded');
    for (const event of [NOBODYS, recorded?.id])
      expect(await admin('POST', at(id, `/events/${event}/deliver`))).toMatchObject({ status: 404 });
  });
});

describe('a recovery', () => {
  it('sends all again that failed since then, in the order of their events, and nothing else', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    await tried(id, { state: 'delivered' }, 200);
    for (let i = 0; i < 3; i += 1) await claim();
    await dispatched();
    await tried(id, GAVE_UP);
    const failed = (await list(id, '?state=failed')).map((each) => each.id).toReversed();
    expect(failed).toHaveLength(3);
    await owner.query(`UPDATE webhook_deliveries SET ended_at = now() - interval '2 days' WHERE id = $1`, [failed[2]]);
    await owner.query(`UPDATE webhook_deliveries SET ended_at = now() - interval '9 days' WHERE id = $1`, [failed[0]]);
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
    const recover = async (json: object) =>
      (await admin<{ deliveries: number }>('POST', at(id, '/recover'), json)).body.deliveries;
    expect(await recover({ since: daysAgo(3), until: daysAgo(2.5) })).toBe(0);
    expect(woken(await dispatched())).toEqual([]);
    expect(await recover({ since: daysAgo(3) })).toBe(2);
    expect(woken(await dispatched())).toEqual([id]);
    expect((await lease(id)).map((each) => each.id)).toEqual([failed[1], failed[2]]);
    expect(await recover({ since: daysAgo(10), until: daysAgo(3) })).toBe(1);
    expect((await list(id, '?state=delivered')).map(({ tries }) => tries)).toEqual([1]);
  });

  it.each([
    [{}, '/since'],
    [{ since: 'yesterday' }, '/since'],
    [{ since: '2025-01-02T00:00:00Z', until: '2025-01-02T00:00:00Z' }, '/until'],
  ])('needs to be told since when: %j', async (json, pointer) => {
    expect(await admin('POST', at(await endpoint(), '/recover'), json)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    });
  });

  it('is offered when an endpoint is enabled, of what it has missed, and what it had been waiting for', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    await admin('PATCH', at(id), { enabled: false });
    await claim();
    await dispatched();
    expect(states(await list(id))).toEqual([
      ['claim.created', 'failed', 'endpoint_disabled'],
      ['claim.created', 'failed', 'endpoint_disabled'],
    ]);
    type Changed = components['schemas']['ChangedWebhookEndpoint'];
    const { body } = await admin<Changed>('PATCH', at(id), { enabled: true });
    expect(body).toMatchObject({ enabled: true, disabled: null, recovery: { failed: 2 } });
    const recovered = await admin('POST', at(id, '/recover'), { since: body.recovery?.since });
    expect(recovered).toMatchObject({ status: 200, body: { deliveries: 2 } });
    expect((await lease(id)).map(({ body: sent }) => JSON.parse(sent).type)).toEqual([
      'claim.created',
      'claim.created',
    ]);
  });

  it('of an endpoint that failed for days reaches back to when it began to fail', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    await tried(id, GAVE_UP);
    const since = new Date(Date.now() - 6 * 86_400_000);
    await owner.query('UPDATE webhook_endpoints SET failing_since = $2 WHERE id = $1', [id, since]);
    await owner.query(`UPDATE webhook_deliveries SET ended_at = now() - interval '2 days' WHERE endpoint_id = $1`, [
      id,
    ]);
    await disableEndpoint(workflow, bbc.id, id, 'failing', since.toISOString());
    type Changed = components['schemas']['ChangedWebhookEndpoint'];
    const { body } = await admin<Changed>('PATCH', at(id), { enabled: true });
    expect(body).toMatchObject({ failingSince: null, recovery: { failed: 1 } });
    expect(Date.parse(body.recovery?.since ?? '')).toBeLessThan(since.getTime());
  });
});

describe('a deleted endpoint', () => {
  it('is sent nothing more: what waited for it has failed, and what comes is not written down', async () => {
    const id = await endpoint({ eventTypes: ['claim.created'] });
    await claim();
    await dispatched();
    await admin('DELETE', at(id));
    await claim();
    await dispatched();
    const { rows } = await owner.query('SELECT state, failure FROM webhook_deliveries WHERE endpoint_id = $1', [id]);
    expect(rows).toEqual([{ state: 'failed', failure: 'endpoint_deleted' }]);
    expect(await lease(id)).toEqual([]);
  });
});

describe('what needs somebody', () => {
  const attention = async () =>
    (
      await api.call<{ items: { endpoint: { id: string }; detail: string }[] }>('GET', '/v1/attention', {
        key: bbc.keys.lead,
      })
    ).body.items;

  it.each([
    ['enables', { enabled: true }],
    ['disables', { enabled: false }],
  ])('is an endpoint that the service has disabled, until an admin %s it', async (_, change) => {
    const id = await endpoint({ description: 'The CMS' });
    expect(await attention()).toEqual([]);
    await disableEndpoint(workflow, bbc.id, id, 'gone', null);
    expect(await attention()).toEqual([
      {
        reason: 'endpoint_disabled',
        endpoint: { id, url: 'https://cms.news.example/', description: 'The CMS' },
        since: expect.any(String),
        detail: 'It answered 410 Gone, and so is sent nothing any more.',
      },
    ]);
    expect((await admin('PATCH', at(id), { description: 'The old CMS' })).status).toBe(200);
    expect(await attention()).toHaveLength(1);
    await admin('PATCH', at(id), change);
    expect(await attention()).toEqual([]);
  });

  it('or deletes it; the one that has waited longest comes first', async () => {
    const [one, two] = [await endpoint(), await endpoint()];
    await disableEndpoint(workflow, bbc.id, two, 'failing', '2025-01-01T00:00:00.000Z');
    await disableEndpoint(workflow, bbc.id, one, 'gone', null);
    expect((await attention()).map((entry) => entry.endpoint.id)).toEqual([two, one]);
    await admin('DELETE', at(two));
    expect((await attention()).map((entry) => entry.endpoint.id)).toEqual([one]);
    await admin('DELETE', at(one));
  });

  it('is told to the other endpoints too, with no more of its address than where it is', async () => {
    await dispatched();
    const id = await endpoint({ url: 'https://cms.news.example/hooks?token=hush', eventTypes: ['webhook.test'] });
    const other = await endpoint({ eventTypes: ['endpoint.disabled'] });
    await disableEndpoint(workflow, bbc.id, id, 'failing', '2025-01-01T00:00:00.000Z');
    await dispatched();
    const [leased] = await lease(other);
    const sent = WebhookBody.parse(JSON.parse(leased?.body ?? '')) as Disabled;
    expect(sent.type).toBe('endpoint.disabled');
    expect(sent.data).toMatchObject({ endpoint: { id, origin: 'https://cms.news.example' }, reason: 'failing' });
    expect(leased?.body).not.toContain('hush');
    await admin('DELETE', at(id));
  });

  it('is no endpoint that an admin has disabled', async () => {
    await admin('PATCH', at(await endpoint()), { enabled: false });
    expect(await attention()).toEqual([]);
  });
});
