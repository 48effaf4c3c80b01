import { byId, make } from './dom.js';
import { onSubmit, wordsOf } from './form.js';
import { asMember, readSession } from './member.js';

const SETTINGS = ['secondFactor', 'signOffInPerson'];

/** @param {() => void} changed called where what this session may do may have changed */
export function openSettings(changed) {
  onSubmit(byId('newsroom-settings', HTMLFormElement), 'Saving …', async (typed) => {
    const wanted = Object.fromEntries(SETTINGS.map((name) => [name, typed.ticked(name)]));
    show(await asMember('PATCH', '/v1/newsroom', wanted));
    await readSession();
    changed();
    return 'Saved.';
  });
  return read();
}

/** Nothing can be set before it is known how things are: what was saved then would be what nobody chose. */
async function read() {
  const state = byId('settings-state');
  state.textContent = 'Reading …';
  try {
    show(await asMember('GET', '/v1/newsroom'));
    byId('newsroom-settings').hidden = false;
    state.textContent = '';
  } catch (error) {
    const again = make('button', { type: 'button', class: 'quiet', click: () => void read() }, 'Try again');
    state.replaceChildren(wordsOf(error), ' ', again);
  }
}

/** @param {{ settings: Record<string, unknown> }} newsroom */
function show({ settings }) {
  for (const name of SETTINGS) byId(`newsroom-settings-${name}`, HTMLInputElement).checked = settings[name] === true;
}
