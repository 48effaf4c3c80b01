import { existsSync } from 'node:fs';
import { Client } from 'pg';
import type { Acknowledged } from '../load/acknowledged.js';
import type { Injected } from '../load/injected.js';
import { readLines, type LogLine } from '../receiver/log.js';
import { readFacts } from './facts.js';
import { verdictOn } from './verdict.js';

// `checker DATABASE LOG ACKNOWLEDGED INJECTED`: a process of its own that knows nothing of the run but what the database
// holds, what the receiver got, and what clients were promised. Prints its verdict as JSON.

const [database = '', log = '', acknowledged = '', injected = ''] = process.argv.slice(2);
const client = new Client({ connectionString: database });
await client.connect();
const lines = <Line>(path: string): Line[] => (existsSync(path) ? readLines<Line>(path) : []);
const verdict = verdictOn({
  facts: await readFacts(client),
  lines: lines<LogLine>(log),
  acknowledged: lines<Acknowledged>(acknowledged),
  injected: lines<Injected>(injected),
});
await client.end();
process.stdout.write(`${JSON.stringify(verdict)}\n`, () => process.disconnect?.());
