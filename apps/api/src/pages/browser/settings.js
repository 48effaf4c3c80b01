import { byId } from './dom.js';
import { onSubmit, showFault } from './form.js';
import { asMember } from './member.js';

const SETTINGS = ['secondFactor', 'signOffInPerson'];

export async function openSettings() {
  const form = byId('newsroom-settings', HTMLFormElement);
  onSubmit(form, 'Saving …', async (typed) => {
    const wanted = Object.fromEntries(SETTINGS.map((name) => [name, typed.ticked(name)]));
    show(await asMember('PATCH', '/v1/newsroom', wanted));
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
