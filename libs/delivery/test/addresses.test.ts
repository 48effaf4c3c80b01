import { describe, expect, it } from '@jest/globals';
import { checkAddress } from '../src/addresses/check-address.js';
import { checkUrl } from '../src/addresses/check-url.js';
import { sharedLookup } from '../src/addresses/lookup.js';
import type { AddressPolicy } from '../src/addresses/policy.js';
import { resolveChecked } from '../src/addresses/resolve-checked.js';
import { PUBLIC_HOSTS, REFUSED_ADDRESSES, REFUSED_HOSTS } from './spellings.js';

const INTERNET: AddressPolicy = { http: false, ports: [], networks: [] };
const OFFICE: AddressPolicy = { ...INTERNET, networks: [{ name: 'office', cidr: '10.20.0.0/16' }] };

const reason = (url: string, policy = INTERNET) => {
  const checked = checkUrl(url, policy);
  return checked.ok ? undefined : checked.reason;
};

describe('the url of a webhook', () => {
  it.each(REFUSED_HOSTS)('is refused for its address: https://%s/', (host) => {
    expect(['address', 'not_a_url']).toContain(reason(`https://${host}/hook`));
  });

  it('is refused for its address, and not because nobody could read it, in every spelling of the list but few', () => {
    const unreadable = REFUSED_HOSTS.filter((host) => reason(`https://${host}/`) === 'not_a_url');
    expect(unreadable).toEqual(['127.0.0.1.0', '256.0.0.1', '[fe80::1%25eth0]', '[::127.0.0.1.]', '08.0.0.1']);
  });

  it.each(PUBLIC_HOSTS)('is accepted: https://%s/', (host) => {
    expect(checkUrl(`https://${host}/hook?a=1`, INTERNET)).toEqual({
      ok: true,
      url: new URL(`https://${host}/hook?a=1`),
    });
  });

  it('says what is wrong with it', () => {
    expect(reason('hooks.example.com')).toBe('not_a_url');
    expect(reason('')).toBe('not_a_url');
    expect(reason('https://')).toBe('not_a_url');
    for (const scheme of ['http', 'ftp', 'ws', 'file', 'gopher', 'data', 'javascript'])
      expect(reason(`${scheme}://example.com/`)).toBe('scheme');
    for (const login of ['user', 'user:password', ':password', '%75ser'])
      expect(reason(`https://${login}@example.com/`)).toBe('userinfo');
    for (const port of [80, 8443, 22, 0, 65_535]) expect(reason(`https://example.com:${port}/`)).toBe('port');
  });

  it('may be plain http on port 80 where that is allowed', () => {
    const policy = { ...INTERNET, http: true };
    expect(reason('http://example.com:80/', policy)).toBeUndefined();
    expect(reason('https://example.com:443/', policy)).toBeUndefined();
    expect(reason('https://example.com:80/', policy)).toBe('port');
    expect(reason('http://127.0.0.1/', policy)).toBe('address');
  });

  it('may name a port that is configured, or any', () => {
    expect(reason('https://example.com:8443/', { ...INTERNET, ports: [8443] })).toBeUndefined();
    expect(reason('https://example.com:8444/', { ...INTERNET, ports: [8443] })).toBe('port');
    expect(reason('https://example.com:1/', { ...INTERNET, ports: 'any' })).toBeUndefined();
    expect(reason('https://example.com:0/', { ...INTERNET, ports: 'any' })).toBe('port');
  });

  it('may not be a name that the DNS cannot carry', () => {
    expect(reason(`https://${'a'.repeat(64)}.example.com/`)).toBe('address');
    expect(reason(`https://${'abcdefghi.'.repeat(25)}example.com/`)).toBe('address');
    expect(reason('https://a..example.com/')).toBe('address');
    expect(reason('https://example.com./')).toBe('address');
  });

  it('may name an inner host once an admin has allowed a network, to be judged by its address at every send', () => {
    for (const host of ['localhost', 'cms', 'cms.internal', 'cms.local', '10.20.3.4'])
      expect(reason(`https://${host}/`, OFFICE)).toBeUndefined();
    for (const host of ['127.0.0.1', '10.21.0.1', '[::1]', '169.254.169.254'])
      expect(reason(`https://${host}/`, OFFICE)).toBe('address');
  });
});

