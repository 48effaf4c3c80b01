import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { freePort, runCaveat, startCaveat, type Started } from '../../support/processes.js';
import { listenTo } from './what-went-on.js';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

type Role = 'reporter' | 'editor' | 'lead' | 'admin';

const JSON_TYPE = { 'content-type': 'application/json' };
const PASSWORD = 'seven owls repair a kettle';

/** A newsroom on a service of its own, with a browser to look at it. */
export class TestNewsroom {
  /** Of everybody who has joined. */
  readonly password = PASSWORD;
  /** What the command printed for the first admin. */
  firstLink = '';
  private api: Started | undefined;
  private worker: Started | undefined;
  private cookie = '';
  private count = 0;

  private constructor(
    private readonly browser: Browser,
    private readonly database: TestDatabase,
    private readonly env: Record<string, string>,
    readonly url: string,
    private readonly adminEmail: string,
    /** What browsers said went wrong in any page: scripts that failed or were refused, or ran from what somebody typed. */
    private readonly faults: string[],
  ) {}

  /** @param options `worker`: with one, so that claims are judged; `more`: what else the environment says */
  static async open(
    browser: Browser,
    { worker = false, more = {} }: { worker?: boolean; more?: Record<string, string> } = {},
  ): Promise<TestNewsroom> {
    const database = await testDatabase();
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      DATABASE_URL: database.appUrl,
      CAVEAT_PORT: String(port),
      CAVEAT_LOG_LEVEL: 'error',
      CAVEAT_SECRET: 'a secret of the tests that is long enough to be one',
      CAVEAT_PUBLIC_URL: url,
      ...more,
    };
    const newsroom = new TestNewsroom(browser, database, env, url, 'ada@news.example', []);
    const found = newsroom.found({ name: 'BBC News', admin: 'Ada', email: newsroom.adminEmail });
    const [link] = await Promise.all([found, newsroom.start(), ...(worker ? [newsroom.startWorker()] : [])]);
    newsroom.firstLink = link;
    return newsroom;
  }

  /** @throws Error where anything went wrong in a page, which people need not have seen */
  async close(): Promise<void> {
    await this.worker?.stop();
    await this.api?.stop();
    await this.database.drop();
    if (this.faults.length > 0) throw new Error(`a page went wrong: ${this.faults.join('\n')}`);
  }

  async start(): Promise<void> {
    this.api = startCaveat(['api'], this.env);
    await this.api.says(/listens on/);
  }

  private async startWorker(): Promise<void> {
    this.worker = startCaveat(['worker'], this.env);
    await this.worker.says(/runs/);
  }

  async stop(): Promise<void> {
    await this.api?.stop();
  }

  /** Makes a newsroom on the service, as one does at the terminal. @returns the link for its first admin */
  async found({ name, admin, email }: { name: string; admin: string; email: string }): Promise<string> {
    const named = ['--name', name, '--caveat-name', name, '--admin', admin, '--email', email];
    const { printed } = await runCaveat(['newsroom', 'create', ...named], this.env);
    return /\S+\/join#cvi_\S+/.exec(printed)?.[0] ?? `no link in ${printed}`;
  }

  /** Another newsroom on the same service, with an admin of its own. */
  async beside(name: string): Promise<TestNewsroom> {
    const { browser, database, env, url, faults } = this;
    const other = new TestNewsroom(browser, database, env, url, `ada@${name}.example`, faults);
    other.firstLink = await this.found({ name, admin: 'Ada', email: other.adminEmail });
    return other;
  }

  /** Somebody who has joined. */
  async person(role: Role): Promise<Person> {
    if (role === 'admin') return this.admin();
    const { name, email, link } = await this.invited(role);
    await this.accept(link, name);
    return { name, email, password: PASSWORD };
  }

  /** Somebody who has a link, and has not joined. */
  async invited(role: Role): Promise<{ name: string; email: string; link: string }> {
    await this.admin();
    this.count += 1;
    const who = { name: `${role} ${this.count}`, email: `${role}-${this.count}@${this.adminEmail.split('@')[1]}` };
    const { link } = await this.asAdmin('POST', '/v1/invitations', { ...who, role });
    return { ...who, link: String(link) };
  }

  /** A call by the first admin's own session. */
  async asAdmin(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Record<string, unknown>> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { ...JSON_TYPE, cookie: this.cookie, origin: this.url, 'sec-fetch-site': 'same-origin', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Record<string, unknown>;
  }

  /** Ends every session, as the time does. */
  async endSessions(person: Person): Promise<void> {
    await this.asOwner((client) =>
      client.query(
        'UPDATE sessions SET expires_at = now() FROM people WHERE people.id = person_id AND people.email = $1',
        [person.email],
      ),
    );
  }

  /** Does something to the database that no call does. */
  async asOwner(work: (client: Client) => Promise<unknown>): Promise<void> {
    const client = new Client({ connectionString: this.database.adminUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }

  /** A page of a browser that nobody has used before. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.url, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    listenTo(page);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      // An answer that is no success is none of the page's faults.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(message.text());
    });
    page.on('dialog', (dialog) => {
      if (dialog.type() !== 'beforeunload') this.faults.push(`a dialog said ${dialog.message()}`);
      void dialog.accept();
    });
    return page;
  }

  /** A page of somebody who has signed in, by the call that the page of the sign-in makes. It shows nothing of the desk yet. */
  async signedIn(person: Person, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.page(options);
    const data = { login: person.email, password: person.password };
    const answer = await page.context().request.post('/v1/session', { data, headers: { origin: this.url } });
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`);
    await page.goto('/health/live');
    return page;
  }

  /** The account of somebody who has signed in. @param section such as `#keys` */
  async onAccount(person: Person, section = ''): Promise<Page> {
    const page = await this.signedIn(person);
    await page.goto(`/account${section}`);
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    return page;
  }

  /** The first admin, who joins now unless they have joined by their link themselves. */
  private async admin(): Promise<Person> {
    const person = { name: 'Ada', email: this.adminEmail, password: PASSWORD };
    if (this.cookie !== '') return person;
    const signedIn = await this.post('/v1/session', { login: person.email, password: PASSWORD });
    const entered = signedIn.ok ? signedIn : await this.accept(this.firstLink, person.name);
    this.cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    return person;
  }

  private async accept(link: string, name: string): Promise<Response> {
    const answer = await this.post('/v1/invitations/acceptance', {
      token: link.split('#')[1],
      name,
      password: PASSWORD,
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer;
  }

  private async post(path: string, body: object): Promise<Response> {
    return fetch(this.url + path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
  }
}
