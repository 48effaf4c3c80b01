import type { Client } from './client.js';
import { ServiceUnreachable } from './refusal.js';
import type { Scenario, ScenarioSource } from './scenario.js';

/** A scenario's people, sources and claims as they stand in the newsroom: ids and API keys by the scenario's keys. */
export interface Desk {
  /** The API key that files reports: the first reporter's, else the admin's. */
  readonly filing: string;
  readonly people: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
  /** Filled as the steps file their reports. */
  readonly reports: Map<string, string>;
}

interface Created {
  readonly id: string;
}

/**
 * Sets a scenario's desk up in the newsroom of an admin's key.
 *
 * @throws {Refusal} when the service refuses any of it
 */
export async function setUpDesk(client: Client, admin: string, scenario: Scenario): Promise<Desk> {
  const people = new Map<string, string>();
  for (const { key, name, role } of scenario.people) {
    const member = await client.post<Created>('/members', admin, { name, role });
    const made = await client.post<{ key?: string }>(`/members/${member.id}/keys`, admin, { label: 'scenario' });
    if (typeof made.key !== 'string') throw new ServiceUnreachable('the service made an API key and did not tell it');
    people.set(key, made.key);
  }
  const sources = new Map<string, string>();
  for (const { key, partOf, ...source } of parentsFirst(scenario.sources)) {
    const parent = partOf === undefined ? {} : { partOf: sources.get(partOf) };
    sources.set(key, (await client.post<Created>('/sources', admin, { ...source, ...parent })).id);
  }
  const reporter = scenario.people.find(({ role }) => role === 'reporter');
  const filing = (reporter && people.get(reporter.key)) ?? admin;
  const claims = new Map<string, string>();
  for (const { key, statement, claimant } of scenario.claims) {
    const claim = { statement, claimantId: sources.get(claimant) };
    claims.set(key, (await client.post<Created>('/claims', filing, claim)).id);
  }
  return { filing, people, sources, claims, reports: new Map() };
}

/** A controlling source has to be there before the sources that are part of it. The file may list them in any order. */
export function parentsFirst(sources: readonly ScenarioSource[]): ScenarioSource[] {
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const ordered = new Set<ScenarioSource>();
  const place = (source: ScenarioSource): void => {
    const parent = source.partOf === undefined ? undefined : byKey.get(source.partOf);
    if (parent && !ordered.has(parent)) place(parent);
    ordered.add(source);
  };
  sources.forEach(place);
  return [...ordered];
}
