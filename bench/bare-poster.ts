import { createHmac } from 'node:crypto';
import { Pool } from 'undici';

// The bare limit of sending: one process that signs a body of the same size and posts it, with nothing kept anywhere.
process.once('message', (plan: PostPlan) => {
  void post(plan).then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});

/** What to post: `count` bodies, so many at once to each url; or `perSecond` at an even pace. */
export interface PostPlan {
  readonly urls: readonly string[];
  readonly bodies: readonly string[];
  readonly count: number;
  readonly atOnce: number;
  readonly perSecond?: number;
}

/** Deliveries a second, and the times of one, in milliseconds. */
export interface PostResult {
  readonly perSecond: number;
  readonly times: readonly number[];
}

async function post({ urls, bodies, count, atOnce, perSecond }: PostPlan): Promise<PostResult> {
  const pools = urls.map((url) => new Pool(new URL(url).origin, { connections: atOnce, pipelining: 1 }));
  const times: number[] = [];
  let sent = 0;
  const one = async (lane: number): Promise<void> => {
    const began = performance.now();
    const n = sent;
    sent += 1;
    const body = bodies[n % bodies.length] ?? '';
    const timestamp = String(Math.floor(Date.now() / 1000));
    const id = `msg_${n}`;
    const signature = createHmac('sha256', 'a secret of thirty-two bytes ....')
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    const headers = {
      'content-type': 'application/json',
      ...{ 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` },
    };
    const answer = await pools[lane % pools.length]!.request({ path: '/', method: 'POST', headers, body });
    await answer.body.dump();
    times.push(performance.now() - began);
  };
  const began = performance.now();
  if (perSecond === undefined)
    await Promise.all(
      Array.from({ length: atOnce * urls.length }, async (_, lane) => {
        while (sent < count) await one(lane);
      }),
    );
  else
    for (let n = 0; n < count; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, began + (n * 1000) / perSecond - performance.now()));
      await one(0);
    }
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(pools.map((pool) => pool.close()));
  return { perSecond: times.length / seconds, times };
}
