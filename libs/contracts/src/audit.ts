import { z } from 'zod';
import { EDITOR, EVENT_ID, FILED_AT, KEY_ID, LEAD } from './examples.js';
import { pageOf } from './paging.js';
import { GivenId, GivenMoment, type Given } from './text.js';

const ENTRY = {
  ...{ id: EVENT_ID, at: FILED_AT, by: LEAD, via: 'session', act: 'key.created', target: KEY_ID },
  details: { memberId: EDITOR.id, label: 'Laptop', machine: false, scopes: null, expiresAt: null },
};

const AuditEntry = z
  .strictObject({
    id: GivenId,
    at: GivenMoment,
    by: z
      .strictObject({ id: GivenId, name: z.string() })
      .nullable()
      .describe('The member who did it; null for whoever sat at the terminal.'),
    via: z.enum(['session', 'key', 'provider', 'terminal']).describe('By what they got in.'),
    act: z.string().describe('What was done: `member.added`, `key.revoked` and the like.'),
    target: GivenId.nullable().describe('What it was done to.'),
    details: z.record(z.string(), z.unknown()).describe('What else is kept of it. No secret is.'),
  })
  .meta({ id: 'AuditEntry', description: 'What was done about access, or by an admin.', examples: [ENTRY] });

export const AuditPage = pageOf('AuditPage', AuditEntry, [{ items: [ENTRY], cursor: null }]);

export type AuditPage = Given<z.output<typeof AuditPage>>;
