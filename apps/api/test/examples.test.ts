import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { ACCOUNT_ID, BRIEFING_ID, CLAIM_ID, EDITOR, ENDPOINT_ID, KEY_ID, STORY_ID } from '#contracts/examples.js';
import { INTELLIGENCE_SERVICE, LAWMAKER, SOUTH_KOREA, VERIFICATION_ID } from '#contracts/examples.js';
import type { Workflow } from '#workflow/caller.js';
import { addKey } from '#workflow/newsroom/api-keys.js';
import { testDesk, type TestDesk } from '../../../test/support/desk.js';
import { mintApiKey } from '../src/api-key.js';
import { createApi } from '../src/create-api.js';

/** Tells the case of the document's examples to a live service, by the examples alone, and holds each answer to its schema. */

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters?: readonly { name: string; in: string; example?: string }[];
  readonly requestBody?: { content: { 'application/json': { examples: Record<string, { value: object }> } } };
  readonly responses: Record<string, { content?: Record<string, unknown> }>;
}

/** Who does it, which id the service gives to what it makes, and what is otherwise in the path or body than in the example. */
interface Step {
  readonly by?: 'reporter' | 'editor' | 'lead' | 'admin';
  readonly example?: number;
  readonly makes?: string;
  readonly path?: Record<string, string>;
  readonly query?: string;
  readonly body?: object;
}

interface Deliveries {
  readonly items: readonly { readonly id: string; readonly event: { readonly id: string; readonly type: string } }[];
}

const SECOND_CHECK = uuidv7();

let desk: TestDesk;
let app: NestFastifyApplication;
let url: string;
let nextId: string | undefined;
let keys: Record<'reporter' | 'editor' | 'lead' | 'admin', string>;
let operations: Map<string, { method: string; path: string; operation: Operation }>;
const ajv = new Ajv2020({ strict: false, allErrors: true });
const tried = new Set<string>();

