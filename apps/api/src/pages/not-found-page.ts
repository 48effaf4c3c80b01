import { html } from '../openapi/html.js';
import { layout, narrow } from './layout.js';

/** What browsers are shown at an address that leads nowhere. Nothing of the address is in it. */
export function notFoundPage(): string {
  return layout({
    title: 'Not found',
    body: narrow(
      html`<h1>There is nothing at this address</h1>
        <p>It may have been mistyped, or cut short where it was copied.</p>
        <p><a href="/">To the desk</a></p>`,
      true,
    ),
  });
}
