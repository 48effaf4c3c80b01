// A receiver of Caveat's webhooks:  npm install && WEBHOOK_SECRET=whsec_… npm start
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { Webhook } from 'standardwebhooks';

interface Claim {
  id: string;
  version: number;
  status: string;
  caveat: Record<string, string | null>;
}

interface CaveatEvent {
  type: string;
  data: {
    claim?: Omit<Claim, 'caveat'>; // in every claim.…
    caveat?: Claim['caveat'];
    claims?: Claim[]; // in story.caveat_outdated
    story?: { id: string };
    stories?: { id: string }[];
  };
}

/** A CMS keeps both in its database, and writes them in one transaction with the page. */
interface Store {
  webhooks: string[];
  claims: Record<string, Claim>;
}

const FILE = 'caveats.json';
const store: Store = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : { webhooks: [], claims: {} };
const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '');

/** Takes in what is news. An event comes again under the same id; an older version may come after a newer one. */
function apply(id: string, claims: Claim[]): void {
  if (store.webhooks.includes(id)) return;
  for (const claim of claims) {
    if (claim.version <= (store.claims[claim.id]?.version ?? 0)) continue;
    store.claims[claim.id] = claim;
    console.log(`claim ${claim.id}, version ${claim.version}, ${claim.status}: ${claim.caveat.en ?? 'no caveat'}`);
  }
  store.webhooks.push(id);
  writeFileSync(`${FILE}.new`, JSON.stringify(store));
  renameSync(`${FILE}.new`, FILE);
}

function claimsOf({ data: { claim, caveat = {}, claims = [] } }: CaveatEvent): Claim[] {
  return claim ? [{ ...claim, caveat }] : claims;
}

/** What the pages of these stories show now. Leave it out where a page is not updated until later. */
function acknowledgements({ data: { story, stories = [] } }: CaveatEvent, claims: Claim[]) {
  const shown = claims.map(({ id }) => ({ claimId: id, version: store.claims[id]?.version }));
  if (shown.length === 0) return [];
  return (story ? [story] : stories).map(({ id }) => ({ storyId: id, claims: shown }));
}

/** The bytes as they came: parsed and written again, they would not verify. */
async function rawBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const server = createServer(async (request, response) => {
  const body = await rawBody(request);
  let event: CaveatEvent;
  try {
    event = webhook.verify(body, request.headers as Record<string, string>) as CaveatEvent;
  } catch (error) {
    console.log(`refused: ${(error as Error).message}`);
    response.writeHead(401).end();
    return;
  }
  console.log(`verified: ${event.type}`);
  const claims = claimsOf(event);
  apply(String(request.headers['webhook-id']), claims);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ acknowledgements: acknowledgements(event, claims) }));
});

const port = Number(process.env.PORT ?? 4848);
server.listen(port, '127.0.0.1', () => console.log(`Webhooks are awaited at http://127.0.0.1:${port}/`));
