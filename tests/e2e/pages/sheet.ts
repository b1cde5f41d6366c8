// The list of keyboard shortcuts.
import { type Locator, type Page } from "@playwright/test";
import { behind } from "../support/behind";

export class Sheet {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly close: Locator;
  readonly singleKeysOff: Locator;
  readonly tourAgain: Locator;

  constructor(readonly page: Page) {
    this.button = behind(page.locator("#more"), page.locator("#keys"));
    this.dialog = page.getByRole("dialog", { name: "快捷键" });
    this.close = page.locator("#keys-close");
    this.singleKeysOff = page.locator("#single-keys");
    this.tourAgain = page.locator("#tour-again");
  }
}
