// The card of the tour.
import { type Locator, type Page } from "@playwright/test";

export class Tour {
  readonly card: Locator;
  readonly next: Locator;
  readonly back: Locator;
  readonly close: Locator;
  readonly show: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.card = page.locator("#tour");
    this.next = page.locator("#tour-next");
    this.back = page.locator("#tour-back");
    this.close = page.locator("#tour-close");
    this.show = this.card.getByRole("link", { name: "去看看" });
    this.title = this.card.getByRole("heading");
  }
}
