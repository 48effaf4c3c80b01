import { Html, html } from '../openapi/html.js';

interface Page {
  readonly title: string;
  /** The module of the page, of those in `browser`; none where all that it has is words. */
  readonly module?: string;
  /** All that is seen. It is hidden until the module shows it: a form that is sent without it would go nowhere. */
  readonly body: Html;
}

/** A whole page, with nothing in it that runs or is styled inline. */
export function layout({ title, module, body }: Page): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>${title} · Caveat</title>
      <link rel="icon" href="/pages/icon.svg" />
      <link rel="stylesheet" href="/pages/style.css" />
      ${module !== undefined && scriptOf(module)} ${body}
    </html>`.text;
}

function scriptOf(module: string): Html {
  return html`<script type="module" src="/pages/${module}"></script>
    <noscript>
      <p class="no-script">
        This page needs JavaScript, which is switched off in this browser. Switch it on for this address and load the
        page again. Caveat loads nothing from anywhere else.
      </p>
    </noscript>`;
}

/**
 * What the pages beside the account have around them: the name of the service, and one thing to do.
 * @param shown at once, by a page that has no module
 */
export function narrow(content: Html, shown = false): Html {
  return html`<main class="narrow" ${!shown && html` hidden`}>
    <p class="brand"><img src="/pages/icon.svg" alt="" width="22" height="22" /> Caveat</p>
    ${content}
  </main>`;
}
