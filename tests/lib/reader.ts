import { expect, type Locator, type Page } from '@playwright/test';

/**
 * A reader who is counted: each link followed, box ticked, row opened or text entered is one action; moving there is
 * none. With `keyboard` the reader has no pointer and gets everywhere by Tab.
 */
export class Reader {
  actions = 0;
  readonly page: Page;
  readonly keyboard: boolean;

  constructor(page: Page, keyboard: boolean) {
    this.page = page;
    this.keyboard = keyboard;
  }

  /** Follows a link, opens a row or presses a button. */
  async press(target: Locator) {
    await this.#act(target, 'Enter');
  }

  /** Ticks a box. */
  async tick(target: Locator) {
    await this.#act(target, 'Space');
  }

  async #act(target: Locator, key: string) {
    this.actions++;
    if (!this.keyboard) return target.click();
    for (let i = 0; i < 400; i++) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement))
        return this.page.keyboard.press(key);
    }
    throw new Error(`Tab does not lead to ${target}.`);
  }

  /** The reader sees these words and got there in fewer than four actions. */
  async arrivesAt(words: Locator) {
    await expect(words).toBeVisible();
    expect(this.actions).toBeLessThan(4);
  }
}