beforeAll(async () => {
  desk = await testDesk();
  const newId = (): string => {
    const id = nextId ?? uuidv7();
    nextId = undefined;
    return id;
  };
  const workflow: Workflow = { ...desk.workflow, newId };
  app = await createApi({ database: desk.database, workflow, log: pino({ level: 'silent' }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = await app.getUrl();
  const keyOf = async (memberId: string): Promise<string> => {
    const id = uuidv7();
    const { key, secretSha256 } = mintApiKey(id);
    await addKey(desk.workflow, desk.admin, { id, memberId, label: '', machine: false, secretSha256 });
    return key;
  };
  keys = {
    reporter: await keyOf(desk.reporter.memberId),
    editor: await keyOf(desk.editor.memberId),
    lead: await keyOf(desk.lead.memberId),
    admin: await keyOf(desk.admin.memberId),
  };
  const document = (await (await fetch(`${url}/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  addFormats.default(ajv);
  ajv.addSchema(document, 'openapi.json');
  operations = new Map(
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [operation.operationId, { method, path, operation }] as const,
      ),
    ),
  );
});
afterAll(async () => {
  await app?.close();
  await desk?.close();
});

async function tell(
  id: string,
  { by = 'editor', example = 0, makes, path: ids = {}, query = '', body: given = {} }: Step = {},
): Promise<unknown> {
  const found = operations.get(id);
  if (!found) throw new Error(`there is no operation ${id}`);
  const { method, path, operation } = found;
  const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
  const at = named.reduce((so, { name, example: known = '' }) => so.replace(`{${name}}`, ids[name] ?? known), path);
  const headers = new Headers({ authorization: `Bearer ${keys[by]}` });
  for (const { name, in: place, example: value } of operation.parameters ?? [])
    if (place === 'header' && value && !['If-None-Match', 'Idempotency-Key', 'If-Match'].includes(name))
      headers.set(name, value);
  const takes = (name: string) => operation.parameters?.some((parameter) => parameter.name === name) ?? false;
  if (takes('Idempotency-Key')) headers.set('idempotency-key', uuidv7());
  const examples = Object.values(operation.requestBody?.content['application/json'].examples ?? {});
  const value = examples[example]?.value;
  if (value !== undefined) headers.set('content-type', 'application/json');
  const body = value === undefined ? null : JSON.stringify({ ...value, ...given });
  nextId = makes;
  let response: Response;
  do {
    if (takes('If-Match')) headers.set('if-match', path.startsWith('/v1/claims/') ? await etagOf(CLAIM_ID) : '*');
    response = await fetch(`${url}${at}${query}`, { method: method.toUpperCase(), headers, body });
    // A job may move the claim between the look at it and the change of it; a client then looks again.
  } while (response.status === 412);
  const text = await response.text();
  const status = Object.keys(operation.responses)[0] ?? '';
  expect({ id, example, status: String(response.status), text }).toMatchObject({ status });
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const answer: unknown = type === 'application/json' ? JSON.parse(text) : text;
  expect({ id, faults: faultsOf([path, method, 'responses', status, 'content', type, 'schema'], id, answer) }).toEqual({
    id,
    faults: [],
  });
  tried.add(`${id} ${example}`);
  return answer;
}

function faultsOf(at: string[], id: string, answer: unknown): unknown[] {
  // The document of the document is a string of JSON, as every plain answer is one.
  if (id === 'readDocument') return [];
  const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.getSchema(`openapi.json#/paths/${pointer}`);
  if (!validate) throw new Error(`${id} has no schema at ${pointer}`);
  return validate(answer) === true ? [] : (validate.errors ?? []);
}

async function etagOf(claimId: string): Promise<string> {
  const response = await fetch(`${url}/v1/claims/${claimId}`, { headers: { authorization: `Bearer ${keys.editor}` } });
  return response.headers.get('etag') ?? '';
}

describe('the case that the examples of the document tell', () => {
  it('can be told to the service as it stands there', async () => {
    const { id: invitation } = (await tell('createInvitation', { by: 'admin' })) as { id: string };
    await tell('addMember', { by: 'admin', makes: EDITOR.id });
    await tell('createApiKey', { by: 'admin', makes: KEY_ID });
    await tell('createApiKey', { by: 'admin', example: 1 });
    await tell('listMembers');
    await tell('listApiKeys', { by: 'admin' });
    await tell('revokeApiKey', { by: 'admin' });
    await tell('inviteMember', { by: 'admin' });
    await tell('inviteMember', { by: 'admin', example: 1 });
    await tell('listInvitations', { by: 'admin' });
    await tell('revokeInvitation', { by: 'admin', path: { id: invitation } });
    await tell('changeMember', { by: 'admin' });
    await tell('listAudit', { by: 'admin' });
    await tell('changeNewsroom', { by: 'admin', example: 1 });
    await tell('changeNewsroom', { by: 'admin' });
    await tell('previewCaveats', { by: 'admin' });
    await tell('previewCaveats', { by: 'admin', example: 1 });
    await tell('readNewsroom');

    await tell('createWebhookEndpoint', { by: 'admin', makes: ENDPOINT_ID });
    await tell('createWebhookEndpoint', { by: 'admin', example: 1 });
    await tell('testWebhookEndpoint', { by: 'admin' });
    // What it misses from now on is kept, to be looked at and sent at the end.
    await tell('changeWebhookEndpoint', { by: 'admin' });

    await tell('recordSource', { makes: SOUTH_KOREA.id });
    await tell('recordSource', { example: 1, makes: INTELLIGENCE_SERVICE.id });
    await tell('recordSource', { example: 2, makes: LAWMAKER.id });
    await tell('createClaim', { by: 'reporter', makes: CLAIM_ID });
    await tell('createClaim', { by: 'reporter', example: 1 });
    await tell('recordStory', { by: 'reporter', makes: STORY_ID });
    await tell('recordReport', { by: 'reporter', makes: BRIEFING_ID });
    await tell('recordReport', { by: 'reporter', example: 1, makes: ACCOUNT_ID });
    await tell('recordReport', { by: 'reporter', example: 2 });
    const assessed = await desk.settled(CLAIM_ID);
    expect(assessed.assessment).toMatchObject({
      strength: 1,
      restsOn: [SOUTH_KOREA],
      chains: [{ reports: [BRIEFING_ID] }],
    });
    expect(assessed.status).toBe('reported');

    for (const ending of ['undoMark', 'releaseMark']) {
      const { version } = (await tell('holdClaim', { query: '?delay=60' })) as { version: number };
      await tell(ending, { body: { version } });
    }
    await tell('holdClaim');
    await tell('liftHold');
    await tell('changeClaim');
    await tell('changeClaim', { example: 1 });
    await tell('changeClaim', { example: 2 });
    await tell('changeClaims');
    await tell('changeClaims', { example: 1 });
    // The editor of the examples leaves, who has been given claims until now.
    await tell('changeMember', { by: 'admin', example: 1 });
    await tell('fileEvidence', { by: 'reporter' });
    await tell('correctLineage', { by: 'reporter' });
    await tell('changeSource');
    await tell('changeSource', { example: 1 });
    await tell('mergeSource');
    await tell('unmergeSource');
    await desk.settled(CLAIM_ID);

    await tell('submitVerification', { makes: VERIFICATION_ID });
    await tell('signOffVerification', { by: 'lead' });
    expect((await desk.read(CLAIM_ID)).status).toBe('independently_verified');
    await tell('revokeVerification', { by: 'lead' });
    await tell('submitVerification', { makes: SECOND_CHECK });
    const second = { path: { verificationId: SECOND_CHECK } };
    await tell('signOffVerification', { by: 'lead', example: 1, ...second });
    await fetch(`${url}/v1/claims/${CLAIM_ID}/evidence`, {
      method: 'POST',
      headers: { authorization: `Bearer ${keys.reporter}`, 'content-type': 'application/json' },
      body: JSON.stringify({ reportId: ACCOUNT_ID, stance: 'disputes' }),
    });
    expect((await desk.settled(CLAIM_ID)).attention).toContain('verification_challenged');
    await tell('upholdVerification', { by: 'lead', ...second });
    await tell('retractReport', { by: 'reporter' });
    await desk.settled(CLAIM_ID);

    const types = new Map<string, { deliveryId: string; eventId: string }>();
    while (!types.has('report.retracted')) {
      const { items } = (await tell('listWebhookDeliveries', { by: 'lead' })) as Deliveries;
      for (const { id, event } of items) types.set(event.type, { deliveryId: id, eventId: event.id });
    }
    expect([...types.keys()].sort()).toEqual([
      'claim.attention_raised',
      'claim.caveat_changed',
      'claim.created',
      'claim.status_changed',
      'report.retracted',
      'webhook.test',
    ]);
    for (const path of types.values()) await tell('readWebhookDelivery', { by: 'lead', path });
    await tell('changeWebhookEndpoint', { by: 'admin', example: 1 });
    await tell('retryWebhookDelivery', { by: 'admin', path: types.get('claim.created') ?? {} });
    await tell('deliverWebhookEvent', { by: 'admin', path: types.get('report.retracted') ?? {} });
    await tell('recoverWebhookEndpoint', { by: 'admin' });
    await tell('rotateWebhookSecret', { by: 'admin' });
    await tell('rotateWebhookSecret', { by: 'admin', example: 1 });
    await tell('readWebhookEndpoint', { by: 'lead' });
    await tell('listWebhookEndpoints', { by: 'lead' });
    await tell('deleteWebhookEndpoint', { by: 'admin' });
    await tell('listAttention', { by: 'lead' });

    await tell('acknowledgeStory');
    await tell('changeStory');
    await tell('changeStory', { example: 1 });

    for (const id of [
      'readStory',
      'listStories',
      'readClaim',
      'listClaims',
      'countClaims',
      'readHistory',
      'readClaimProvenance',
      'listEvidence',
      'listEvidenceChanges',
      'readSource',
      'listSources',
      'readReport',
    ])
      await tell(id);
    await tell('foretellLoops', { query: `?from=${BRIEFING_ID}` });
    for (const id of ['listReports', 'listEvents', 'isLive', 'isReady', 'readMetrics', 'readDocument', 'readDocs'])
      await tell(id);
  });

  // Whoever signs in shows secrets, which no example can hold; the tests of people tell of that.
  it('leaves none of them out that a key may call, or anybody', () => {
    const called = [...operations].filter(([, { operation }]) => {
      const { tags, security } = operation;
      return security.length === 0 ? !tags.includes('People') : security.some((way) => 'apiKey' in way);
    });
    const all = called.flatMap(([id, { operation }]) => {
      const examples = Object.keys(operation.requestBody?.content['application/json'].examples ?? { one: 1 });
      return examples.map((_, index) => `${id} ${index}`);
    });
    expect(all.filter((each) => !tried.has(each))).toEqual([]);
  });
});
