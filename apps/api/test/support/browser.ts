import type { Answer, TestApi } from './test-api.js';

const SESSION = '__Host-caveat';

/** A browser that shows a page of the service: it keeps the session's cookie, and says where its calls come from. */
export class Browser {
  /** The cookie as it would be sent; undefined where there is none. */
  cookie: string | undefined;
  /** The attributes that the cookie was last set with. */
  attributes: readonly string[] = [];

  constructor(
    private readonly api: Pick<TestApi, 'call'>,
    private readonly headers: Record<string, string> = {},
  ) {}

  async call<Body = { id: string }>(
    method: string,
    path: string,
    json?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const headers = {
      ...{ 'sec-fetch-site': 'same-origin', 'user-agent': 'Test browser' },
      ...(this.cookie !== undefined && { cookie: this.cookie }),
      ...this.headers,
      ...more,
    };
    const answer = await this.api.call<Body>(method, path, { headers, ...(json !== undefined && { json }) });
    for (const set of answer.headers.getSetCookie()) this.keep(set);
    return answer;
  }

  private keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    if (!pair.startsWith(`${SESSION}=`)) return;
    this.attributes = attributes;
    this.cookie = attributes.includes('Max-Age=0') ? undefined : pair;
  }
}
