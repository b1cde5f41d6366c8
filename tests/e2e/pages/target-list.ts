import { type Locator, type Page } from "@playwright/test";

export class TargetList {
  readonly search: Locator;
  readonly tier: Locator;
  readonly group: Locator;
  readonly order: Locator;
  readonly clear: Locator;
  readonly count: Locator;
  readonly rows: Locator;
  readonly grouping: Locator;
  readonly reverse: Locator;
  readonly table: Locator;
  /** The headings of the groups, each with its number of targets. */
  readonly sections: Locator;
  readonly views: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole("searchbox");
    this.tier = page.locator("#filter-tier");
    this.group = page.locator("#filter-group");
    this.order = page.locator("#filter-order");
    this.clear = page.locator("#clear");
    this.count = page.locator("#count");
    this.rows = page.locator("#target-list tbody tr:not(.section-row)");
    this.grouping = page.locator("#filter-grouping");
    this.reverse = page.locator("#reverse");
    this.table = page.locator("#target-list table");
    this.sections = page.locator("#target-list .section-row");
    this.views = page.getByRole("navigation", { name: "常用视图" });
  }

  /** The button that filters the list by a verdict: met, missed, no_data … */
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

  /** The header of a column. */
  head(name: string): Locator {
    return this.table.getByRole("columnheader", { name, exact: true });
  }

  /** Shows a column, or hides it. */
  async toggleColumn(name: string) {
    const box = this.page.locator("#columns-menu").getByRole("checkbox", { name, exact: true });
    if (!(await box.isVisible())) await this.page.locator("#columns").click();
    await box.click();
  }

  async saveView(name: string) {
    await this.page.locator("#views").click();
    await this.page.locator("#view-form").getByRole("textbox").fill(name);
    await this.page.locator("#view-save").click();
  }
}
