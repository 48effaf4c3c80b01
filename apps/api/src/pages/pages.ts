import { accountPage } from './account-page.js';
import { asset, readModules, type Asset } from './assets.js';
import { joinPage } from './join-page.js';
import type { Route } from '../openapi/routes.js';
import { signInPage } from './sign-in-page.js';
import { ICON, STYLE } from './style.js';

/** What the pages tell of the service. */
export interface PagesParts {
  /** Whether people may sign in by a provider of single sign-on. */
  readonly provider: boolean;
  /** Those of the API, with who may call them. */
  readonly routes: () => readonly Route[];
}

/** The pages and what they load, made when somebody first asks: a start should not wait for them. */
export class Pages {
  private readonly pages = lazily(() => [
    ['sign-in', asset('text/html', signInPage(this.parts.provider))],
    ['join', asset('text/html', joinPage())],
    ['account', asset('text/html', accountPage(this.parts.routes()))],
  ]);
  private readonly files = lazily(() => [
    ...readModules(),
    ['style.css', asset('text/css', STYLE)],
    ['icon.svg', asset('image/svg+xml', ICON)],
  ]);

  constructor(private readonly parts: PagesParts) {}

  page(name: 'sign-in' | 'join' | 'account'): Asset | undefined {
    return this.pages().get(name);
  }

  /** What pages load: modules, the style, the icon. */
  file(name: string): Asset | undefined {
    return this.files().get(name);
  }
}

function lazily(make: () => [string, Asset][]): () => ReadonlyMap<string, Asset> {
  let made: ReadonlyMap<string, Asset> | undefined;
  return () => (made ??= new Map(make()));
}
