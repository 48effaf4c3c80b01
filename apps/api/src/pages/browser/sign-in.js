import { byId, within } from './dom.js';
import { signInBy } from './sign-in-form.js';

/** Why people are sent here: by the account page, or on their way by a provider of single sign-on. */
const WHY = new Map([
  ['signed-out', 'You are signed out.'],
  ['needed', 'Sign in to see this page.'],
  ['sign_in.begin_again', 'That sign-in was not begun in this browser, or too long ago. Begin again.'],
  ['sign_in.no_provider', 'There is no single sign-on here. Sign in with e-mail address and password.'],
  ['sign_in.provider_refused', 'The provider of single sign-on did not vouch for you.'],
  ['sign_in.provider_away', 'The provider of single sign-on does not answer. Try again soon.'],
  ['sign_in.no_role', 'The provider gives you no role in this newsroom. Ask its admins.'],
  ['sign_in.email_unverified', 'The provider does not say that your e-mail address is yours. Confirm it there.'],
  [
    'sign_in.no_second_factor',
    'A second factor is wanted, and the provider does not say that you have shown one. Show it there, or sign in with password and code.',
  ],
  [
    'sign_in.person_of_several',
    'Somebody with your e-mail address is in another newsroom as well. Sign in with your password; where you are not in this newsroom yet, ask its admins for an invitation.',
  ],
  ['sign_in.member_disabled', 'You are no longer a member of this newsroom. Ask its admins.'],
  ['member.email_taken', 'Another member of this newsroom has your e-mail address. Ask its admins.'],
  ['sign_in.unavailable', 'Signing in is not possible at the moment. Try again soon.'],
]);
const UNKNOWN = 'Single sign-on does not let you in. An admin of your newsroom can tell why, or send you a link.';

const asked = new URLSearchParams(location.search);
const why = WHY.get(asked.get('why') ?? asked.get('fault') ?? '') ?? (asked.has('fault') ? UNKNOWN : '');
if (why !== '') {
  byId('why').textContent = why;
  byId('why').hidden = false;
}
signInBy(byId('sign-in', HTMLFormElement), { signedIn: () => location.replace(wayOn()) });
within(document, 'main').hidden = false;
byId('sign-in-login').focus();

/** Where to go: to the page that sent people here, and never to another site. */
function wayOn() {
  const next = asked.get('next') ?? '/';
  if (!URL.canParse(next, location.origin)) return '/';
  const { origin, pathname, search, hash } = new URL(next, location.origin);
  return origin === location.origin ? pathname + search + hash : '/';
}
