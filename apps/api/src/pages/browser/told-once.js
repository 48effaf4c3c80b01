import { byId, within } from './dom.js';

/**
 * Shows a secret that is told this once, until it is said to be done with.
 * @param {string} id of the place
 * @param {string} words what it is
 * @param {string} secret
 */
export function tellOnce(id, words, secret) {
  const place = byId(id);
  const field = byId(`${id}-secret`, HTMLInputElement);
  place.hidden = false;
  byId(`${id}-words`).textContent = words;
  field.value = secret;
  field.focus();
  field.select();
}

/** @param {string} id of the place */
export function prepareTellingOnce(id) {
  const place = byId(id);
  const field = byId(`${id}-secret`, HTMLInputElement);
  const said = within(place, '.copied');
  within(place, '.copy').addEventListener('click', async () => {
    said.textContent = await copy(field.value);
    field.select();
  });
  within(place, '.close').addEventListener('click', () => {
    place.hidden = true;
    field.value = '';
    said.textContent = '';
    within(place.parentElement ?? document, 'h1').focus();
  });
}

/**
 * @param {string} text
 * @returns {Promise<string>} what came of it, for people
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    // Browsers give the clipboard to safe addresses alone.
    return 'This browser lets no page copy here. Select it and copy it yourself.';
  }
}
