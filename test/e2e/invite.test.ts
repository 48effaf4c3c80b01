import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../support/database.js';
import { runCaveat, startCaveat, type Started } from '../support/processes.js';

jest.setTimeout(120_000);

const PASSWORD = 'tall lamp eats seven violins';
const CREATE = ['newsroom', 'create', '--name', 'BBC News', '--caveat-name', 'the BBC', '--admin', 'Ada Lovelace'];

describe('whoever makes a newsroom at the terminal', () => {
  let database: TestDatabase;
  let env: Record<string, string>;
  let service: Started;
  let url: string;

  beforeAll(async () => {
    database = await testDatabase();
    env = { DATABASE_URL: database.appUrl, CAVEAT_PORT: '0', CAVEAT_PUBLIC_URL: 'https://caveat.news.example' };
    service = startCaveat(['api'], env);
    url = (await service.says(/listens on (\S+)/))[1] ?? '';
  });
  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  const linkIn = (printed: string): string =>
    /^ {2}(https:\/\/caveat\.news\.example\/join#cvi_\S+)$/m.exec(printed)?.[1] ?? '';

  async function accept(link: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${url}/v1/invitations/acceptance`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: link.split('#')[1], password: PASSWORD }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  it('gets a link by which its first admin signs in, once', async () => {
    const { code, printed } = await runCaveat([...CREATE, '--email', 'ada@news.example'], env);
    expect(code).toBe(0);
    const [, newsroom, admin] = /newsroom (\S+)\nadmin +(\S+)/.exec(printed) ?? [];
    const accepted = await accept(linkIn(printed));
    expect(accepted).toMatchObject({
      status: 201,
      body: { member: { id: admin, role: 'admin' }, newsroom: { id: newsroom } },
    });
    expect((await accept(linkIn(printed))).status).toBe(404);
  });

  it('lets in an admin whose address they did not say, and colleagues', async () => {
    const made = await runCaveat(CREATE, env);
    expect(linkIn(made.printed)).toBe('');
    const [, newsroom = '', admin = ''] = /newsroom (\S+)\nadmin +(\S+)/.exec(made.printed) ?? [];
    const invite = ['invite', '--newsroom', newsroom];
    const first = await runCaveat([...invite, '--member', admin, '--email', 'grace@news.example'], env);
    expect((await accept(linkIn(first.printed))).body).toMatchObject({ member: { id: admin } });
    const more = ['--name', 'Alan', '--email', 'Alan@News.example', '--role', 'editor'];
    const second = await runCaveat([...invite, ...more], env);
    expect((await accept(linkIn(second.printed))).body).toMatchObject({
      person: { email: 'alan@news.example' },
      member: { name: 'Alan', role: 'editor' },
    });
    const again = await runCaveat([...invite, ...more], env);
    expect(again).toMatchObject({ code: 1, printed: expect.stringContaining('has this e-mail address') });
  });

  it.each([
    [['--name', 'Alan', '--role', 'editor'], '--email: '],
    [['--name', 'Alan', '--email', 'alan@news.example', '--role', 'chief'], '--role: '],
    [['--member', 'x'], '--member takes an id'],
  ])('is told what is wrong with an invitation by %j', async (options, said) => {
    const args = ['invite', '--newsroom', '0193a000-0000-7000-8000-000000000000', ...options];
    const { code, printed } = await runCaveat(args, env);
    expect(printed).toContain(said);
    expect(printed).not.toContain(' at ');
    expect(code).toBe(1);
  });
});
