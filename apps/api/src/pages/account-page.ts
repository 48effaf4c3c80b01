import { html, type Html } from '../openapi/html.js';
import { ADMIN_SECTIONS, ASK_ADDRESS, EDIT_MEMBER, MEMBER_KEYS } from './admin-sections.js';
import type { Route } from '../openapi/routes.js';
import { layout } from './layout.js';
import { ownSections } from './own-sections.js';
import type { Section } from './section.js';
import { signInForm } from './sign-in-page.js';

/** The page of one's own account and, for admins, of the people of the newsroom. It holds nobody's data. */
export function accountPage(routes: readonly Route[]): string {
  const own = ownSections(routes);
  return layout({
    title: 'Account',
    module: 'account.js',
    body: html`
      <a class="skip" href="#main">Skip to the content</a>
      <header class="bar" hidden>
        <p class="brand"><img src="/pages/icon.svg" alt="" width="22" height="22" /> Caveat</p>
        <p class="who">
          <span><bdi id="who-name"></bdi></span><span class="hint"><bdi id="who-newsroom"></bdi></span>
        </p>
        <a href="/">To the desk</a>
        <button type="button" class="quiet" id="sign-out">Sign out</button>
      </header>
      <p id="opening" class="opening" role="status"></p>
      <div class="wide" hidden>
        <nav aria-label="Account">${menu('You', own, false)} ${menu('Newsroom', ADMIN_SECTIONS, true)}</nav>
        <main id="main" tabindex="-1">
          <div id="factor-needed" class="note" hidden>
            <p>
              <strong>Set up a second factor first.</strong> <bdi id="factor-newsroom"></bdi> asks it of leads and
              admins. Until you have one, you can change nothing but this account.
            </p>
          </div>
          <p id="said" class="note" role="status" hidden></p>
          ${[...own, ...ADMIN_SECTIONS].map(sectionPart)}
        </main>
      </div>
      ${endedDialog()} ${confirmDialog()} ${EDIT_MEMBER} ${ASK_ADDRESS} ${MEMBER_KEYS}
    `,
  });
}

function menu(title: string, sections: readonly Section[], admins: boolean): Html {
  const items = sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<div${admins && html` id="admin-menu" hidden`}>
    <h2 id="menu-${title}">${title}</h2>
    <ul aria-labelledby="menu-${title}">${items}</ul>
  </div>`;
}

function sectionPart({ id, title, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title" hidden>
    <h1 id="${id}-title" tabindex="-1">${title}</h1>
    ${body}
  </section>`;
}

function endedDialog(): Html {
  return html`<dialog id="ended" aria-labelledby="ended-title" aria-describedby="ended-why">
    <h2 id="ended-title">Your session has ended</h2>
    <p id="ended-why">Nothing was changed, and what you typed is still here. Sign in again to go on where you were.</p>
    ${signInForm('again', html`<button type="button" class="quiet" id="not-again">Not now</button>`)}
  </dialog>`;
}

function confirmDialog(): Html {
  return html`<dialog id="confirm" aria-labelledby="confirm-title" aria-describedby="confirm-words">
    <h2 id="confirm-title"></h2>
    <p id="confirm-words"></p>
    <form method="dialog" class="buttons">
      <button value="yes" class="danger"></button>
      <button value="no" class="quiet">Cancel</button>
    </form>
  </dialog>`;
}
