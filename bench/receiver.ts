import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Receives webhooks and answers 204 at once. A process of its own, so that receiving costs no time of the process that
// sends. Asked for `arrivals`, it tells the claim, version and time (milliseconds since 1970) of all that came, and forgets it.
let arrivals: Arrival[] = [];

/** What came: the claim and its version, and when its last byte was there. */
export interface Arrival {
  readonly claimId: string;
  readonly version: number;
  readonly at: number;
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => {
    const at = performance.timeOrigin + performance.now();
    response.writeHead(204).end();
    const { claim } = (JSON.parse(body) as { data: { claim: { id: string; version: number } } }).data;
    arrivals.push({ claimId: claim.id, version: claim.version, at });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () =>
  console.log(`listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
process.on('message', (message) => {
  if (message === 'count') process.send?.(arrivals.length);
  else {
    process.send?.(arrivals);
    arrivals = [];
  }
});
process.once('disconnect', () => process.exit());
