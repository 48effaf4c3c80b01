import { html } from '../openapi/html.js';
import { codeField, formEnd, passwordField, textField } from './fields.js';
import { layout, narrow } from './layout.js';

/** The page that a link of invitation leads to. Whom it is for stands in the fragment, which no server sees. */
export function joinPage(): string {
  const form = 'join';
  return layout({
    title: 'Join',
    module: 'join.js',
    body: narrow(html`
      <h1>Join a newsroom</h1>
      <p id="reading" role="status">Reading your invitation …</p>
      <div id="no-invitation" hidden>
        <p class="wrong" role="alert"></p>
        <p><button type="button" class="quiet" id="read-again" hidden>Try again</button></p>
        <p><a href="/sign-in">Sign in</a></p>
      </div>
      <form id="${form}" method="post" novalidate hidden>
        <p id="invited"></p>
        ${textField({
          form,
          name: 'email',
          label: 'E-mail address',
          hint: 'You sign in with it.',
          attributes: { type: 'email', autocomplete: 'username', readonly: '', dir: 'ltr' },
        })}
        <div class="new-part">
          ${textField({
            form,
            name: 'name',
            label: 'Your name',
            hint: 'As your colleagues are to see it.',
            required: true,
            attributes: { autocomplete: 'name', dir: 'auto' },
          })}
        </div>
        ${passwordField({
          form,
          name: 'password',
          label: 'Password',
          hint: 'At least 12 characters. A few words that do not belong together are good.',
          required: true,
          autocomplete: 'new-password',
        })}
        <div class="code-part" hidden>
          ${codeField(form, 'Six digits from your authenticator app, or one of your recovery codes.')}
        </div>
        ${formEnd('Join')}
      </form>
    `),
  });
}
