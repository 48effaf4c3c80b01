import { CONTROLLERS } from '../../src/api.module.js';
import type { Access, Role } from '../../src/access/table.js';
import { routesOf, type Route } from '../../src/openapi/routes.js';
import { Scope } from '#contracts/vocabulary.js';

const ROLES: readonly Role[] = ['reporter', 'editor', 'lead', 'admin'];

const HEAD = `# Who may do what

Made from the one table that the service itself asks for each request, \`apps/api/src/access/table.ts\`. The API's document
says the same of each operation: \`x-roles\`, and as \`security\` the scope that a key needs.

- A **reporter** files claims, evidence and verifications; an **editor** keeps claims at a status and signs off besides; a
  **lead** does so too, and sees what became of webhooks; an **admin** runs the newsroom, and signs nothing off.
- Whoever **signed in** may do what their role allows. An **API key** may do what its member's role allows at the moment
  of the call, and only what its scopes allow where it has some.
- The role is asked anew for each request, and once more in the transaction of a sign-off.
- **anyone** needs no credential; **signed in** means that no API key may.

`;

/** docs/roles.md, as the table has it now. */
export function rolesPage(): string {
  const routes = routesOf(CONTROLLERS);
  const tags = [...new Set(routes.map(({ notes }) => notes.tag))];
  const parts = tags.map((tag) => `## ${tag}\n\n${tableOf(routes.filter(({ notes }) => notes.tag === tag))}\n`);
  return `${HEAD}${parts.join('\n')}\n${scopesOf(routes)}`;
}

function tableOf(routes: readonly Route[]): string {
  return [
    `| what | call | ${ROLES.join(' | ')} | scope of a key | rule |`,
    `|---|---|${ROLES.map(() => ':-:').join('|')}|---|---|`,
    ...routes.map(({ notes, method, path, access }) => {
      const call = `\`${method.toUpperCase()} ${path}\``;
      const cells = [
        notes.summary,
        call,
        ...ROLES.map((role) => markOf(role, access)),
        scopeOf(access),
        ruleOf(access),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function markOf(role: Role, { roles, besides }: Access): string {
  if (roles === 'anyone') return '·';
  const may = roles === 'member' || roles.includes(role);
  return may ? (besides === undefined ? 'yes' : 'yes*') : '–';
}

function scopeOf({ roles, scope }: Access): string {
  if (roles === 'anyone') return 'anyone';
  return scope === null ? 'signed in' : `\`${scope}\``;
}

function ruleOf({ rule, besides }: Access): string {
  return [rule === undefined ? '' : `\`${rule}\``, besides === undefined ? '' : `\\* ${besides}`]
    .filter(Boolean)
    .join(' ');
}

function scopesOf(routes: readonly Route[]): string {
  const lines = Scope.options.map((scope) => {
    const what = routes.filter(({ access }) => access.scope === scope).map(({ notes }) => `\`${notes.id}\``);
    return `| \`${scope}\` | ${what.join(', ')} |`;
  });
  return `## Scopes

| scope | opens |
|---|---|
${lines.join('\n')}

\`members:write\` decides who is an admin: a key with it is as good as its admin. Give it to what provisions people, and to
nothing else.
`;
}
