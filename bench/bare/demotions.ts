import { Client } from 'pg';
import { uuidv7 } from 'uuidv7';
import { withClient, type BenchDatabase } from '../stage/postgres.js';

const CONNECTIONS = 4;
const CHUNK = 1_000;

/** Demotions of a chunk ($1 as JSON) of newsroom $2 with what Caveat writes beside them: judged revisions, history, outbox. */
const DEMOTE = {
  name: 'demote',
  text: `
    WITH input AS MATERIALIZED (
      SELECT * FROM json_to_recordset($1::json)
        AS i (id uuid, version integer, status text, strength smallint, grounds jsonb, event uuid, at timestamptz, data jsonb)
    ), demoted AS (
      UPDATE claims c SET version = c.version + 1, status = i.status, assessed_status = i.status, strength = i.strength,
        grounds = i.grounds, attention = '{source_retracted}', updated_at = i.at
      FROM input i WHERE c.id = i.id AND c.version = i.version
    ), judged AS (
      UPDATE claim_revisions r SET evidence = evidence + 1, assessed = assessed + 1 FROM input i WHERE r.claim_id = i.id
    ), told AS (
      INSERT INTO history (id, newsroom_id, claim_id, version, type, at, reason, data)
      SELECT event, $2::uuid, id, version + 1, 'claim.assessed', at, 'assessment.' || status, data FROM input
    )
    INSERT INTO outbox (newsroom_id, event_ids, jobs) SELECT $2::uuid, array_agg(event), '[]' FROM input`,
};

/**
 * The bare limit of a retraction: the demotions are known beforehand, and four connections write them in chunks of 1,000,
 * each chunk one statement and one transaction. @returns seconds
 */
export async function writeDemotions({ adminUrl, appUrl }: BenchDatabase, newsroomId: string): Promise<number> {
  const chunks = await withClient(adminUrl, knownDemotions);
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const client = new Client({ connectionString: appUrl });
      await client.connect();
      return client;
    }),
  );
  const began = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let chunk = chunks.pop(); chunk !== undefined; chunk = chunks.pop()) {
        await client.query(`BEGIN; SET LOCAL caveat.newsroom = '${newsroomId}'`);
        await client.query({ ...DEMOTE, values: [chunk, newsroomId] });
        await client.query('COMMIT');
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.end()));
  return seconds;
}

interface SeededClaim {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly grounds: { readonly restsOn: readonly unknown[]; readonly chains: readonly unknown[] };
}

/** What becomes of each claim: the wire is gone, and with it all that rests on it alone. */
async function knownDemotions(client: Client): Promise<string[]> {
  const { rows } = await client.query<SeededClaim>('SELECT id, version, status, grounds FROM claims ORDER BY id');
  const at = new Date().toISOString();
  const demotions = rows.map(({ id, version, status: previousStatus, grounds }) => {
    const status = previousStatus === 'corroborated' ? 'reported' : 'withdrawn';
    const strength = previousStatus === 'corroborated' ? 1 : 0;
    const left = {
      restsOn: grounds.restsOn.slice(1),
      disputeRestsOn: [],
      chains: grounds.chains.slice(0, strength),
      attention: ['source_retracted'],
    };
    const assessment = { status, rule: `assessment.${status}`, strength, disputeStrength: 0, ...left };
    const data = {
      assessedRevision: 2,
      previousStatus,
      after: { status, assessment, attention: ['source_retracted'] },
    };
    return { id, version, status, strength, grounds: left, event: uuidv7(), at, data };
  });
  return Array.from({ length: Math.ceil(demotions.length / CHUNK) }, (_, i) =>
    JSON.stringify(demotions.slice(i * CHUNK, (i + 1) * CHUNK)),
  );
}
