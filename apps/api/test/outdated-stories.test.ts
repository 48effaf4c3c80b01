import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { readAcknowledgingAnswer } from '#contracts/acknowledging-answer.js';
import type { Story, StoryPage } from '#contracts/stories.js';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { acknowledgeByWebhook } from '#workflow/stories/acknowledge-by-webhook.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { Filer } from '../../../test/support/filer.js';
import { until } from '../../../test/support/until.js';
import { mintApiKey } from '../src/api-key.js';
import { createApi } from '../src/create-api.js';

interface Events {
  readonly items: readonly {
    readonly type: string;
    readonly claimId: string | null;
    readonly version: number | null;
    readonly data: { readonly story?: { readonly id: string } };
  }[];
}

let desk: TestDesk;
let app: NestFastifyApplication;
let url: string;
let key: string;
let claim: string;

beforeAll(async () => {
  desk = await testDesk();
  app = await createApi({ database: desk.database, workflow: desk.workflow, log: pino({ level: 'silent' }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = await app.getUrl();
  const id = uuidv7();
  const minted = mintApiKey(id);
  key = minted.key;
  const { memberId } = desk.admin;
  await addKey(desk.workflow, desk.admin, {
    ...{ id, memberId, label: 'CMS', machine: true, secretSha256: minted.secretSha256 },
  });
  await call('PATCH', '/newsroom', { outdatedAfter: 0 });
});
afterAll(async () => {
  await app?.close();
  await desk?.close();
});
beforeEach(async () => {
  claim = await new Filer(desk).claim();
});

async function call<Body>(method: string, path: string, json?: object): Promise<Body> {
  const response = await fetch(`${url}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(json && { 'content-type': 'application/json' }) },
    body: json ? JSON.stringify(json) : null,
  });
  const body = (await response.json()) as Body;
  expect({ path, ok: response.ok, body }).toMatchObject({ ok: true });
  return body;
}

const record = () =>
  call<Story>('POST', '/stories', { url: 'https://www.news.example/a', headline: 'A headline', claimIds: [claim] });
const read = (id: string) => call<Story>('GET', `/stories/${id}`);
const hold = async (status: string) =>
  (await call<{ version: number }>('PUT', `/claims/${claim}/hold`, { status, reason: 'A call.' })).version;
const attention = async () => (await call<{ attention: string[] }>('GET', `/claims/${claim}`)).attention;

/** A story whose page was raised for showing an older status, and the version that it ought to show. */
async function stale(): Promise<{ id: string; version: number }> {
  const { id } = await record();
  const version = await hold('disputed');
  await until(async () => (await read(id)).claims[0]?.outdated === true);
  return { id, version };
}

async function isTold(version: number): Promise<boolean> {
  const { items } = await call<Events>('GET', '/events?limit=1000');
  return items.some((event) => event.claimId === claim && event.version === version);
}

async function isToldNoMore(id: string): Promise<void> {
  const { items } = await call<StoryPage>('GET', `/stories?outdated=true&claimId=${claim}`);
  expect(items).toEqual([]);
  expect((await read(id)).claims).toMatchObject([{ behindSince: null, outdated: false }]);
  expect(await attention()).not.toContain('caveat_outdated');
}

describe('a story that goes stale', () => {
  it('is listed, asks for attention, and is told in the newsroom’s events', async () => {
    const { id } = await stale();
    const { items } = await call<StoryPage>('GET', `/stories?outdated=true&claimId=${claim}`);
    expect(items).toMatchObject([{ id, claims: [{ shownStatus: 'reported', status: 'disputed', outdated: true }] }]);
    expect(await attention()).toContain('caveat_outdated');
    const queue = await call<{ items: { id: string }[] }>('GET', '/claims?attention=caveat_outdated');
    expect(queue.items).toContainEqual(expect.objectContaining({ id: claim }));
    const told = async () =>
      (await call<Events>('GET', '/events?limit=1000')).items.filter(
        ({ type, data }) => type === 'story.caveat_outdated' && data.story?.id === id,
      );
    await until(async () => (await told()).length > 0);
    expect(await told()).toMatchObject([
      { by: null, data: { story: { headline: 'A headline' }, claims: [{ id: claim, shownStatus: 'reported' }] } },
    ]);
  });

  it('is acknowledged by a call', async () => {
    const { id, version } = await stale();
    const claims = [{ claimId: claim, version }];
    const story = await call<Story>('POST', `/stories/${id}/acknowledgements`, { claims });
    expect(story.claims).toMatchObject([{ shownVersion: version, shownStatus: 'disputed', outdated: false }]);
    await isToldNoMore(id);
  });

  it('is acknowledged by the JSON of the answer to a webhook', async () => {
    const { id, version } = await stale();
    const answer = { ok: true, acknowledgements: [{ storyId: id, claims: [{ claimId: claim, version }] }] };
    const { acknowledgements, faults } = readAcknowledgingAnswer(answer);
    expect(faults).toEqual([]);
    expect(await acknowledgeByWebhook(desk.workflow, desk.newsroomId, acknowledgements)).toEqual([]);
    await isToldNoMore(id);
  });

  it('is right again once the claim has the status that it shows', async () => {
    const { id } = await stale();
    await hold('reported');
    await until(async () => !(await attention()).includes('caveat_outdated'));
    await isToldNoMore(id);
  });

  it('is right again once the claim appears in it no more', async () => {
    const { id } = await stale();
    await call('PATCH', `/stories/${id}`, { claimIds: [await new Filer(desk).claim()] });
    expect(await attention()).not.toContain('caveat_outdated');
  });

  it('is right the moment it is recorded, however often the claim has moved before', async () => {
    await hold('disputed');
    await hold('withdrawn');
    const { id } = await record();
    const version = await hold('withdrawn');
    await until(async () => (await read(id)).claims[0]?.version === version && (await isTold(version)));
    await isToldNoMore(id);
  });
});
