import { html, type Html } from '../openapi/html.js';
import { codeField, formEnd, passwordField, textField, tickField } from './fields.js';
import { Scope } from '#contracts/vocabulary.js';
import type { Route } from '../openapi/routes.js';
import { abilitiesOf, ROLES } from './abilities.js';
import { listPlace, oncePlace, type Section } from './section.js';

const WITHOUT_PASSWORD = 'Leave it empty if you sign in by single sign-on, and have none here.';

/** What everybody has. */
export const ownSections = (routes: readonly Route[]): readonly Section[] => [
  { id: 'you', title: 'You', body: you(routes) },
  {
    id: 'sessions',
    title: 'Sessions',
    body: html`<p>Where you are signed in. End what you don’t know, and then change your password.</p>
      ${listPlace('session-list', 'You are signed in nowhere.')}`,
  },
  { id: 'password', title: 'Password', body: password() },
  { id: 'second-factor', title: 'Second factor', body: secondFactor() },
  { id: 'keys', title: 'API keys', body: keys() },
];

function you(routes: readonly Route[]): Html {
  return html`<dl class="facts">
      <dt>Name</dt>
      <dd><bdi id="you-name"></bdi></dd>
      <dt>E-mail address</dt>
      <dd><bdi id="you-email"></bdi></dd>
      <dt>Newsroom</dt>
      <dd><bdi id="you-newsroom"></bdi></dd>
      <dt>Role</dt>
      <dd id="you-role"></dd>
    </dl>
    <h2>What you may do</h2>
    ${ROLES.map((role) => html`<div data-role="${role}" hidden>${abilitiesOf(role, routes)}</div>`)}`;
}

function password(): Html {
  const form = 'change-password';
  return html`<p>With a new password you are signed out everywhere else.</p>
    <form id="${form}" method="post" novalidate>
      <input type="text" name="username" autocomplete="username" readonly hidden />
      ${passwordField({ form, name: 'current', label: 'Password of now', required: true, autocomplete: 'current-password' })}
      ${passwordField({
        form,
        name: 'password',
        label: 'New password',
        hint: 'At least 12 characters. A few words that do not belong together are good.',
        required: true,
        autocomplete: 'new-password',
      })}
      ${formEnd('Change password')}
    </form>`;
}

function secondFactor(): Html {
  const app = 'Six digits from your authenticator app.';
  return html`<p id="factor-state"></p>
    <p id="factor-codes" role="status" hidden></p>
    <form id="begin-factor" method="post" novalidate hidden>
      <p>
        You need an app that makes codes, on your phone or in your password manager. From then on, signing in takes your
        password and a code.
      </p>
      ${passwordField({
        form: 'begin-factor',
        name: 'password',
        label: 'Password',
        hint: WITHOUT_PASSWORD,
        autocomplete: 'current-password',
      })}
      ${formEnd('Set up')}
    </form>
    <form id="confirm-factor" method="post" novalidate hidden>
      <ol>
        <li>
          <p>Scan this with the app, or type the key into it.</p>
          <img id="factor-qr" class="qr" alt="QR code of the key for your authenticator app" width="200" height="200" />
          <p>
            <span id="factor-key-label">Key:</span>
            <code id="factor-key" aria-labelledby="factor-key-label factor-key"></code>
          </p>
          <p>
            <button type="button" class="quiet" id="copy-key">Copy key</button>
            <span class="hint" id="key-copied" role="status"></span>
          </p>
        </li>
        <li>${codeField('confirm-factor', app)}</li>
      </ol>
      ${formEnd('Confirm', html`<button type="button" class="quiet" id="stop-factor">Cancel</button>`)}
    </form>
    <div id="recovery" class="once" hidden>
      <h2 id="recovery-title" tabindex="-1">Your recovery codes</h2>
      <p>
        Each gets you in once, should you lose your phone. They are shown this once: keep them where you would keep a
        key.
      </p>
      <ul id="recovery-codes" class="codes" dir="ltr"></ul>
      <p class="hint" id="codes-copied" role="status"></p>
      <div class="buttons">
        <button type="button" class="quiet" id="copy-codes">Copy</button>
        <button type="button" class="quiet" id="print-codes">Print</button>
        <button type="button" id="codes-kept">I have kept them</button>
      </div>
    </div>
    <form id="end-factor" method="post" novalidate hidden>
      <h2>Switch it off</h2>
      ${passwordField({
        form: 'end-factor',
        name: 'password',
        label: 'Password',
        hint: WITHOUT_PASSWORD,
        autocomplete: 'current-password',
      })}
      ${codeField('end-factor', 'Six digits from your authenticator app, or one of your recovery codes.')}
      ${formEnd('Switch off')}
    </form>`;
}

function keys(): Html {
  const form = 'make-key';
  const scopes = Scope.options.map(
    (scope) =>
      html`<div class="tick">
        <input type="checkbox" name="scopes" value="${scope}" id="scope-${scope}" />
        <label for="scope-${scope}"><code>${scope}</code></label>
      </div>`,
  );
  return html`<p>A key lets a program call the API in your name, with no more than your role allows.</p>
    ${oncePlace('new-key', 'API key')} ${listPlace('key-list', 'You have no API key.')}
    <h2>Make a key</h2>
    <form id="${form}" method="post" novalidate>
      ${textField({ form, name: 'label', label: 'What it is for', hint: 'Such as “CMS” or “Laptop”.', required: true, attributes: { autocomplete: 'off', dir: 'auto' } })}
      ${tickField({
        form,
        name: 'machine',
        label: 'A machine uses it',
        hint: 'It may then change a claim without saying which version it saw.',
      })}
      <fieldset>
        <legend>What it may do</legend>
        <div class="tick">
          <input type="checkbox" name="everything" id="everything" checked />
          <label for="everything">All that your role allows</label>
        </div>
        <div id="scopes" class="scopes" hidden>${scopes}</div>
        <p class="fault" id="${form}-scopes-fault" tabindex="-1"></p>
      </fieldset>
      ${textField({
        form,
        name: 'expiresAt',
        label: 'Works until the end of',
        hint: 'Leave it empty for a key that works until it is revoked.',
        attributes: { type: 'date' },
      })}
      ${formEnd('Make key')}
    </form>`;
}
