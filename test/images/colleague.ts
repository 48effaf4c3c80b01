import type { TestNewsroom } from '../e2e/people/newsroom.js';

type Role = 'reporter' | 'editor' | 'lead';
type Answer = Record<string, unknown>;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Somebody of the newsroom, who works by the same calls as the desk does. */
export class Colleague {
  private constructor(
    readonly id: string,
    readonly name: string,
    readonly email: string,
    readonly password: string,
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  /** Asks somebody in, who joins at once. */
  static async joins({
    newsroom,
    name,
    role,
  }: {
    newsroom: TestNewsroom;
    name: string;
    role: Role;
  }): Promise<Colleague> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@news.example`;
    const { link } = await newsroom.asAdmin('POST', '/v1/invitations', { name, email, role });
    const { password, url } = newsroom;
    const joined = await fetch(`${url}/v1/invitations/acceptance`, {
      ...{ method: 'POST', headers: JSON_TYPE },
      body: JSON.stringify({ token: String(link).split('#')[1], name, password }),
    });
    if (!joined.ok) throw new Error(`${name} could not join: ${joined.status} ${await joined.text()}`);
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    const session = (await (await fetch(`${url}/v1/session`, { headers: { cookie } })).json()) as {
      member: { id: string };
    };
    return new Colleague(session.member.id, name, email, password, url, cookie);
  }

  /** @param path below `/v1` */
  async call(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${this.url}/v1${path}`, {
      method,
      headers: {
        ...{ ...JSON_TYPE, cookie: this.cookie, origin: this.url, 'sec-fetch-site': 'same-origin', 'if-match': '*' },
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Answer;
  }

  /** @returns the id of what was made */
  async make(path: string, body: object): Promise<string> {
    return String((await this.call('POST', path, body))['id']);
  }
}
