import { html, type Html } from '../openapi/html.js';
import { ROLES } from './abilities.js';
import { choiceField, formEnd, textField, tickField } from './fields.js';
import { listPlace, oncePlace, type Section } from './section.js';

const ROLE_OPTIONS = ROLES.map((role) => [role, role] as const);

/** What admins have besides. That nobody else gets anything by it is the API's to see to. */
export const ADMIN_SECTIONS: readonly Section[] = [
  {
    id: 'members',
    title: 'Members',
    body: html`${oncePlace('member-link', 'Link')} ${listPlace('member-list', 'There is no member.')}`,
  },
  { id: 'invitations', title: 'Invitations', body: invitations() },
  { id: 'settings', title: 'Sign-in and sign-off', body: settings() },
  {
    id: 'audit',
    title: 'What was done',
    body: html`<p>What admins did, and what was done about access, newest first.</p>
      ${listPlace('audit-list', 'Nothing was done yet.')}`,
  },
];

function invitations(): Html {
  const form = 'invite';
  return html`<p>
      Whoever has the link joins by it, once, within seven days. Caveat sends no mail: send the link yourself, to the
      person alone.
    </p>
    ${oncePlace('invitation-link', 'Link')} ${listPlace('invitation-list', 'Nobody is invited.')}
    <h2>Invite somebody</h2>
    <form id="${form}" method="post" novalidate>
      ${textField({ form, name: 'name', label: 'Name', required: true, attributes: { autocomplete: 'off', dir: 'auto' } })}
      ${addressField(form)} ${choiceField({ form, name: 'role', label: 'Role', options: ROLE_OPTIONS })}
      ${formEnd('Make a link')}
    </form>`;
}

function settings(): Html {
  const form = 'newsroom-settings';
  return html`<p id="settings-state" role="status"></p>
    <form id="${form}" method="post" novalidate hidden>
      ${tickField({
        form,
        name: 'secondFactor',
        label: 'Leads and admins need a second factor',
        hint: 'Whoever has none can do nothing until they have set one up.',
      })}
      ${tickField({
        form,
        name: 'signOffInPerson',
        label: 'Signing off takes a person who is signed in',
        hint: 'No API key can sign off a verification then, whoever’s it is.',
      })}
      ${formEnd('Save')}
    </form>`;
}

function addressField(form: string, hint?: string): Html {
  return textField({
    form,
    name: 'email',
    label: 'E-mail address',
    ...(hint !== undefined && { hint }),
    required: true,
    attributes: { inputmode: 'email', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', dir: 'ltr' },
  });
}

/** Where the keys of somebody else are looked at. */
export const MEMBER_KEYS = html`<dialog id="member-keys" aria-labelledby="member-keys-title">
  <h2 id="member-keys-title" tabindex="-1"></h2>
  ${listPlace('member-key-list', 'There is no API key.')}
  <button type="button" class="quiet" id="member-keys-close">Close</button>
</dialog>`;

/** Where an address is asked for, to which somebody belongs who has none yet. */
export const ASK_ADDRESS = html`<dialog id="way" aria-labelledby="way-title">
  <h2 id="way-title"></h2>
  <form id="way-in" method="post" novalidate>
    ${addressField('way-in', 'They sign in with it.')}
    ${formEnd('Make a link', html`<button type="button" class="quiet" id="way-stop">Cancel</button>`)}
  </form>
</dialog>`;

/** Where a member is changed. */
export const EDIT_MEMBER = html`<dialog id="edit" aria-labelledby="edit-title">
  <h2 id="edit-title"></h2>
  <form id="edit-member" method="post" novalidate>
    ${textField({ form: 'edit-member', name: 'name', label: 'Name', required: true, attributes: { autocomplete: 'off', dir: 'auto' } })}
    ${choiceField({ form: 'edit-member', name: 'role', label: 'Role', options: ROLE_OPTIONS })}
    ${tickField({
      form: 'edit-member',
      name: 'active',
      label: 'May work here',
      hint: 'Without this, all their sessions, API keys and links end at once, for good. What they did stays in the history.',
    })}
    ${formEnd('Save', html`<button type="button" class="quiet" id="edit-stop">Cancel</button>`)}
  </form>
</dialog>`;
