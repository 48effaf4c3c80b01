import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from './support/test-api.js';

const PAGES = ['/sign-in', '/join', '/account'];

describe('the pages', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(async () => api.close());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(api.url + path, { redirect: 'manual', headers });

  it.each(PAGES)('let %s run and load nothing but their own, and hold nothing inline', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await answer.text();
    expect(page).not.toMatch(/<style| style=| on\w+=|javascript:|https?:\/\//);
    const loaded = [...page.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(([, name = '']) => name);
    expect(loaded.length).toBeGreaterThan(2);
    expect(page.match(/<script/g)).toHaveLength(1);
    for (const name of loaded) expect((await get(name)).status).toBe(200);
  });

  it('give every module that a module asks for', async () => {
    const seen = new Set(['sign-in.js', 'join.js', 'account.js']);
    for (const name of seen) {
      const answer = await get(`/pages/${name}`);
      expect([name, answer.status, answer.headers.get('content-type')]).toEqual([
        name,
        200,
        'text/javascript; charset=utf-8',
      ]);
      for (const [, other = ''] of (await answer.text()).matchAll(/^import .* from '\.\/(.+)';$/gm)) seen.add(other);
    }
    expect(seen.size).toBeGreaterThan(15);
  });

  it('are sent again only where they have changed', async () => {
    const etag = (await get('/account')).headers.get('etag') ?? '';
    const again = await get('/account', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('give no file that is none of theirs', async () => {
    for (const name of ['tsconfig.json', 'none.js', '..%2fpages.js', '%2e%2e%2fpages.ts', '__proto__', 'account'])
      expect([name, (await get(`/pages/${name}`)).status]).toEqual([name, 404]);
  });

  it('begin where a browser without a session can go on', async () => {
    const to = async (cookie: string) => (await get('/', { cookie })).headers.get('location');
    expect(await to('')).toBe('/sign-in');
    expect(await to('other=1; __Host-caveat=cvs_whatever')).toBe('/account');
  });

  it('say to a browser that there is none at an address, and to everybody else in a problem document', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const answer = await get('/nosuch%3Cscript%3E', { accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
    const page = await answer.text();
    expect(page).toContain('<a href="/">To the desk</a>');
    expect(page).not.toMatch(/<script|hidden|nosuch/);
    for (const [path, headers] of [
      ['/nosuch', {}],
      ['/nosuch', { accept: 'application/json' }],
      ['/v1/nosuch', { accept }],
      ['/v1/claims/nosuch', { accept }],
    ] as const)
      expect((await get(path, headers)).headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('are no part of the API’s document', async () => {
    const { paths } = (await (await get('/v1/openapi.json')).json()) as { paths: object };
    expect(Object.keys(paths).filter((path) => PAGES.includes(path) || path.startsWith('/pages'))).toEqual([]);
  });
});
