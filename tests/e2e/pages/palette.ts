// The search, opened by Ctrl+K or its button.
import { expect, type Locator, type Page } from "@playwright/test";

export class Palette {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly input: Locator;
  readonly options: Locator;
  readonly chosen: Locator;

  constructor(readonly page: Page) {
    this.button = page.locator("#find");
    this.dialog = page.locator("#find-dialog");
    this.input = page.getByRole("combobox", { name: /^(搜索|Search)/ });
    this.options = this.dialog.getByRole("option");
    this.chosen = this.dialog.getByRole("option", { selected: true });
  }

  async open() {
    await this.page.keyboard.press("Control+k");
    await expect(this.input).toBeFocused();
  }

  async find(words: string) {
    await this.open();
    await this.input.fill(words);
  }

  /** The names of the results, best first. */
  names(): Locator {
    return this.options.locator(".found-name");
  }
}
