import { type Locator, type Page } from "@playwright/test";

export class TargetList {
  readonly search: Locator;
  readonly tier: Locator;
  readonly group: Locator;
  readonly order: Locator;
  readonly clear: Locator;
  readonly count: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("searchbox");
    this.tier = page.locator("#filter-tier");
    this.group = page.locator("#filter-group");
    this.order = page.locator("#filter-order");
    this.clear = page.locator("#clear");
    this.count = page.locator("#count");
    this.rows = page.locator("#target-list tbody tr");
  }

  /** The button that narrows the list to a verdict: met, missed, no_data … */
  chip(verdict: string): Locator {
    return this.page.locator(`#verdict-${verdict}`);
  }

  names(): Promise<string[]> {
    return this.rows.getByRole("rowheader").getByRole("link").allInnerTexts();
  }

  verdicts(): Promise<string[]> {
    return this.rows.locator(".lamp").allInnerTexts();
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }
}
