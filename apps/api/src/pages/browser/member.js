/** @import { Session } from '#contracts/session.js' */
import { call, Refused } from './call.js';
import { byId } from './dom.js';
import { clearFaults } from './form.js';
import { signInBy } from './sign-in-form.js';

/** @type {Session | undefined} */
let session;
/** @type {Promise<boolean> | undefined} */
let signingIn;

/** Who is signed in here. */
export function current() {
  if (!session) throw new Error('nobody is signed in yet');
  return session;
}

/** Asks anew who is signed in. */
export async function readSession() {
  session = await call('GET', '/v1/session');
  return current();
}

/** @param {Session} now */
export function setSession(now) {
  session = now;
}

/**
 * Calls the API; where the session has ended, lets people sign in again, and then goes on.
 * @type {typeof call}
 */
export async function asMember(method, path, body) {
  try {
    return await call(method, path, body);
  } catch (error) {
    if (!(error instanceof Refused && error.isSignedOut)) throw error;
    signingIn ??= signInAgain();
    if (!(await signingIn))
      throw new Error('Your session has ended. Nothing was changed, and what you typed is still here.');
    return call(method, path, body);
  }
}

/** @returns {Promise<boolean>} whether the same member is signed in again */
function signInAgain() {
  const dialog = byId('ended', HTMLDialogElement);
  const form = byId('again', HTMLFormElement);
  const login = byId('again-login', HTMLInputElement);
  if (login.value === '') login.value = current().person.email;
  dialog.returnValue = '';
  dialog.showModal();
  byId('again-password').focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        signingIn = undefined;
        form.reset();
        clearFaults(form);
        resolve(dialog.returnValue === 'signed-in');
      },
      { once: true },
    );
  });
}

/** Makes the dialog ready that asks who it is where the session has ended. */
export function prepareSigningInAgain() {
  const dialog = byId('ended', HTMLDialogElement);
  byId('not-again').addEventListener('click', () => dialog.close(''));
  signInBy(byId('again', HTMLFormElement), {
    newsroomId: () => session?.newsroom.id,
    signedIn(now) {
      // What was typed here is for nobody else to send, or to see.
      if (now.member.id !== current().member.id) return location.reload();
      session = now;
      dialog.close('signed-in');
    },
  });
}
