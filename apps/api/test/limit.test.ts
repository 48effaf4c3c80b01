import { describe, expect, it } from '@jest/globals';
import type { Shares } from '#workflow/ports/shares.js';
import { addressKey } from '../src/manners/address-key.js';
import { Limit } from '../src/manners/limit.js';

/** What deals out shares of one window for any number of nodes, and counts how often it is asked. */
class Dealer implements Shares {
  asked = 0;
  used = 0;
  away = false;

  constructor(private readonly endsAt: number) {}

  async takeShare(_: string, wanted: number, allowed: number) {
    this.asked += 1;
    await Promise.resolve();
    if (this.away) throw new Error('the database is away');
    const granted = Math.min(wanted, allowed - this.used);
    this.used += granted;
    return { granted, left: allowed - this.used, endsInMs: this.endsAt - time };
  }
}

let time = 0;
const now = () => time;
const POLICY = { name: 'credential', allowed: 1_000, perSeconds: 60 };

async function spendAll(limit: Limit, times: number): Promise<number> {
  let spent = 0;
  for (let each = 0; each < times; each += 1) if ((await limit.spend('key'))?.ok) spent += 1;
  return spent;
}

describe('a limit that nodes share', () => {
  it('asks once for a hundredth of what it allows, and spends that without asking', async () => {
    time = 0;
    const dealer = new Dealer(60_000);
    const limit = new Limit(POLICY, dealer, now);
    expect(limit.spend('key')).toBeInstanceOf(Promise);
    await Promise.resolve();
    await Promise.resolve();
    for (let each = 0; each < 9; each += 1) expect(limit.spend('key')).toMatchObject({ ok: true });
    expect(dealer.asked).toBe(1);
    await spendAll(limit, 990);
    expect(dealer.asked).toBe(100);
  });

  it('has requests that come together wait for one share', async () => {
    time = 0;
    const dealer = new Dealer(60_000);
    const limit = new Limit(POLICY, dealer, now);
    const spent = await Promise.all(Array.from({ length: 10 }, async () => limit.spend('key')));
    expect(spent.every((each) => each?.ok)).toBe(true);
    expect(dealer.asked).toBe(1);
  });

  it('lets nodes together spend what is allowed and no more, and asks nobody once all is spent', async () => {
    time = 0;
    const dealer = new Dealer(60_000);
    const nodes = [new Limit(POLICY, dealer, now), new Limit(POLICY, dealer, now)] as const;
    const [one, other] = [await spendAll(nodes[0], 700), await spendAll(nodes[1], 700)];
    expect([one, other]).toEqual([700, 300]);
    const { asked } = dealer;
    expect(nodes[1].spend('key')).toMatchObject({ ok: false, left: 0, endsInMs: 60_000 });
    expect(dealer.asked).toBe(asked);
  });

  it('says how much is left, and until when', async () => {
    time = 20_000;
    const limit = new Limit(POLICY, new Dealer(60_000), now);
    expect(await limit.spend('key')).toEqual({ ok: true, left: 999, endsInMs: 40_000 });
    expect(await limit.spend('key')).toEqual({ ok: true, left: 998, endsInMs: 40_000 });
  });

  it('spends nothing of a window that is over', async () => {
    time = 0;
    const dealer = new Dealer(60_000);
    const limit = new Limit(POLICY, dealer, now);
    await limit.spend('key');
    time = 60_000;
    expect(limit.spend('key')).toBeInstanceOf(Promise);
  });

  it('holds nobody up while the database is away, and asks again at the next request', async () => {
    time = 0;
    const dealer = new Dealer(60_000);
    const limit = new Limit(POLICY, dealer, now);
    dealer.away = true;
    expect(await limit.spend('key')).toBeNull();
    dealer.away = false;
    expect(await limit.spend('key')).toMatchObject({ ok: true });
  });
});

describe('an address', () => {
  it.each([
    ['an IPv4 address and the same written as IPv6', '192.0.2.7', '::ffff:192.0.2.7'],
    ['IPv6 addresses of one subscriber', '2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
  ])('is counted as one: %s', (_, one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([
    ['192.0.2.7', '192.0.2.8'],
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['::1', '127.0.0.1'],
  ])('is counted apart from another: %s, %s', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('is not to be read from that by which it is counted', () => {
    expect(addressKey('192.0.2.7')).toMatch(/^[\w-]{43}$/);
  });
});
