import { randomUUID } from 'node:crypto';
import type { Filled } from './filling.js';
import { bearer, cookie, type Credential } from './people.js';
import type { Service } from './service.js';
import { sql } from './sql.js';

/** What opens nothing, by what is wrong with it; some of it did open something before. */
export async function lostCredentials(service: Service, { people, hire }: Filled): Promise<Record<string, Credential>> {
  const gone = await hire('admin');
  const [key, session] = [await people.admin.key(), await people.admin.session()];
  const lost = {
    'nothing at all': {},
    'another scheme': { authorization: 'Basic YWRtaW46YWRtaW4=' },
    'a word': bearer('admin'),
    'the key of nobody': bearer(`cvt_${randomUUID().replaceAll('-', '')}_${'a'.repeat(43)}`),
    'the session of nobody': cookie(`cvs_${randomUUID().replaceAll('-', '')}_${'a'.repeat(43)}`),
    'a key with another secret': withOther(key, 'authorization'),
    'a session with another secret': withOther(session, 'cookie'),
    'a session as a key': bearer(tokenIn(session)),
    'a key as a session': cookie(tokenIn(key)),
    'a session sent twice': { ...session, cookie: `${session['cookie']}; ${session['cookie']}` },
    'a session beside a key of nobody': { ...session, ...bearer('cvt_x') },
    'a revoked key': await people.admin.key(),
    'a key that has run out': await people.admin.key(),
    'a revoked session': await people.admin.session(),
    'a session that has run out': await people.admin.session(),
    'a session of which nothing was heard': await people.admin.session(),
    'the key of a member who was switched off': await gone.key(),
    'the session of a member who was switched off': await gone.session(),
  } satisfies Record<string, Credential>;
  await sql(
    service.adminUrl,
    change('api_keys', 'revoked_at = now()', lost['a revoked key']),
    change('api_keys', `expires_at = now() - interval '1 second'`, lost['a key that has run out']),
    change('sessions', 'revoked_at = now()', lost['a revoked session']),
    change('sessions', `expires_at = now() - interval '1 second'`, lost['a session that has run out']),
    change('sessions', `seen_at = now() - interval '13 hours'`, lost['a session of which nothing was heard']),
    { text: 'UPDATE members SET disabled_at = now() WHERE id = $1', values: [gone.memberId] },
  );
  return lost;
}

function change(table: string, set: string, credential: Credential): { text: string; values: unknown[] } {
  const [, hex = ''] = /cv[ts]_([0-9a-f]{32})_/.exec(tokenIn(credential)) ?? [];
  return { text: `UPDATE ${table} SET ${set} WHERE id = $1::uuid`, values: [hex] };
}

function tokenIn(credential: Credential): string {
  return /cv[ts]_\w+_[\w-]+/.exec(JSON.stringify(credential))?.[0] ?? '';
}

function withOther(credential: Credential, header: string): Credential {
  const value = credential[header] ?? '';
  return { ...credential, [header]: value.slice(0, -4) + (value.endsWith('AAAA') ? 'BBBB' : 'AAAA') };
}
