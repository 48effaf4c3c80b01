import { html, type Html } from '../openapi/html.js';

/** A part of the account page, shown alone, with an entry in its menu. */
export interface Section {
  /** Its place in the address of the page, after `#`. */
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** Where a list is put that comes in pages. */
export function listPlace(id: string, empty: string): Html {
  return html`<div class="list" id="${id}">
    <p class="done" role="status"></p>
    <p class="wrong" role="alert"></p>
    <p class="empty" hidden>${empty}</p>
    <ul class="rows"></ul>
    <button type="button" class="quiet more" hidden>Show more</button>
  </div>`;
}

/** Where a secret is put that is told once. */
export function oncePlace(id: string, label: string): Html {
  return html`<div class="once" id="${id}" hidden>
    <p id="${id}-words" role="status"></p>
    <label for="${id}-secret">${label}</label>
    <div class="with-button">
      <input id="${id}-secret" readonly dir="ltr" spellcheck="false" aria-describedby="${id}-words" />
      <button type="button" class="quiet copy">Copy</button>
    </div>
    <p class="copied hint" role="status"></p>
    <button type="button" class="quiet close">Done</button>
  </div>`;
}
