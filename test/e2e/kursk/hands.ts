import type { Locator, Page } from 'playwright-core';

/** More stops than any page here has. */
const MOST_STOPS = 120;

/** Somebody at a page with a keyboard and nothing else: what is on the page is looked at, and only keys act on it. */
export class Hands {
  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Puts in what was copied elsewhere. */
  async paste(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Types over what stands in the field that has the focus. */
  async typeOver(text: string): Promise<void> {
    await this.press('Control+a');
    await this.type(text);
  }

  async sees(what: Locator): Promise<void> {
    await what.first().waitFor();
  }

  /** A text field by what stands above it. */
  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true }).and(this.page.locator('input, textarea, select'));
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Waits until something has the focus. */
  async isAt(what: Locator): Promise<void> {
    await what.and(this.page.locator(':focus')).waitFor({ state: 'attached' });
  }

  /** Goes on from stop to stop until something has the focus, or holds what has it. @param key `Shift+Tab` to go back */
  async tabTo(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await what.first().waitFor({ state: 'attached' });
    const focused = this.page.locator(':focus');
    const there = what.and(focused).or(what.locator(focused));
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if ((await there.count()) > 0) return;
      await this.press(key);
    }
    throw new Error(`${key} never came to ${String(what)}`);
  }

  /** Goes to a choice of a few, and moves it by arrow keys. */
  async choose(group: string, option: string): Promise<void> {
    const place = this.page.getByRole('radiogroup', { name: group, exact: true });
    await this.tabTo(place);
    const radios = place.getByRole('radio');
    const isChecked = async (index: number): Promise<void> =>
      radios
        .nth(index)
        .and(this.page.getByRole('radio', { checked: true }))
        .waitFor({ state: 'attached' });
    const labels = (await place.locator('label').allInnerTexts()).map((label) => label.trim());
    const wanted = labels.indexOf(option);
    if (wanted < 0) throw new Error(`${group} has no ${option}, only ${labels.join(', ')}`);
    const checked = await radios.evaluateAll((all) => all.findIndex((one) => 'checked' in one && one.checked === true));
    if (checked < 0) {
      await this.press('Space');
      await isChecked(0);
    }
    for (let at = Math.max(checked, 0); at !== wanted;) {
      const step = Math.sign(wanted - at);
      await this.press(step > 0 ? 'ArrowRight' : 'ArrowLeft');
      await isChecked((at += step));
    }
  }

  async tick(name: string): Promise<void> {
    await this.tabTo(this.page.getByRole('checkbox', { name, exact: true }));
    await this.press('Space');
    await this.page.getByRole('checkbox', { name, exact: true, checked: true }).waitFor({ state: 'attached' });
  }

  /** Finds something by its name in the field that has the focus, and takes what is offered on the way out. */
  async find(name: string, offered = name): Promise<void> {
    await this.type(name);
    await this.sees(this.page.getByRole('option', { name: offered, exact: true }));
    await this.press('Tab');
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Sends the form of a dialog, which ends it. */
  async send(): Promise<void> {
    await this.press('Control+Enter');
    await this.dialog().waitFor({ state: 'detached' });
  }
}
