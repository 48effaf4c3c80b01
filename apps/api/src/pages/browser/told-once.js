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
  within(place, '.copy').addEventListener('click', () => {
    field.select();
    void copy(field.value, said);
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
 * @param {HTMLElement} said where it is told what came of it
 */
export async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = 'Copied.';
  } catch {
    // Browsers give the clipboard to safe addresses alone.
    said.textContent = 'This browser lets no page copy here. Select it and copy it yourself.';
  }
}
