import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { recordSource } from '#workflow/provenance/record-source.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { mintApiKey } from '../src/api-key.js';
import { createApi } from '../src/create-api.js';

const SOURCE = { kind: 'outlet', reliability: null, anonymous: false, partOf: null };

let desk: TestDesk;
let app: NestFastifyApplication;
let url: string;
let key: string;

beforeAll(async () => {
  desk = await testDesk();
  app = await createApi({ database: desk.database, log: pino({ level: 'silent' }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `${await app.getUrl()}/v1/events`;
  const id = uuidv7();
  const made = mintApiKey(id);
  key = made.key;
  const wanted = { id, memberId: desk.reporter.memberId, label: '', machine: false, secretSha256: made.secretSha256 };
  await addKey(desk.workflow, desk.admin, wanted);
  for (const name of ['One', 'Two', 'Three']) await recordSource(desk.workflow, desk.reporter, { ...SOURCE, name });
});
afterAll(async () => {
  await app?.close();
  await desk?.close();
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly name: string;
}

/** Listens until so many events have come. */
async function listen(
  headers: Record<string, string>,
  count: number,
  meanwhile?: () => Promise<unknown>,
): Promise<Told[]> {
  const leave = new AbortController();
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${key}`, ...headers },
    signal: leave.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let text = '';
  let events: Told[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    events = [...text.matchAll(/^id: (\d+)\nevent: (\S+)\ndata: (.*)\n\n/gm)].map(([, id, event, data]) => ({
      id: id ?? '',
      event: event ?? '',
      name: JSON.parse(data ?? '').data.source.name,
    }));
    if (meanwhile && events.length > 0) await meanwhile().then(() => (meanwhile = undefined));
    if (events.length >= count) break;
  }
  leave.abort();
  return events;
}

async function page(
  query: string,
): Promise<{ items: { sequence: number; data: { source: { name: string } } }[]; next: number }> {
  const response = await fetch(`${url}${query}`, { headers: { authorization: `Bearer ${key}` } });
  expect(response.status).toBe(200);
  return (await response.json()) as Awaited<ReturnType<typeof page>>;
}

describe("the newsroom's events", () => {
  it('are told in order as they happen', async () => {
    const more = () => recordSource(desk.workflow, desk.reporter, { ...SOURCE, name: 'Four' });
    expect(await listen({}, 4, more)).toEqual([
      { id: '1', event: 'source.recorded', name: 'One' },
      { id: '2', event: 'source.recorded', name: 'Two' },
      { id: '3', event: 'source.recorded', name: 'Three' },
      { id: '4', event: 'source.recorded', name: 'Four' },
    ]);
  });

  it('go on after the last one that a client has had', async () => {
    expect((await listen({ 'last-event-id': '2' }, 2)).map(({ name }) => name)).toEqual(['Three', 'Four']);
  });

  it('come page by page without a gap', async () => {
    const first = await page('?limit=3');
    expect(first.items.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(first.next).toBe(3);
    const rest = await page(`?after=${first.next}`);
    expect(rest.items.map(({ data }) => data.source.name)).toEqual(['Four']);
    expect(await page(`?after=${rest.next}`)).toEqual({ items: [], next: 4 });
  });

  it('cannot be taken up from what is no event', async () => {
    const response = await fetch(url, {
      headers: { accept: 'text/event-stream', authorization: `Bearer ${key}`, 'last-event-id': 'x' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'Last-Event-ID' }] });
  });

  it('end when the service does, so that it need not wait for its listeners', async () => {
    const response = await fetch(url, { headers: { accept: 'text/event-stream', authorization: `Bearer ${key}` } });
    const ended = response.text();
    await app.close();
    expect(await ended).toContain('id: 4\n');
  });
});
