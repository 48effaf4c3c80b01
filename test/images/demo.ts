import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { TestNewsroom } from '../e2e/people/newsroom.js';
import { runCaveat } from '../support/processes.js';
import type { Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { CLAIMS, WRITTEN, WRITTEN_LOOP } from './claims.js';
import { Colleague } from './colleague.js';
import { Filing, type Staff } from './filing.js';

/** Who works the case of Kursk; the file itself names them by their roles. */
const OF_THE_CASE: Record<string, string> = { rep: 'Nora Lindqvist', ed: 'Samuel Okafor', lead: 'Leila Haddad' };
const CASE = 'kursk-december-2024.json';
const SHOWN = 'North Korean soldiers have been killed fighting against Ukrainian forces.';
const CAVEAT_CHANGED = 'claim.caveat_changed';
const CMS = 'https://cms.news.example/hooks/caveat';

interface Delivery {
  readonly state: string;
  readonly event: { readonly type: string };
}

/** What the pictures show. */
export interface Demo {
  readonly staff: Staff;
  readonly claimId: string;
  readonly endpointId: string;
}

/** A newsroom as it is in the middle of a day. */
export async function demoNewsroom(newsroom: TestNewsroom, receiver: Receiver): Promise<Demo> {
  await newsroom.person('admin');
  const joins = async (name: string, role: 'editor' | 'lead' | 'reporter') => Colleague.joins({ newsroom, name, role });
  const me = await joins('Maya Brandt', 'editor');
  const staff = { me, lead: await joins('Tomas Vega', 'lead'), reporter: await joins('Jonas Weber', 'reporter') };
  await newsroom.asAdmin('PATCH', '/v1/newsroom', {
    ...{ caveatName: 'the BBC', markDelay: 0, outdatedAfter: 0, locales: ['en', 'ar', 'uk'] },
    caveatNames: { ar: 'بي بي سي', uk: 'Бі-бі-сі' },
  });
  await play(newsroom);
  const filing = new Filing(staff);
  for (const told of CLAIMS) await filing.claim(told);
  const claimId = await writeOn(filing, me);
  const endpointId = await tell(newsroom, receiver, claimId);
  await putOn(filing, claimId);
  await newsroom.asOwner(asOfADay);
  await newsroom.asAdmin('PATCH', '/v1/newsroom', { markDelay: 8 });
  return { staff, claimId, endpointId };
}

async function play(newsroom: TestNewsroom): Promise<void> {
  const built = process.env['CAVEAT_TEST_BUILT'] ?? '';
  const scenario = JSON.parse(readFileSync(join(built, 'examples', CASE), 'utf8')) as {
    people: { key: string; name: string }[];
  };
  for (const person of scenario.people) person.name = OF_THE_CASE[person.key] ?? person.name;
  const named = join(built, CASE);
  writeFileSync(named, JSON.stringify(scenario));
  const { member } = (await newsroom.asAdmin('GET', '/v1/session')) as { member: { id: string } };
  const { key } = await newsroom.asAdmin('POST', `/v1/members/${member.id}/keys`, { label: 'the case' });
  const { code, printed } = await runCaveat(['play', '--url', newsroom.url, '--key', String(key), named], {});
  if (code !== 0) throw new Error(`the case was not played as it should be:\n${printed}`);
}

/** More is written on one claim of the case, as is on any that matters. */
async function writeOn(filing: Filing, me: Colleague): Promise<string> {
  const { items } = (await me.call('GET', `/claims?q=${encodeURIComponent(SHOWN)}`)) as { items: { id: string }[] };
  const claimId = items[0]!.id;
  const { items: reports } = (await me.call('GET', '/reports?q=pentagon')) as { items: { id: string }[] };
  const written = await filing.reports(claimId, WRITTEN, [reports[0]!.id]);
  await filing.close(written, WRITTEN_LOOP);
  await me.call('PATCH', `/claims/${claimId}`, { desk: 'World', priority: 'high', assigneeId: me.id });
  await filing.settled(claimId);
  return claimId;
}

async function putOn(filing: Filing, claimId: string): Promise<void> {
  for (const headline of ['North Korean soldiers killed in Kursk', 'Who fights in Kursk', 'The war this week'])
    await filing.story(headline, [claimId]);
}

/** What was done within seconds here is done in the course of a day, and by a CMS that has a name. */
async function asOfADay(client: Client): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query('UPDATE webhook_endpoints SET url = $1', [CMS]);
  await client.query(`UPDATE claims SET updated_at = now() - place * interval '17 minutes'
    FROM (SELECT id, row_number() OVER (ORDER BY updated_at DESC) AS place FROM claims) AS placed
    WHERE placed.id = claims.id`);
}

/** The CMS is told what has been done on the claim. It is not well at first, and never finds the page of a caveat. */
async function tell(newsroom: TestNewsroom, receiver: Receiver, claimId: string): Promise<string> {
  const { id } = await newsroom.asAdmin('POST', '/v1/webhook-endpoints', { url: receiver.url, description: 'The CMS' });
  const endpoint = `/v1/webhook-endpoints/${String(id)}`;
  /** Resolves once so many caveats were given up on: of a mark, that is told last. */
  const givenUp = async (count: number): Promise<void> =>
    until(async () => {
      const { items } = (await newsroom.asAdmin('GET', `${endpoint}/deliveries`)) as { items: Delivery[] };
      const isOver = items.every(({ state }) => state === 'delivered' || state === 'failed');
      return isOver && items.filter(({ event }) => event.type === CAVEAT_CHANGED).length === count;
    });
  let refusals = 1;
  receiver.answer(({ event }, response) => {
    if (event.type === CAVEAT_CHANGED) response.writeHead(500).end('No page was found for this claim.');
    else if (refusals > 0) {
      refusals -= 1;
      response.writeHead(503).end('The CMS is being updated.');
    } else response.writeHead(204).end();
  });
  const hold = `/v1/claims/${claimId}/hold`;
  const held = { status: 'disputed', reason: 'A spokesman denies it on the radio.' };
  await newsroom.asAdmin('PUT', hold, held, { 'if-match': '*' });
  await givenUp(1);
  refusals = 1;
  await newsroom.asAdmin('DELETE', hold, undefined, { 'if-match': '*' });
  await givenUp(2);
  return String(id);
}