describe('an address', () => {
  it.each(REFUSED_ADDRESSES)('%s is not allowed', (ip) => {
    expect(checkAddress(ip, INTERNET)).toBe(false);
  });

  it.each(['8.8.8.8', '2606:4700::1111', '168.63.129.17', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:80b::200e'])(
    '%s is allowed',
    (ip) => {
      expect(checkAddress(ip, INTERNET)).toBe(true);
    },
  );

  it('is not what a resolver would not give', () => {
    for (const ip of [
      '',
      '8.8.8',
      '134744072',
      '0x8.8.8.8',
      '010.8.8.8',
      '8.8.8.8 ',
      'example.com',
      '[2606:4700::1111]',
    ])
      expect(checkAddress(ip, INTERNET)).toBe(false);
  });

  it('is allowed in a network that an admin has named, and only there', () => {
    const policy = { ...INTERNET, networks: [...OFFICE.networks, { name: 'new office', cidr: 'fd00:20::/32' }] };
    for (const ip of ['10.20.0.1', 'fd00:20::1']) expect(checkAddress(ip, policy)).toBe(true);
    for (const ip of ['10.21.0.1', 'fd00:21::1', '127.0.0.1', '::1']) expect(checkAddress(ip, policy)).toBe(false);
    expect(checkAddress('8.8.8.8', policy)).toBe(true);
  });

  it('stays refused in an allowed network when it leads on to one that is not', () => {
    const policy = { ...INTERNET, networks: [{ name: 'NAT64', cidr: '64:ff9b::/96' }] };
    expect(checkAddress('64:ff9b::808:808', policy)).toBe(true);
    expect(checkAddress('64:ff9b::a9fe:a9fe', policy)).toBe(false);
    const everyIPv6 = { ...INTERNET, networks: [{ name: 'all', cidr: '::/0' }] };
    expect(checkAddress('::1', everyIPv6)).toBe(false);
    expect(checkAddress('2002:a9fe:a9fe::1', everyIPv6)).toBe(false);
    expect(checkAddress('2001:0:4136:e378:8000:63bf:f7f7:f7f7', everyIPv6)).toBe(true);
    expect(checkAddress('2001:0:4136:e378:8000:63bf:5601:5601', everyIPv6)).toBe(false);
  });

  it('cannot be judged by a network that is none', () => {
    expect(() => checkAddress('8.8.8.8', { ...INTERNET, networks: [{ name: 'x', cidr: '10.0.0.0/40' }] })).toThrow(
      'CIDR',
    );
  });
});

describe('a name that is resolved', () => {
  const answering = (addresses: string[]) => () => Promise.resolve(addresses);

  it('leads to its first address when all are allowed', async () => {
    const resolved = await resolveChecked('example.com', INTERNET, answering(['2606:4700::1111', '8.8.8.8']));
    expect(resolved).toEqual({ ok: true, address: '2606:4700::1111' });
  });

  it.each([
    ['one that is not allowed', ['127.0.0.1']],
    ['both', ['8.8.8.8', '127.0.0.1']],
    ['both, in two families', ['8.8.8.8', '::ffff:7f00:1']],
    ['a link-local address with its zone', ['fe80::1%2']],
    ['something that is no address', ['example.com']],
  ])('is refused when it leads to %s', async (_, addresses) => {
    const resolved = await resolveChecked('example.com', INTERNET, answering(addresses));
    expect(resolved).toEqual({ ok: false, failure: 'address_not_allowed' });
  });

  it('is told apart from one that has no address', async () => {
    const unknown = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await resolveChecked('example.com', INTERNET, unknown)).toEqual({ ok: false, failure: 'dns' });
    expect(await resolveChecked('example.com', INTERNET, answering([]))).toEqual({ ok: false, failure: 'dns' });
  });

  it('is asked of the system unless told otherwise', async () => {
    const policy = {
      ...INTERNET,
      networks: [
        { name: 'own', cidr: '127.0.0.0/8' },
        { name: 'own', cidr: '::1/128' },
      ],
    };
    const resolved = await resolveChecked('localhost', policy);
    expect(resolved).toEqual({ ok: true, address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) });
    expect(await resolveChecked('localhost', INTERNET)).toEqual({ ok: false, failure: 'address_not_allowed' });
  });

  it('is asked for once by those who ask together, and again by those who ask later', async () => {
    let asked = 0;
    const lookup = sharedLookup(() => Promise.resolve([`192.0.2.${++asked}`]));
    expect(await Promise.all([lookup('a.example'), lookup('a.example')])).toEqual([['192.0.2.1'], ['192.0.2.1']]);
    expect(await lookup('a.example')).toEqual(['192.0.2.2']);
  });
});
