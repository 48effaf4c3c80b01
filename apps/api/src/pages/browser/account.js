/** @import { Session } from '#contracts/session.js' */
import { openAudit } from './audit.js';
import { call, Refused } from './call.js';
import { byId, make, within } from './dom.js';
import { wordsOf } from './form.js';
import { openInvitations } from './invitations.js';
import { openKeys } from './keys.js';
import { current, prepareSigningInAgain, readSession } from './member.js';
import { openMembers } from './members.js';
import { openPassword } from './password.js';
import { openSecondFactor } from './second-factor.js';
import { openSessions } from './sessions.js';
import { openSettings } from './settings.js';

/** What each part of the page does when it is first shown. */
const OPEN = {
  you: () => {},
  sessions: openSessions,
  password: openPassword,
  'second-factor': () => openSecondFactor(showWho),
  keys: openKeys,
  members: openMembers,
  invitations: openInvitations,
  settings: () => openSettings(showWho),
  audit: openAudit,
};
/** What may be done without a second factor that is needed. */
const ALWAYS = ['you', 'sessions', 'password', 'second-factor'];
/** @type {Set<string>} */
const opened = new Set();

await start();

async function start() {
  byId('opening').textContent = 'Opening your account …';
  try {
    await readSession();
  } catch (error) {
    if (error instanceof Refused && (error.isSignedOut || error.problem.status === 404)) {
      goSignIn('needed');
      return;
    }
    const again = make('button', { type: 'button', click: () => void start() }, 'Try again');
    byId('opening').replaceChildren(wordsOf(error), ' ', again);
    return;
  }
  byId('opening').hidden = true;
  within(document, '.bar').hidden = false;
  within(document, '.wide').hidden = false;
  prepareSigningInAgain();
  showWho();
  welcome();
  show(false);
  addEventListener('hashchange', () => show(true));
  byId('sign-out').addEventListener('click', () => void signOut());
  // Whoever goes back after a sign-out must not see what was here.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

function showWho() {
  const { person, member, newsroom, secondFactor } = current();
  const isAdmin = member.role === 'admin' && secondFactor !== 'needed';
  fill({ 'who-name': member.name, 'who-newsroom': newsroom.name, 'factor-newsroom': newsroom.name });
  fill({ 'you-name': member.name, 'you-email': person.email, 'you-newsroom': newsroom.name, 'you-role': member.role });
  for (const part of document.querySelectorAll('[data-role]'))
    part.toggleAttribute('hidden', part.getAttribute('data-role') !== member.role);
  byId('factor-needed').hidden = secondFactor !== 'needed';
  byId('admin-menu').hidden = !isAdmin;
  for (const link of document.querySelectorAll('nav a'))
    link.parentElement?.toggleAttribute('hidden', !isOffered(link.getAttribute('href')?.slice(1) ?? ''));
}

/** @param {Record<string, string>} texts by id */
function fill(texts) {
  for (const [id, text] of Object.entries(texts)) byId(id).textContent = text;
}

/** @param {string} id */
function isOffered(id) {
  const { member, secondFactor } = current();
  if (!Object.hasOwn(OPEN, id)) return false;
  if (byId('admin-menu').querySelector(`a[href="#${id}"]`) && member.role !== 'admin') return false;
  return secondFactor !== 'needed' || ALWAYS.includes(id);
}

/**
 * Shows the part that the address names.
 * @param {boolean} moved whether people asked for it, and are to be taken there
 */
function show(moved) {
  const asked = location.hash.slice(1);
  // The link that skips the menu names no part.
  if (moved && asked === 'main') return;
  const fallback = current().secondFactor === 'needed' ? 'second-factor' : 'you';
  const id = isOffered(asked) ? asked : fallback;
  for (const section of document.querySelectorAll('main > section'))
    section.toggleAttribute('hidden', section.id !== id);
  for (const link of document.querySelectorAll('nav a'))
    if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  const title = byId(`${id}-title`);
  document.title = `${title.textContent} · Caveat`;
  if (moved) {
    byId('said').hidden = true;
    title.focus();
    scrollTo(0, 0);
  }
  if (opened.has(id)) return;
  opened.add(id);
  void OPEN[/** @type {keyof typeof OPEN} */ (id)]();
}

function welcome() {
  if (!new URLSearchParams(location.search).has('joined')) return;
  history.replaceState(null, '', location.pathname + location.hash);
  byId('said').hidden = false;
  byId('said').textContent = `Welcome to ${current().newsroom.name}. You are signed in.`;
}

async function signOut() {
  try {
    await call('DELETE', '/v1/session');
  } catch (error) {
    if (!(error instanceof Refused && error.isSignedOut)) {
      byId('said').hidden = false;
      byId('said').textContent = `You are still signed in. ${wordsOf(error)}`;
      return;
    }
  }
  goSignIn('signed-out');
}

/** @param {string} why */
function goSignIn(why) {
  const next = why === 'needed' ? `&next=${encodeURIComponent(location.pathname + location.hash)}` : '';
  location.replace(`/sign-in?why=${why}${next}`);
}
