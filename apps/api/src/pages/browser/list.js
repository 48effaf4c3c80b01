import { byId, make, within } from './dom.js';
import { wordsOf } from './form.js';
import { asMember } from './member.js';

/**
 * A list that comes in pages.
 * @template Item
 */
export class List {
  /** @type {string | null} */
  #cursor = null;

  /**
   * @param {string} id of its place
   * @param {(item: Item) => HTMLElement} rowOf
   */
  constructor(id, rowOf) {
    this.place = byId(id);
    this.path = '';
    this.rowOf = rowOf;
    within(this.place, '.more').addEventListener('click', () => void this.#read());
  }

  /**
   * Shows what a path of the API lists.
   * @param {string} path
   */
  async of(path) {
    this.path = path;
    within(this.place, '.rows').replaceChildren();
    await this.load();
  }

  /** Reads it anew, from its beginning. */
  async load() {
    this.#cursor = null;
    await this.#read();
  }

  /**
   * Does something to what is listed, says how it went, and shows the list as it is then.
   * @param {() => Promise<string>} work resolves with what is said
   */
  async change(work) {
    await this.attempt(async () => {
      const done = await work();
      await this.load();
      this.#say(done, '');
      within(this.place.closest('section, dialog') ?? document, 'h1, h2').focus();
    });
  }

  /**
   * Does something, and says it where that does not go well.
   * @param {() => Promise<void>} work
   */
  async attempt(work) {
    this.#say('', '');
    try {
      await work();
    } catch (error) {
      this.#say('', wordsOf(error));
    }
  }

  async #read() {
    const rows = within(this.place, '.rows');
    const { path } = this;
    const after = this.#cursor === null ? '' : `?cursor=${encodeURIComponent(this.#cursor)}`;
    if (rows.childElementCount === 0) this.#say('Reading …', '');
    try {
      const { items, cursor } = await asMember('GET', path + after);
      // Something else is shown by now.
      if (path !== this.path) return;
      const added = items.map((/** @type {Item} */ item) => make('li', {}, this.rowOf(item)));
      if (after === '') rows.replaceChildren(...added);
      else rows.append(...added);
      this.#cursor = cursor;
      within(this.place, '.empty').hidden = rows.childElementCount > 0;
      within(this.place, '.more').hidden = cursor === null;
      this.#say('', '');
      // The button that was pressed may be gone: go on where the new rows begin.
      if (after === '' || !added[0]) return;
      added[0].tabIndex = -1;
      added[0].focus();
    } catch (error) {
      this.#say('', wordsOf(error));
      within(this.place, '.more').hidden = false;
    }
  }

  /**
   * @param {string} done
   * @param {string} wrong
   */
  #say(done, wrong) {
    within(this.place, '.done').textContent = done;
    within(this.place, '.wrong').textContent = wrong;
  }
}

/**
 * A row of a list: what it is, what there is to say of it, and what can be done to it.
 * @param {(Node | string | false)[]} title
 * @param {(Node | string | false)[][]} notes one line each
 * @param {(HTMLElement | false)[]} buttons
 */
export function row(title, notes, buttons) {
  return make(
    'div',
    { class: 'row' },
    make(
      'div',
      { class: 'what' },
      make('p', { class: 'title' }, ...title),
      ...notes.map((note) => make('p', { class: 'hint' }, ...note)),
    ),
    buttons.some(Boolean) && make('div', { class: 'buttons' }, ...buttons),
  );
}

/** @param {string} text */
export function badge(text) {
  return make('span', { class: 'badge' }, text);
}
