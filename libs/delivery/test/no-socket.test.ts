import diagnostics from 'node:diagnostics_channel';
import { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AddressPolicy } from '../src/addresses/policy.js';
import { openSender } from '../src/sending/sender.js';
import { REFUSED_ADDRESSES, REFUSED_HOSTS } from './spellings.js';
import { httpServer, type LocalServer } from './servers.js';

const REFUSED = {
  status: null,
  failure: 'address_not_allowed',
  retryAfterMs: null,
  answer: '',
  json: undefined,
  gone: false,
};
const NAME = 'hooks.example.com';

/** As lax as it can be, so that nothing but the address can be the reason to refuse. */
const LAX: AddressPolicy = { http: true, ports: 'any', networks: [] };
/** Lets inner names through to the check of their address. */
const WITH_NETWORK: AddressPolicy = { ...LAX, networks: [{ name: 'office', cidr: '10.20.0.0/16' }] };
const LOOPBACK: AddressPolicy = { ...LAX, networks: [{ name: 'loopback', cidr: '127.0.0.0/8' }] };

describe('no socket is opened', () => {
  let sockets: number;
  let servers: LocalServer[];
  let port: number;
  const original = Object.getOwnPropertyDescriptor(Socket.prototype, 'connect') as PropertyDescriptor;
  const count = () => {
    sockets++;
  };

  beforeAll(async () => {
    // Two independent witnesses in this process: every way to a socket passes `connect`, and Node.js announces them.
    const counting = function (this: Socket, ...args: unknown[]): unknown {
      sockets++;
      return Reflect.apply(original.value as () => Socket, this, args);
    };
    Object.defineProperty(Socket.prototype, 'connect', { ...original, value: counting });
    diagnostics.subscribe('net.client.socket', count);
    // And one outside: a server on every address of this machine, in both families.
    const everywhere = await httpServer((_, response) => response.end(), '0.0.0.0');
    port = everywhere.port;
    servers = [everywhere, await httpServer((_, response) => response.end(), '::1', port)];
  });
  afterAll(async () => {
    Object.defineProperty(Socket.prototype, 'connect', original);
    diagnostics.unsubscribe('net.client.socket', count);
    await Promise.all(servers.map((server) => server.close()));
  });
  beforeEach(() => {
    sockets = 0;
  });

  const connections = () => servers.reduce((sum, server) => sum + server.connections(), 0);
  const sendTo = async (url: string, policy: AddressPolicy, addresses: readonly string[] = ['127.0.0.1']) => {
    const lookup = () => Promise.resolve(addresses);
    const sender = openSender({ policy, lookup, connectionsPerOrigin: 1, userAgent: 'test', deadlineMs: 2_000 });
    try {
      return await sender.send({ url, headers: {}, body: '{}' });
    } finally {
      await sender.close();
    }
  };

  it.each(REFUSED_HOSTS)('for http://%s/, as no connection is made to it', async (host) => {
    for (const scheme of ['http', 'https'])
      expect(await sendTo(`${scheme}://${host}:${port}/hook`, LAX)).toMatchObject(REFUSED);
    expect(sockets).toBe(0);
    expect(connections()).toBe(0);
  });

  it.each(REFUSED_HOSTS)('for http://%s/ when another network is allowed, as its address is judged', async (host) => {
    expect(await sendTo(`http://${host}:${port}/hook`, WITH_NETWORK)).toMatchObject(REFUSED);
    expect(sockets).toBe(0);
    expect(connections()).toBe(0);
  });

  it.each(REFUSED_ADDRESSES)('for a name that leads to %s, alone or beside a public address', async (ip) => {
    for (const addresses of [[ip], ['8.8.8.8', ip], ['2606:4700::1111', ip, '8.8.8.8']])
      expect(await sendTo(`http://${NAME}:${port}/`, LAX, addresses)).toMatchObject(REFUSED);
    expect(sockets).toBe(0);
    expect(connections()).toBe(0);
  });

  it('for another scheme, port or login than is allowed', async () => {
    const strict: AddressPolicy = { ...LOOPBACK, http: false, ports: [] };
    for (const url of [
      `http://127.0.0.1/`,
      `https://127.0.0.1:${port}/`,
      'https://user@127.0.0.1/',
      'ftp://127.0.0.1',
      '',
    ])
      expect(await sendTo(url, strict)).toMatchObject(REFUSED);
    expect(sockets).toBe(0);
  });

  it('for a name that nobody knows', async () => {
    expect(await sendTo(`http://${NAME}:${port}/`, LAX, [])).toMatchObject({ status: null, failure: 'dns' });
    expect(sockets).toBe(0);
  });

  it('but for an allowed address all three witnesses see one', async () => {
    expect(await sendTo(`http://127.1:${port}/`, LOOPBACK)).toMatchObject({ status: 200, failure: null });
    expect(sockets).toBe(2);
    expect(connections()).toBe(1);
  });
});
