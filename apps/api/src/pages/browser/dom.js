/**
 * The element of an id.
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @param {new () => Kind} [kind]
 * @returns {Kind}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!found || (kind && !(found instanceof kind))) throw new Error(`the page has no such ${id}`);
  return /** @type {Kind} */ (found);
}

/**
 * The first element inside another that a selector finds.
 * @param {ParentNode} place
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function within(place, selector) {
  const found = place.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no such ${selector}`);
  return found;
}

/**
 * Makes an element. Text stays text, whatever it holds.
 * @param {string} tag
 * @param {Record<string, string | boolean | (() => unknown)>} given attributes; a function listens for the event of its name
 * @param {...(Node | string | false | null | undefined)} children
 * @returns {HTMLElement}
 */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => typeof child === 'string' || child instanceof Node));
  return element;
}

/**
 * Somebody's own words, whose direction is their own.
 * @param {string} words
 */
export function words(words) {
  return make('bdi', {}, words);
}

/**
 * A button whose name says by itself what it would be done to.
 * @param {string} label
 * @param {string} of what the eye knows by the row that the button is in
 * @param {() => unknown} click
 * @param {string} [kind] classes
 */
export function button(label, of, click, kind = 'quiet') {
  return make(
    'button',
    { type: 'button', class: kind, click },
    label,
    make('span', { class: 'visually-hidden' }, ` ${of}`),
  );
}
