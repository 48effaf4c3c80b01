import type { Page } from 'playwright-core';

/** Whoever works at the desk by keys: each key or chord counts, text that has to be typed in any case does not. */
export class Hand {
  keys = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
}
