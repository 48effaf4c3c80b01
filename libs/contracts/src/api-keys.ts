import { z } from 'zod';
import { EDITOR, FILED_AT, KEY_ID, REPORTED_AT, VERIFIED_AT } from './examples.js';
import { pageOf } from './paging.js';
import { GivenId, GivenMoment, Moment, text, unique, type Given } from './text.js';
import { Scope } from './vocabulary.js';

const MACHINE = "A machine's key may change a claim without saying which version it saw (`If-Match`).";
const SCOPES = "What the key may do, within what its member's role allows; null for all of that.";

export const NewApiKey = z
  .strictObject({
    label: text(200).exactOptional().describe('To tell the keys of a member apart.'),
    machine: z.boolean().default(false).describe(MACHINE),
    scopes: unique(Scope, (scope) => scope)
      .min(1, 'One scope at least is wanted.')
      .nullable()
      .default(null)
      .describe(SCOPES),
    expiresAt: Moment.nullable().default(null).describe('When the key runs out; null for never.'),
  })
  .meta({
    id: 'NewApiKey',
    description: 'A key to call the API with.',
    examples: [
      { label: 'Laptop' },
      { label: 'CMS', machine: true, scopes: ['claims:read', 'stories:write'], expiresAt: '2030-01-01T00:00:00Z' },
    ],
  });

const KEY = {
  ...{ id: KEY_ID, memberId: EDITOR.id, label: 'Laptop', machine: false, scopes: null, createdAt: FILED_AT },
  ...{ expiresAt: null, lastUsedAt: REPORTED_AT, createdBy: EDITOR },
};

const FIELDS = {
  id: GivenId,
  memberId: GivenId,
  label: z.string(),
  machine: z.boolean().describe(MACHINE),
  scopes: z.array(Scope).nullable().describe(SCOPES),
  createdAt: GivenMoment,
  expiresAt: GivenMoment.nullable(),
  lastUsedAt: GivenMoment.nullable().describe('To the minute.'),
  createdBy: z
    .strictObject({ id: GivenId, name: z.string() })
    .nullable()
    .describe('The member who made it; null where it was made at the terminal.'),
};

export const ApiKey = z.strictObject(FIELDS).meta({
  id: 'ApiKey',
  description: 'A key of a member, without its secret.',
  examples: [KEY, { ...KEY, scopes: ['claims:read'], expiresAt: VERIFIED_AT, lastUsedAt: null, createdBy: null }],
});

export const CreatedApiKey = z
  .strictObject({
    ...FIELDS,
    key: z.string().describe('Goes into `Authorization: Bearer …`. It is told this once: only a digest of it is kept.'),
  })
  .meta({
    id: 'CreatedApiKey',
    description: 'A new key, with its secret.',
    examples: [
      {
        ...KEY,
        lastUsedAt: null,
        key: 'cvt_01939b2e5c007a108000000000000021_eW91LXdvdWxkLW5vdC1iZWxpZXZlLWEtc2VjcmV0ISE',
      },
    ],
  });

export const ApiKeyPage = pageOf('ApiKeyPage', ApiKey, [{ items: [KEY], cursor: null }]);

export type ApiKey = Given<z.output<typeof ApiKey>>;
export type CreatedApiKey = Given<z.output<typeof CreatedApiKey>>;
export type ApiKeyPage = Given<z.output<typeof ApiKeyPage>>;
export type NewApiKey = z.output<typeof NewApiKey>;
