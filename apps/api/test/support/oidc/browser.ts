/** Where people reach the service, as its provider knows it; the test's browser goes to where it listens instead. */
export const PUBLIC_URL = 'https://caveat.example';

/** A page that the browser came to. `location`: of a redirection that it did not follow. */
export interface Visited {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly headers: Headers;
}

/** As much of a browser as a sign-in takes: it keeps cookies for each origin and follows redirections by hand. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>();

  /** @param serviceUrl where the service listens that people reach by PUBLIC_URL */
  constructor(private readonly serviceUrl: string) {}

  /** Goes to one page, and no further. */
  async visit(address: string, accept = 'text/html,*/*'): Promise<Visited> {
    const { origin } = new URL(address);
    const answer = await fetch(address.replace(PUBLIC_URL, this.serviceUrl), {
      redirect: 'manual',
      headers: { accept, cookie: [...this.jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of answer.headers.getSetCookie()) this.keep(origin, line);
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      location: location === null ? null : new URL(location, address).href,
      text: await answer.text(),
      headers: answer.headers,
    };
  }

  /** Goes on from page to page as it is told, until there is a page, or `until` holds for where it is told to go. */
  async follow(address: string, until: (location: string) => boolean = () => false): Promise<Visited> {
    const visited = await this.visit(address);
    return visited.location === null || until(visited.location) ? visited : this.follow(visited.location, until);
  }

  /** A cookie of the service. */
  cookie(name: string): string | undefined {
    return this.jar(PUBLIC_URL).get(name);
  }

  jar(origin: string): Map<string, string> {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    return jar;
  }

  private keep(origin: string, line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar(origin).delete(name);
    else this.jar(origin).set(name, value);
  }
}
