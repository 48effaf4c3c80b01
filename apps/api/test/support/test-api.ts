import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import createClient, { type Client } from 'openapi-fetch';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import type { paths } from '#contracts/api.js';
import type { Problem } from '#contracts/problem.js';
import { openDatabase, type Database } from '#persistence/database.js';
import type { Caller, Workflow } from '#workflow/caller.js';
import { foundNewsroom } from '#workflow/newsroom/found-newsroom.js';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { addMember } from '#workflow/newsroom/members.js';
import { testDatabase } from '../../../../test/support/database.js';
import type { ApiParts } from '../../src/api.module.js';
import { mintApiKey } from '../../src/api-key.js';
import { createApi } from '../../src/create-api.js';
import { DEFAULT_LIMITS } from '../../src/manners/request-limits.js';

/** What is sent. `json` is sent as JSON, `raw` as it is. */
export interface Sending {
  readonly key?: string;
  readonly json?: unknown;
  readonly raw?: string | Uint8Array;
  readonly headers?: Record<string, string>;
}

/** What came back. A problem document is among what `body` may be. */
export interface Answer<Body = Record<string, never>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body & Partial<Problem>;
}

/** A newsroom with API keys of members of each role; `machine` is an editor's. */
export interface TestNewsroom {
  readonly id: string;
  readonly keys: Readonly<Record<'reporter' | 'editor' | 'editor2' | 'lead' | 'admin' | 'machine', string>>;
  readonly memberIds: Readonly<Record<'reporter' | 'editor' | 'editor2' | 'lead' | 'admin', string>>;
}

/** The API over HTTP and a database of its own, with no worker. */
export interface TestApi {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly adminUrl: string;
  /** The lines of the log. */
  readonly log: string[];
  call<Body = { id: string }>(method: string, path: string, sending?: Sending): Promise<Answer<Body>>;
  /** A client as anybody can have one made from the API's document. */
  client(key: string): Client<paths>;
  newsroom(): Promise<TestNewsroom>;
  /** Another node of the same service: an API of its own, over the same database. */
  node(): Promise<Pick<TestApi, 'call' | 'close'>>;
  close(): Promise<void>;
}

/** All of a test comes from one address. */
const ONE_ADDRESS = { ...DEFAULT_LIMITS, address: 1_000_000 };

/**
 * @param line by which it reaches its database, where a test wants to cut that
 * @param addresses where webhooks may go, if not to public https addresses alone
 * @param parts what the API is made of, where a test wants something else
 */
export async function testApi(
  line: (url: string) => Promise<string> = async (url) => url,
  addresses?: ApiParts['addresses'],
  parts: Partial<ApiParts> = {},
): Promise<TestApi> {
  const store = await testDatabase();
  const database = await openDatabase({ url: await line(store.appUrl), poolSize: 5, applicationName: 'test api' });
  const workflow: Workflow = {
    transactions: database.transactions,
    clock: { now: () => new Date().toISOString() },
    newId: uuidv7,
  };
  const log: string[] = [];
  const app = await createApi({
    database,
    workflow,
    log: pino({ level: 'info' }, { write: (line) => log.push(line) }),
    limits: ONE_ADDRESS,
    ...(addresses && { addresses }),
    ...parts,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = await app.getUrl();
  return {
    ...{ url, app, database, log, adminUrl: store.adminUrl },
    async call<Body>(method: string, path: string, sending: Sending = {}) {
      return call<Body>(`${url}${path}`, method, sending);
    },
    client: (key) => createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${key}` } }),
    newsroom: () => newsroomIn(workflow),
    node: () => nodeOn(store.appUrl),
    async close() {
      await app.close();
      await database.close();
      await store.drop();
    },
  };
}

async function nodeOn(databaseUrl: string): Promise<Pick<TestApi, 'call' | 'close'>> {
  const database = await openDatabase({ url: databaseUrl, poolSize: 5, applicationName: 'test node' });
  const app = await createApi({ database, log: pino({ level: 'silent' }), limits: ONE_ADDRESS });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = await app.getUrl();
  return {
    async call<Body>(method: string, path: string, sending: Sending = {}) {
      return call<Body>(`${url}${path}`, method, sending);
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

async function call<Body>(url: string, method: string, { key, json, raw, headers }: Sending): Promise<Answer<Body>> {
  const body = raw ?? (json === undefined ? null : JSON.stringify(json));
  const response = await fetch(url, {
    method,
    body: body as string | null,
    headers: {
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...(body !== null && { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Body & Partial<Problem>,
  };
}

async function newsroomIn(workflow: Workflow): Promise<TestNewsroom> {
  const { newsroomId, admin } = await foundNewsroom(
    workflow,
    {
      ...{ name: 'BBC News', caveatName: 'the BBC', locale: 'en', locales: ['en'] },
      ...{ caveatNames: {}, wording: {}, disputeAt: 1, corroborateAt: 2, outdatedAfter: 600 },
      ...{ secondFactor: false, signOffInPerson: false, markDelay: 8 },
    },
    { name: 'Admin', email: null },
  );
  const caller: Caller = { newsroomId, memberId: admin.id, role: 'admin', via: 'terminal', machine: false };
  const keyOf = async (memberId: string, machine = false): Promise<string> => {
    const id = uuidv7();
    const { key, secretSha256 } = mintApiKey(id);
    await addKey(workflow, caller, { id, memberId, label: '', machine, secretSha256 });
    return key;
  };
  const member = async (role: Caller['role']): Promise<string> =>
    (await addMember(workflow, caller, { name: `The ${role}`, email: null, role })).id;
  const memberIds = {
    reporter: await member('reporter'),
    editor: await member('editor'),
    editor2: await member('editor'),
    lead: await member('lead'),
    admin: admin.id,
  };
  return {
    id: newsroomId,
    memberIds,
    keys: {
      reporter: await keyOf(memberIds.reporter),
      editor: await keyOf(memberIds.editor),
      editor2: await keyOf(memberIds.editor2),
      lead: await keyOf(memberIds.lead),
      admin: await keyOf(admin.id),
      machine: await keyOf(memberIds.editor, true),
    },
  };
}
