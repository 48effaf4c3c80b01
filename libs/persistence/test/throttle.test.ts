import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase, type Database } from '#persistence/database.js';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';

const MINUTE = 60;

describe('what is counted for all nodes together', () => {
  let store: TestDatabase;
  let one: Database;
  let other: Database;
  let admin: Client;
  /** Lets time pass for all that is counted. */
  const later = (seconds: number) =>
    admin.query(`UPDATE rate_limits SET began = began - make_interval(secs => ${seconds})`);

  beforeAll(async () => {
    store = await testDatabase();
    one = await openDatabase({ url: store.appUrl, poolSize: 4, applicationName: 'one node' });
    other = await openDatabase({ url: store.appUrl, poolSize: 4, applicationName: 'another node' });
    admin = new Client({ connectionString: store.adminUrl });
    await admin.connect();
  });
  beforeEach(async () => {
    await admin.query('TRUNCATE rate_limits');
  });
  afterAll(async () => {
    await admin.end();
    await one.close();
    await other.close();
    await store.drop();
  });

  it('allows so many in a window, whichever node is asked, and says when the next is allowed', async () => {
    const take = (node: Database) => node.throttle.take('somebody', 3, MINUTE);
    expect([await take(one), await take(other), await take(one)]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: true, retryAfterSeconds: 0 })),
    );
    await later(20);
    const refused = await take(other);
    expect(refused.ok).toBe(false);
    expect(refused.retryAfterSeconds).toBeGreaterThan(30);
    expect(refused.retryAfterSeconds).toBeLessThanOrEqual(40);
    expect(await one.throttle.take('somebody else', 3, MINUTE)).toMatchObject({ ok: true });
  });

  it('begins a new window with the first that is taken after the old one', async () => {
    for (let each = 0; each < 3; each += 1) await one.throttle.take('somebody', 2, MINUTE);
    await later(MINUTE);
    expect([
      await one.throttle.take('somebody', 2, MINUTE),
      await other.throttle.take('somebody', 2, MINUTE),
      await one.throttle.take('somebody', 2, MINUTE),
    ]).toMatchObject([{ ok: true }, { ok: true }, { ok: false }]);
  });

  it('never allows more than there are, however many ask at once', async () => {
    const asked = Array.from({ length: 40 }, (_, each) => (each % 2 ? one : other).throttle.take('race', 7, MINUTE));
    expect((await Promise.all(asked)).filter(({ ok }) => ok)).toHaveLength(7);
  });

  it('counts what was given back no more, and what was refused never', async () => {
    const take = () => one.throttle.take('office', 2, MINUTE);
    await take();
    await take();
    for (let each = 0; each < 5; each += 1) await take();
    await other.throttle.giveBack('office');
    expect([await take(), await take()]).toMatchObject([{ ok: true }, { ok: false }]);
    await other.throttle.clear('office');
    expect(await take()).toMatchObject({ ok: true });
  });

  it('gives nothing back that nobody took', async () => {
    await one.throttle.giveBack('nobody');
    await one.throttle.take('nobody', 1, MINUTE);
    await one.throttle.giveBack('nobody');
    await one.throttle.giveBack('nobody');
    expect([await one.throttle.take('nobody', 1, MINUTE), await one.throttle.take('nobody', 1, MINUTE)]).toMatchObject([
      { ok: true },
      { ok: false },
    ]);
  });

  it('deals out shares that together are what is allowed, the last of them smaller', async () => {
    const share = (node: Database, wanted: number) => node.throttle.takeShare('key', wanted, 100, MINUTE);
    expect(await share(one, 40)).toMatchObject({ granted: 40, left: 60 });
    expect(await share(other, 45)).toMatchObject({ granted: 45, left: 15 });
    expect(await share(one, 40)).toMatchObject({ granted: 15, left: 0 });
    for (const wanted of [40, 1, 45, 100]) expect(await share(other, wanted)).toMatchObject({ granted: 0, left: 0 });
    await later(45);
    const { endsInMs } = await share(one, 40);
    expect(endsInMs).toBeGreaterThan(5_000);
    expect(endsInMs).toBeLessThanOrEqual(15_000);
    await later(15);
    expect(await share(one, 1_000)).toMatchObject({ granted: 100, left: 0 });
  });

  it('deals out no more than is allowed, however many ask at once', async () => {
    const asked = Array.from({ length: 40 }, (_, each) =>
      (each % 2 ? one : other).throttle.takeShare('race', 3 + (each % 5), 70, MINUTE),
    );
    expect((await Promise.all(asked)).reduce((sum, { granted }) => sum + granted, 0)).toBe(70);
  });

  it('is forgotten when no window reaches so far back', async () => {
    await one.throttle.take('old', 1, MINUTE);
    await later(7_200);
    await one.throttle.take('new', 1, MINUTE);
    await one.dueWork.forgetLimits(new Date(Date.now() - 3_600_000).toISOString());
    const { rows } = await admin.query('SELECT key FROM rate_limits');
    expect(rows).toEqual([{ key: 'new' }]);
  });
});
