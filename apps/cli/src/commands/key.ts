import { z } from 'zod';
import { NewApiKey } from '#contracts/api-keys.js';
import { revokeKey } from '#workflow/newsroom/api-keys.js';
import { BadInput } from '../fault.js';
import { checked, checkedId } from '../options.js';
import { makeKey, operatorOf } from '../service/newsrooms.js';
import { withDatabase } from '../service/with-database.js';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const { label, machine, scopes, expiresAt } = NewApiKey.shape;
const Terms = z.object({ label, machine, scope: scopes, expires: expiresAt });

interface NewKeyOptions {
  readonly newsroom: string;
  readonly member: string;
  readonly label?: string;
  readonly machine: boolean;
  readonly scope?: readonly string[];
  readonly expires?: string;
}

/** `caveat key create`: prints the key, this once. */
export async function createKey({ newsroom, member, ...options }: NewKeyOptions): Promise<void> {
  const newsroomId = checkedId('--newsroom', newsroom);
  const memberId = checkedId('--member', member);
  const { scope, expires, label: name = '', machine: isMachine } = checked(Terms, options);
  const wanted = { memberId, label: name, machine: isMachine, scopes: scope, expiresAt: expires };
  say((await withDatabase((workflow) => makeKey(workflow, newsroomId, wanted))).key);
}

/** `caveat key revoke`: the key is named by its id, or by itself, which holds its id. */
export async function endKey(named: string, { newsroom }: { readonly newsroom: string }): Promise<void> {
  const operator = operatorOf(checkedId('--newsroom', newsroom));
  const id = idIn(named);
  const { label: name } = await withDatabase((workflow) => revokeKey(workflow, operator, id));
  say(`revoked ${id}${name && `, ${name}`}`);
}

/** @throws BadInput */
function idIn(named: string): string {
  const [, a, b, c, d, e] = /^cvt_(.{8})(.{4})(.{4})(.{4})(.{12})(?:_|$)/.exec(named) ?? [];
  const id = a === undefined ? named : [a, b, c, d, e].join('-');
  if (!z.uuid().safeParse(id).success) throw new BadInput('Name the key by its id, or by the key itself: cvt_…');
  return id;
}
