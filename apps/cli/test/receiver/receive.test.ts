import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AcknowledgingAnswer } from '#contracts/acknowledging-answer.js';
import { newSecret, shownSecret } from '#delivery/signing/secrets.js';
import { signatureHeaders } from '#delivery/signing/signature-headers.js';
import type { Heard } from '../../src/receiver/heard.js';
import type { ReceiverOptions } from '../../src/receiver/options.js';
import { openReceiver, type Receiver } from '../../src/receiver/receive.js';
import { until } from '../../../../test/support/until.js';
import { exampleOf } from './examples.js';

const secret = newSecret();
const NOTHING_AMISS: ReceiverOptions = {
  ...{ host: '127.0.0.1', port: 0, keys: [shownSecret('v1', secret)], log: undefined },
  ...{ fail: undefined, failTimes: Infinity, hang: false, refuse: false, slow: 0, acknowledge: false },
};

describe('the receiver of webhooks', () => {
  const open: Receiver[] = [];
  const heard: Heard[] = [];
  let resets = 0;

  async function receiver(told: Partial<ReceiverOptions> = {}): Promise<Receiver> {
    const one = await openReceiver({ ...NOTHING_AMISS, ...told }, (each) => heard.push(each), () => (resets += 1)); // prettier-ignore
    open.push(one);
    return one;
  }

  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    heard.splice(0);
    resets = 0;
  });

  it('accepts what it can verify, and nothing else', async () => {
    const { url } = await receiver();
    expect((await post(url, changed(6))).status).toBe(204);
    expect((await post(url, changed(7), { key: newSecret() })).status).toBe(401);
    expect((await fetch(url)).status).toBe(405);
    expect((await post(url, 'x'.repeat(1_048_577))).status).toBe(413);
    expect(heard.map(({ doubt }) => doubt)).toEqual([undefined, 'No matching signature found']);
  });

  it('shows what comes without having a key, and says that it has not been verified', async () => {
    const { url } = await receiver({ keys: [] });
    expect((await post(url, changed(6))).status).toBe(204);
    expect(heard[0]).toMatchObject({ doubt: expect.stringContaining('--secret'), answer: '204' });
  });

  it('tells a webhook that comes again from one that is new', async () => {
    const { url } = await receiver();
    const [first, second] = [randomUUID(), randomUUID()];
    for (const id of [first, second, first]) expect((await post(url, changed(6), { id })).status).toBe(204);
    expect(heard.map(({ duplicate }) => duplicate)).toEqual([false, false, true]);
  });

  it('takes no webhook for a duplicate of one that it has failed or refused', async () => {
    const { url } = await receiver({ fail: 503, failTimes: 1 });
    const id = randomUUID();
    expect((await post(url, changed(6), { id })).status).toBe(503);
    expect((await post(url, changed(6), { id, key: newSecret() })).status).toBe(401);
    expect((await post(url, changed(6), { id })).status).toBe(204);
    expect(heard.map(({ duplicate }) => duplicate)).toEqual([false, false, false]);
  });

  it('keeps the newest version of each claim', async () => {
    const { url } = await receiver();
    for (const version of [2, 4, 3, 4, 5]) await post(url, changed(version));
    await post(url, changed(9), { key: newSecret() });
    await post(url, changed(1, randomUUID()));
    expect(heard.map(({ newest }) => [...newest.values()])).toEqual([[2], [4], [4], [4], [5], [], [1]]);
  });

  it('acknowledges for each story the newest version that it knows', async () => {
    const { url } = await receiver({ acknowledge: true });
    await post(url, changed(7));
    const answer = await post(url, changed(6));
    expect(answer.status).toBe(200);
    const body: unknown = await answer.json();
    expect(AcknowledgingAnswer.parse(body)).toEqual(body);
    const { claim, stories } = changed(6).data;
    expect(body).toEqual({
      acknowledgements: [{ storyId: stories[0]?.id, claims: [{ claimId: claim.id, version: 7 }] }],
    });
    expect((await post(url, exampleOf('story.caveat_outdated'))).status).toBe(200);
    expect((await post(url, exampleOf('webhook.test'))).status).toBe(204);
  });

  it('hangs as often as it is told', async () => {
    const { url } = await receiver({ hang: true, failTimes: 1 });
    const gone = new AbortController();
    const hanging = post(url, changed(6), { signal: gone.signal });
    await until(() => heard.length === 1);
    const other = await post(url, changed(6));
    gone.abort();
    await expect(hanging).rejects.toThrow('aborted');
    expect(other.status).toBe(204);
    expect(heard.map(({ answer }) => answer)).toEqual(['nothing', '204']);
  });

  it('resets connections as often as it is told', async () => {
    const { url } = await receiver({ refuse: true, failTimes: 2 });
    for (let times = 0; times < 2; times += 1) await expect(post(url, changed(6))).rejects.toThrow('fetch failed');
    expect((await post(url, changed(6))).status).toBe(204);
    expect(resets).toBe(2);
    expect(heard).toHaveLength(1);
  });

  it('says which port it cannot have, and which log', async () => {
    const { url } = await receiver();
    await expect(receiver({ log: '/no/such/folder/log' })).rejects.toThrow('--log: ENOENT');
    await expect(receiver({ port: Number(new URL(url).port) })).rejects.toThrow(/EADDRINUSE.*--port/);
  });

  it('adds each webhook to its log before it answers', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caveat-receiver-'));
    try {
      const log = join(folder, 'log');
      const { url } = await receiver({ log });
      for (const version of [1, 2]) {
        await post(url, changed(version));
        const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
        expect(lines.map((line) => JSON.parse(line).claims[0].version)).toHaveLength(version);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** That the claim of the examples, or another one, has changed to this version. */
function changed(version: number, claimId?: string) {
  const body = exampleOf('claim.status_changed');
  const claim = { ...body.data.claim, version, id: claimId ?? body.data.claim.id };
  return { ...body, data: { ...body.data, claim } };
}

function post(url: string, what: unknown, how: { id?: string; key?: Uint8Array; signal?: AbortSignal } = {}) {
  const { id = randomUUID(), key = secret, signal = null } = how;
  const body = JSON.stringify(what);
  const headers = signatureHeaders({ id, at: new Date(), body, secrets: [{ signature: 'v1', secret: key }] });
  return fetch(url, { method: 'POST', headers: { ...headers }, body, signal });
}
