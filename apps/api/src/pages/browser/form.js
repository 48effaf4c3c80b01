/** @import { Problem } from '#contracts/problem.js' */
import { Refused } from './call.js';
import { within } from './dom.js';

/**
 * Has a form do its work, and say how it went: what is wrong with a field beside that field, all else at its end. What was
 * typed stays, unless the work itself clears it.
 * @param {HTMLFormElement} form
 * @param {string} doing what is said while it is under way
 * @param {(typed: Typed) => Promise<string | void>} work what it resolves with is said when it is done
 */
export function onSubmit(form, doing, work) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (form.getAttribute('aria-busy') !== 'true') void submit();
  });

  async function submit() {
    clearFaults(form);
    if (!isFilled(form)) return;
    form.setAttribute('aria-busy', 'true');
    say(form, doing);
    try {
      say(form, (await work(new Typed(form))) ?? '');
    } catch (error) {
      say(form, '');
      showFault(form, error);
    } finally {
      form.removeAttribute('aria-busy');
    }
  }
}

/** What a form holds at the moment. */
export class Typed {
  #data;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#data = new FormData(form);
  }

  /**
   * @param {string} name of a field
   * @returns {string} empty where nothing was typed
   */
  text(name) {
    return this.all(name)[0] ?? '';
  }

  /** @param {string} name of a field */
  ticked(name) {
    return this.#data.has(name);
  }

  /**
   * @param {string} name of fields
   * @returns {string[]}
   */
  all(name) {
    return this.#data.getAll(name).filter((value) => typeof value === 'string');
  }
}

/**
 * @param {HTMLElement} form
 * @param {string} words that tell how it goes
 */
export function say(form, words) {
  within(form, '.done').textContent = words;
}

/**
 * Says what went wrong.
 * @param {HTMLFormElement} form
 * @param {unknown} error
 */
export function showFault(form, error) {
  const faults = error instanceof Refused ? faultsIn(error.problem) : [];
  const marked = faults.filter(({ pointer, detail }) => mark(form, pointer.split('/')[1] ?? '', detail));
  const others = faults.filter((fault) => !marked.includes(fault));
  const message = within(form, '.wrong');
  if (marked.length === 0) message.textContent = wordsOf(error);
  else if (others.length > 0) message.textContent = others.map(({ detail }) => detail).join(' ');
  const first = form.querySelector('[aria-invalid="true"]');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * The places of what is wrong.
 * @param {Problem} problem
 */
function faultsIn({ errors, rule, detail }) {
  if (errors) return errors;
  return rule === 'sign_in.code_refused' ? [{ pointer: '/code', detail }] : [];
}

/**
 * What is said of an error to people.
 * @param {unknown} error
 * @returns {string}
 */
export function wordsOf(error) {
  if (error instanceof Error && !(error instanceof TypeError)) return error.message;
  reportError(error);
  return 'This page has a fault, and could not do it. What you typed is still here.';
}

/** @param {HTMLFormElement} form */
export function clearFaults(form) {
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  for (const place of form.querySelectorAll('.fault, .wrong, .done')) place.textContent = '';
}

/**
 * Shows what is wrong with a field.
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} detail
 * @returns {boolean} false where the form has no such field that can be seen
 */
export function mark(form, name, detail) {
  const place = document.getElementById(`${form.id}-${name}-fault`);
  if (!place || place.closest('[hidden]')) return false;
  place.textContent = detail;
  document.getElementById(`${form.id}-${name}`)?.setAttribute('aria-invalid', 'true');
  return true;
}

/** @param {HTMLFormElement} form */
function isFilled(form) {
  const empty = [...form.querySelectorAll('input')].filter(
    (field) => field.required && !field.closest('[hidden]') && field.value.trim() === '',
  );
  for (const { name } of empty) mark(form, name, 'Fill this in.');
  empty[0]?.focus();
  return empty.length === 0;
}

/**
 * Lets passwords be looked at.
 * @param {ParentNode} place
 */
export function letPasswordsBeSeen(place) {
  for (const button of place.querySelectorAll('button.show-password')) {
    const field = document.getElementById(button.getAttribute('aria-controls') ?? '');
    if (!(button instanceof HTMLButtonElement) || !(field instanceof HTMLInputElement)) continue;
    const show = (/** @type {boolean} */ seen) => {
      field.type = seen ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(seen));
    };
    button.hidden = false;
    button.addEventListener('click', () => show(field.type === 'password'));
    // A password manager looks for a password when the form is sent.
    field.form?.addEventListener('submit', () => show(false), { capture: true });
  }
}
