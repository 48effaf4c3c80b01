import type { Claim } from '#contracts/claims.js';
import type { Client } from './client.js';
import type { Desk } from './desk.js';
import type { Action } from './scenario.js';

/** A step can't be sent, for an earlier step, which it builds on, has failed. */
export class NothingToActOn extends Error {
  override readonly name = 'NothingToActOn';
}

interface Created {
  readonly id: string;
}

/**
 * Does through the API what a step says, as the person who does it in the scenario.
 *
 * @param at when it happened (ISO 8601): a report's time of publication
 * @throws {Refusal} when the service refuses it; {NothingToActOn} when what it builds on was never made
 */
export async function act(client: Client, desk: Desk, at: string, action: Action): Promise<void> {
  const { report, derive, retract, verify, signOff } = action;
  if (report) {
    const { key, source, derivedFrom, evidence, ...rest } = report;
    const body = {
      ...rest,
      sourceId: desk.sources.get(source),
      publishedAt: new Date(at).toISOString(),
      ...(derivedFrom && { derivedFrom: derivedFrom.map((origin) => reportId(desk, origin)) }),
      evidence: evidence.map(({ claim, stance }) => ({ claimId: desk.claims.get(claim), stance })),
    };
    desk.reports.set(key, (await client.post<Created>('/reports', desk.filing, body)).id);
  }
  if (derive) {
    const { report: key, from, ...rest } = derive;
    const body = { ...rest, from: from.map((origin) => reportId(desk, origin)) };
    await client.post(`/reports/${reportId(desk, key)}/derivations`, desk.filing, body);
  }
  if (retract) {
    const { report: key, reason } = retract;
    await client.post(`/reports/${reportId(desk, key)}/retraction`, desk.filing, { reason });
  }
  if (verify) {
    const { claim, by, signOffBy, ...body } = verify;
    const id = known(desk.claims, claim);
    const { id: verification } = await client.change<Created>(id, '/verifications', known(desk.people, by), body);
    if (signOffBy !== undefined) await sign(client, id, verification, known(desk.people, signOffBy));
  }
  if (signOff) {
    const id = known(desk.claims, signOff.claim);
    const person = known(desk.people, signOff.by);
    const { body } = await client.get<Claim>(`/claims/${id}`, person);
    const open = body.openVerification ?? body.verification;
    if (!open) throw new NothingToActOn(`no verification of "${signOff.claim}" is open`);
    await sign(client, id, open.id, person);
  }
}

async function sign(client: Client, claim: string, verification: string, person: string): Promise<void> {
  await client.change(claim, `/verifications/${verification}/sign-off`, person, {});
}

function reportId(desk: Desk, key: string): string {
  const id = desk.reports.get(key);
  if (id === undefined) throw new NothingToActOn(`the report "${key}" has not been filed: its own step failed`);
  return id;
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`"${key}" is not known, though the file was judged to be right`);
  return id;
}
