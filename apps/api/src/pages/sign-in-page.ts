import { html, type Html } from '../openapi/html.js';
import { codeField, formEnd, passwordField, textField } from './fields.js';
import { layout, narrow } from './layout.js';

/**
 * The page to sign in at.
 * @param provider whether people may sign in by the newsroom's own provider of single sign-on
 */
export function signInPage(provider: boolean): string {
  return layout({
    title: 'Sign in',
    module: 'sign-in.js',
    body: narrow(html`
      <h1>Sign in</h1>
      <p id="why" class="note" hidden></p>
      ${signInForm('sign-in')}
      ${
        provider &&
        html`<p class="or"><span>or</span></p>
          <p><a class="button quiet" href="/v1/sign-in/provider">Sign in with single sign-on</a></p>`
      }
      <p class="hint">No way in yet, or the password is forgotten? An admin of your newsroom can send you a link.</p>
    `),
  });
}

/** Where one says who one is; the account page has it as well, for a session that has ended there. */
export function signInForm(form: string, more: Html | false = false): Html {
  return html`<form id="${form}" method="post" novalidate>
    ${textField({
      form,
      name: 'login',
      label: 'E-mail address or name',
      required: true,
      attributes: {
        autocomplete: 'username',
        autocapitalize: 'none',
        spellcheck: 'false',
        dir: 'auto',
        inputmode: 'email',
      },
    })}
    ${passwordField({ form, name: 'password', label: 'Password', required: true, autocomplete: 'current-password' })}
    <div class="code-part" hidden>
      ${codeField(form, 'Six digits from your authenticator app, or one of your recovery codes.')}
    </div>
    <fieldset class="newsroom-part" hidden>
      <legend>Which newsroom?</legend>
      <div class="newsrooms"></div>
    </fieldset>
    ${formEnd('Sign in', more)}
  </form>`;
}
