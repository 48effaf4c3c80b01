import { byId } from './dom.js';
import { letPasswordsBeSeen, onSubmit } from './form.js';
import { asMember, current, setSession } from './member.js';

export function openPassword() {
  const form = byId('change-password', HTMLFormElement);
  // For password managers: whose password it is.
  const [username] = form.querySelectorAll('input');
  if (username) username.value = current().person.email;
  letPasswordsBeSeen(form);
  onSubmit(form, 'Changing the password …', async (typed) => {
    const body = { current: typed.text('current'), password: typed.text('password') };
    const session = await asMember('PUT', '/v1/session/password', body);
    if (session) setSession(session);
    for (const name of ['current', 'password']) byId(`change-password-${name}`, HTMLInputElement).value = '';
    return 'The password is changed, and you are signed out everywhere else.';
  });
}
