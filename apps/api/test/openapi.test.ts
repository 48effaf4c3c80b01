import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { WebhookEventType } from '#contracts/vocabulary.js';
import { CONTROLLERS } from '../src/api.module.js';
import { DOCS_POLICY, docsPage } from '../src/openapi/docs-page.js';
import { openApiDocument } from '../src/openapi/document.js';

/** Made from the document, for the desk and for clients in tests. */
const TYPES = join(import.meta.dirname, '../../../libs/contracts/src/api.ts');
const RENEW = 'To make it anew: CAVEAT_RENEW_TYPES=1 npm test -- apps/api/test/openapi.test.ts';

interface Media {
  readonly schema: object;
  readonly examples?: Record<string, { value: unknown }>;
  readonly example?: unknown;
}

const document = JSON.parse(JSON.stringify(openApiDocument(CONTROLLERS)));
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi.json');

const medias = mediaIn(document, '');
const schemas = Object.entries<{ examples?: unknown[] }>(document.components.schemas);
const operations = Object.entries<Record<string, Record<string, unknown>>>(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, method, operation })),
);

describe("the API's document", () => {
  it.each(medias.map(({ at, media }) => [at, media] as const))('has true examples at %s', (at, media) => {
    const examples = Object.values(media.examples ?? {}).map(({ value }) => value);
    const all = media.example === undefined ? examples : [...examples, media.example];
    expect(all.length).toBeGreaterThan(0);
    for (const example of all) expect(faultsOf(`${at}/schema`, example)).toEqual([]);
  });

  it.each(schemas.flatMap(([id, { examples = [] }]) => examples.map((example) => [id, example] as const)))(
    'has true examples of the schema %s',
    (id, example) => {
      expect(faultsOf(`/components/schemas/${id}`, example)).toEqual([]);
    },
  );

  it('says of each operation what it is, what comes back, and what can go wrong', () => {
    const ids = operations.map(({ operation }) => operation['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { operation } of operations) {
      expect(operation).toMatchObject({ summary: expect.any(String), description: expect.stringMatching(/\.$/) });
      const statuses = Object.keys(operation['responses'] as object);
      // A sign-in by a provider sends the browser on.
      expect(statuses.some((status) => /^[23]/.test(status))).toBe(true);
      const open = (operation['security'] as unknown[]).length === 0;
      const behindKey = open ? [] : ['401', '403', '500', '503'];
      const withBody = operation['requestBody'] ? ['400', '404', '413', '415', '422'] : [];
      expect(statuses).toEqual(expect.arrayContaining([...behindKey, ...withBody]));
    }
  });

  it('asks for the version where a claim is changed, and for a key wherever something is created', () => {
    const taking = (header: string) =>
      operations.filter(({ operation }) => JSON.stringify(operation['parameters'] ?? []).includes(`"${header}"`));
    const asking = taking('If-Match').filter(({ operation }) => '428' in (operation['responses'] as object));
    expect(asking.map(({ operation }) => operation['operationId']).sort()).toEqual([
      'changeClaim',
      'holdClaim',
      'liftHold',
      'revokeVerification',
      'signOffVerification',
      'submitVerification',
      'upholdVerification',
    ]);
    const posts = operations.filter(({ method }) => method === 'post').map(({ name }) => name);
    expect(posts.filter((name) => !taking('Idempotency-Key').some((each) => each.name === name))).toEqual([
      // Each names what is undone or told, which can be done once.
      'post /v1/claims/{id}/undoing',
      'post /v1/claims/{id}/release',
      'post /v1/webhook-endpoints',
      'post /v1/webhook-endpoints/{id}/secret/rotate',
      'post /v1/newsroom/caveat-preview',
      'post /v1/members/{id}/keys',
      'post /v1/session',
      'post /v1/session/second-factor',
      'post /v1/invitations',
      'post /v1/members/{id}/invitation',
      'post /v1/invitations/reading',
      'post /v1/invitations/acceptance',
    ]);
  });

  it('tells each type of webhook, with its headers, its schema and an example', () => {
    expect(Object.keys(document.webhooks)).toEqual(WebhookEventType.options);
    for (const [type, { post }] of Object.entries<{ post: { parameters: { name: string }[] } }>(document.webhooks)) {
      expect(post.parameters.map(({ name }) => name)).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
      expect(post).toMatchObject({
        requestBody: { content: { 'application/json': { examples: { example1: { value: { type } } } } } },
      });
    }
  });

  it('passes a public validator', () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-openapi-'));
    try {
      const file = join(folder, 'openapi.json');
      writeFileSync(file, JSON.stringify(document));
      const bin = join(import.meta.dirname, '../../../node_modules/.bin/redocly');
      const config = join(import.meta.dirname, '../../../redocly.yaml');
      const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
      const { stdout } = spawnSync(bin, ['lint', '--config', config, '--format', 'json', file], { env });
      const { problems } = JSON.parse(stdout.toString()) as { problems: { message: string; location: unknown }[] };
      expect(problems.map(({ message, location }) => ({ message, location }))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is the one that the types of the typed client were made from', async () => {
    // The document has none of these, so nobody would use their empty type.
    const made = astToString(await openapiTS(document)).replaceAll(/^export type \$defs = .*\n/gm, '');
    const file = `/** Made from the API's document. ${RENEW} */\n\n${made}`;
    const types = await format(file, { ...(await resolveConfig(TYPES)), parser: 'typescript' });
    if (process.env['CAVEAT_RENEW_TYPES']) writeFileSync(TYPES, types);
    expect(readFileSync(TYPES, 'utf8')).toBe(types);
  });

  it('has a page for people that tells every operation and escapes what it tells', () => {
    const page = docsPage(document);
    for (const { operation } of operations)
      expect(page).toContain(String(operation['summary']).replaceAll('"', '&quot;'));
    const scripts = [...page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
    expect(scripts.map(([, attributes]) => attributes)).toEqual(['']);
    // A browser runs it only where the policy names it by its very bytes.
    expect(DOCS_POLICY).toContain(
      `'sha256-${createHash('sha256')
        .update(scripts[0]?.[2] ?? '')
        .digest('base64')}'`,
    );
    expect(page).not.toMatch(/https?:\/\/(?!news\.example)[^"&<]*\.(js|css)/);
    expect(docsPage({ ...document, info: { title: '<b>x', description: 'y' } })).toContain('&lt;b&gt;x');
  });
});

function faultsOf(pointer: string, value: unknown): unknown[] {
  const validate = ajv.getSchema(`openapi.json#${pointer.split('/').map(encodeURIComponent).join('/')}`);
  if (!validate) throw new Error(`no schema at ${pointer}`);
  return validate(value) === true ? [] : (validate.errors ?? []);
}

/** Everything in the document that has a media type, with its place. */
function mediaIn(value: unknown, at: string): { at: string; media: Media }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key !== 'content' || at.startsWith('/components/schemas')) return mediaIn(each, place);
    return Object.entries<Media>(each as Record<string, Media>).map(([type, media]) => ({
      at: `${place}/${type.replaceAll('/', '~1')}`,
      media,
    }));
  });
}
