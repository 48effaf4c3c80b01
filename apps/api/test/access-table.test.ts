import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { format, resolveConfig } from 'prettier';
import { Scope } from '#contracts/vocabulary.js';
import { RULES } from '#domain/refusals.js';
import { CONTROLLERS } from '../src/api.module.js';
import { guard } from '../src/access/guard.js';
import { ACCESS } from '../src/access/table.js';
import { openApiDocument } from '../src/openapi/document.js';
import { routesOf } from '../src/openapi/routes.js';
import { rolesPage } from './support/roles-page.js';

const PAGE = join(import.meta.dirname, '../../../docs/roles.md');
const RENEW = 'To make it anew: CAVEAT_RENEW_ROLES=1 npm test -- apps/api/test/access-table.test.ts';

const entries = Object.entries(ACCESS);

describe('the table of access', () => {
  it('has an entry for each operation, and none for what is no operation', () => {
    const ids = routesOf(CONTROLLERS).map(({ notes }) => notes.id);
    expect(Object.keys(ACCESS).toSorted()).toEqual(ids.toSorted());
  });

  it('names a rule of the domain wherever it shuts out a role', () => {
    const shutting = entries.filter(([, { roles }]) => Array.isArray(roles));
    for (const [id, { rule = '' }] of shutting)
      expect({ id, kind: RULES[rule as keyof typeof RULES] }).toEqual({ id, kind: 'forbidden' });
    expect(entries.filter(([, { roles, rule }]) => !Array.isArray(roles) && rule)).toEqual([]);
  });

  it('has some use for each scope', () => {
    expect([...new Set(entries.flatMap(([, { scope }]) => scope ?? []))].toSorted()).toEqual(Scope.options.toSorted());
  });

  it("is what the API's document tells of each operation", () => {
    const document = openApiDocument(CONTROLLERS) as { paths: Record<string, Record<string, Record<string, unknown>>> };
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    for (const { operationId, security, 'x-roles': roles } of operations) {
      const access = ACCESS[String(operationId)];
      const members = access?.roles === 'member' ? ['reporter', 'editor', 'lead', 'admin'] : access?.roles;
      const ways = [{ session: [] }, ...(access?.scope ? [{ apiKey: [access.scope] }] : [])];
      expect({ operationId, security, roles }).toEqual(
        access?.roles === 'anyone'
          ? { operationId, security: [], roles: undefined }
          : { operationId, security: ways, roles: members },
      );
    }
  });

  it('is what docs/roles.md says', async () => {
    const page = await format(`<!-- ${RENEW} -->\n\n${rolesPage()}`, {
      ...(await resolveConfig(PAGE)),
      parser: 'markdown',
    });
    if (process.env['CAVEAT_RENEW_ROLES']) writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });
});

describe('a route without an entry', () => {
  it('keeps the API from starting, and is named', async () => {
    const server = fastify();
    guard(server, { controllers: CONTROLLERS } as unknown as Parameters<typeof guard>[1]);
    server.get('/v1/claims', async () => ({}));
    server.get('/v1/everything', async () => ({}));
    await expect(server.ready()).rejects.toThrow('no entry in the table of access: GET /v1/everything');
  });
});
