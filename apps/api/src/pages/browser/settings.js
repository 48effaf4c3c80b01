import { byId } from './dom.js';
import { onSubmit, showFault } from './form.js';
import { asMember, readSession } from './member.js';

const SETTINGS = ['secondFactor', 'signOffInPerson'];

/** @param {() => void} changed called where what this session may do may have changed */
export async function openSettings(changed) {
  const form = byId('newsroom-settings', HTMLFormElement);
  onSubmit(form, 'Saving …', async (typed) => {
    const wanted = Object.fromEntries(SETTINGS.map((name) => [name, typed.ticked(name)]));
    show(await asMember('PATCH', '/v1/newsroom', wanted));
    await readSession();
    changed();
    return 'Saved.';
  });
  try {
    show(await asMember('GET', '/v1/newsroom'));
  } catch (error) {
    showFault(form, error);
  }
}

/** @param {{ settings: Record<string, unknown> }} newsroom */
function show({ settings }) {
  for (const name of SETTINGS) byId(`newsroom-settings-${name}`, HTMLInputElement).checked = settings[name] === true;
}
