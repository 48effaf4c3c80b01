import type { CredentialHolder } from '#workflow/ports/credential-directory.js';
import { HttpProblem } from '../http/problem.js';
import type { Access, Role } from './table.js';

const NAMES: Readonly<Record<Role, string>> = {
  reporter: 'reporters',
  editor: 'editors',
  lead: 'leads',
  admin: 'admins',
};

/**
 * Whether the table lets the holder of a credential call an operation.
 * @throws HttpProblem `forbidden` with the rule `session.needed`, `key.scope`, `second_factor.needed`, or the entry's own
 */
export function mustBeAllowed(
  { via, role, scopes, secondFactorNeeded }: CredentialHolder,
  { roles, scope, rule, account }: Access,
): void {
  if (via === 'key' && scope === null) refuse('session.needed', 'Sign in to do this. No API key may.');
  if (via === 'key' && scope !== null && scopes && !scopes.includes(scope))
    refuse('key.scope', `This API key has not the scope ${scope}.`);
  if (secondFactorNeeded && !account)
    refuse('second_factor.needed', 'The newsroom wants a second factor of you. Set it up, or sign in with it, first.');
  if (Array.isArray(roles) && !roles.includes(role))
    refuse(rule ?? '', `This is for ${spoken(roles)} of the newsroom.`);
}

function spoken(roles: readonly Role[]): string {
  const names = roles.map((role) => NAMES[role]);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

function refuse(rule: string, detail: string): never {
  throw new HttpProblem('forbidden', detail, undefined, rule);
}
