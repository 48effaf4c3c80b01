import { html, type Html } from '../openapi/html.js';
import type { Route } from '../openapi/routes.js';

export const ROLES = ['reporter', 'editor', 'lead', 'admin'] as const;

type Role = (typeof ROLES)[number];

/**
 * What a role may do in the newsroom, by the parts of its work; and what is for others. From the table that the guard goes
 * by. One's own account is everybody's own, and the rest of the page.
 */
export function abilitiesOf(role: Role, routes: readonly Route[]): Html {
  const known = routes.filter(({ access }) => access.roles !== 'anyone' && !access.account);
  const may = known.filter(({ access }) => isFor(role, access.roles));
  const others = known.filter((route) => !may.includes(route));
  return html`${byPart(may)}
  ${
    others.length > 0 &&
    html`<h2>What is for others</h2>
      ${byPart(others, true)}`
  }`;
}

function isFor(role: Role, roles: Route['access']['roles']): boolean {
  return roles === 'member' || (roles !== 'anyone' && roles.includes(role));
}

function byPart(routes: readonly Route[], withRoles = false): Html {
  const parts = [...new Set(routes.map(({ notes }) => notes.tag))];
  return html`<dl class="abilities">
    ${parts.map(
      (part) =>
        html`<div>
          <dt>${part}</dt>
          ${routes.filter(({ notes }) => notes.tag === part).map((route) => ability(route, withRoles))}
        </div>`,
    )}
  </dl>`;
}

function ability({ notes, access }: Route, withRoles: boolean): Html {
  const { roles, besides } = access;
  return html`<dd>
    ${notes.summary}${withRoles && typeof roles !== 'string' && html`<span class="hint">For ${roles.join(', ')}</span>`}
    ${besides !== undefined && html`<span class="hint">${besides}</span>`}
  </dd>`;
}
