/** @import { InvitationReading } from '#contracts/invitations.js' */
/** @import { Typed } from './form.js' */
import { call, Refused } from './call.js';
import { byId, within, words } from './dom.js';
import { letPasswordsBeSeen, onSubmit, wordsOf } from './form.js';
import { day } from './when.js';

// Before anything else: whoever looks at the screen, or at the history of this browser, must not find the way in.
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);
// Another link, opened where this page is open already, changes the fragment alone.
addEventListener('hashchange', () => location.reload());

const form = byId('join', HTMLFormElement);
const code = within(form, '.code-part');
/** @type {InvitationReading | undefined} */
let invitation;

letPasswordsBeSeen(form);
within(document, 'main').hidden = false;
byId('read-again').addEventListener('click', () => void read());
onSubmit(form, 'Joining …', join);
await read();

async function read() {
  byId('no-invitation').hidden = true;
  if (token === '') {
    refuse('This address has no invitation in it. Open the whole link that you were sent.', false);
    return;
  }
  byId('reading').textContent = 'Reading your invitation …';
  try {
    invitation = await call('POST', '/v1/invitations/reading', { token });
    show();
  } catch (error) {
    if (error instanceof Refused && [404, 422].includes(error.problem.status))
      refuse('This link does not work: it was used already, is too old, or was taken back. Ask for a new one.', false);
    else refuse(wordsOf(error), true);
  }
  byId('reading').textContent = '';
}

/**
 * @param {string} why
 * @param {boolean} again whether to try again may help
 */
function refuse(why, again) {
  byId('reading').textContent = '';
  byId('no-invitation').hidden = false;
  within(byId('no-invitation'), '.wrong').textContent = why;
  byId('read-again').hidden = !again;
}

function show() {
  if (!invitation) return;
  const { newsroom, name, email, role, account, expiresAt } = invitation;
  byId('invited').replaceChildren(
    'You are to join ',
    words(newsroom.name),
    ` as ${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}. The link works until ${day(expiresAt)}.`,
    ...(account ? [' There is an account with this e-mail address: sign in with its password.'] : []),
  );
  byId('join-email', HTMLInputElement).value = email;
  const named = byId('join-name', HTMLInputElement);
  if (named.value === '') named.value = name;
  within(form, '.new-part').hidden = account;
  const password = byId('join-password', HTMLInputElement);
  password.autocomplete = account ? 'current-password' : 'new-password';
  byId('join-password-hint').hidden = account;
  form.hidden = false;
  password.focus();
}

/** @param {Typed} typed */
async function join(typed) {
  const shown = code.hidden ? '' : typed.text('code').trim();
  const named = invitation?.account ? undefined : typed.text('name');
  try {
    const body = { token, password: typed.text('password'), name: named, code: shown || undefined };
    await call('POST', '/v1/invitations/acceptance', body);
    location.replace('/account?joined');
    return '';
  } catch (error) {
    const rule = error instanceof Refused ? error.problem.rule : undefined;
    if (rule !== 'sign_in.code_needed') throw error;
    code.hidden = false;
    byId('join-code').focus();
    return 'The password is right. Now the code.';
  }
}
