import { type Locator, type Page } from "@playwright/test";
import { RecordForm } from "./record-form";

export class TargetPage {
  readonly verdict: Locator;
  readonly steps: Locator;
  readonly figures: Locator;
  readonly judged: Locator;
  readonly record: Locator;
  readonly form: RecordForm;

  constructor(readonly page: Page) {
    this.verdict = page.locator(".verdict-line .lamp");
    this.steps = page.locator("section.why ol").getByRole("listitem");
    this.figures = page.locator("#figures tbody tr");
    this.judged = page.locator("#figures tbody tr.judged");
    this.record = page.locator("#record");
    this.form = new RecordForm(page);
  }

  /** The rows of a period (2022年), optionally only those of one value (4,200 家). */
  figure(period: string, value = ""): Locator {
    const rows = this.figures.filter({ has: this.page.getByRole("rowheader", { name: period, exact: true }) });
    return value ? rows.filter({ has: this.page.getByRole("cell", { name: value, exact: true }) }) : rows;
  }

  change(row: Locator): Locator {
    return row.getByRole("button", { name: /^修改 / });
  }

  delete(row: Locator): Locator {
    return row.getByRole("button", { name: /^删除 / });
  }
}
