import { byId, within } from './dom.js';

/**
 * Asks before what can't be undone.
 * @param {{ title: string, words: string, yes: string }} what
 * @returns {Promise<boolean>}
 */
export function confirmed({ title, words, yes }) {
  const dialog = byId('confirm', HTMLDialogElement);
  byId('confirm-title').textContent = title;
  byId('confirm-words').textContent = words;
  within(dialog, '[value=yes]').textContent = yes;
  dialog.returnValue = 'no';
  dialog.showModal();
  within(dialog, '[value=no]').focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
