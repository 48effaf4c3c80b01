import { HttpConnection } from './load/connection.js';
import type { LoadPlan, LoadResult } from './load/plan.js';
import { requestMaker } from './load/requests.js';

// A process of its own, so that sending costs no time of the process that answers.
process.once('message', (plan: LoadPlan) => {
  void generate(plan).then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});

process.once('disconnect', () => process.exit());

async function generate(plan: LoadPlan): Promise<LoadResult> {
  const from = performance.now() + plan.warmUpMs;
  const until = from + plan.ms;
  const times: number[] = [];
  const failed: Record<number, number> = {};
  const lanes = Array.from({ length: plan.connections }, async (_, lane) => {
    const connection = new HttpConnection(plan.host, plan.port);
    const maker = requestMaker(plan, lane);
    for (let sent = performance.now(); sent < until;) {
      const { status } = await connection.send(maker.next());
      const now = performance.now();
      maker.ended(status);
      if (status !== 200) failed[status] = (failed[status] ?? 0) + 1;
      else if (sent >= from) times.push(now - sent);
      sent = now;
    }
    connection.close();
  });
  await Promise.all(lanes);
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  const seconds = (performance.now() - from) / 1000;
  return { answers: times.length, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}
