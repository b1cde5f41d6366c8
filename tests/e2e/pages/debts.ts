// The page of overdue reports.
import { type Locator, type Page } from "@playwright/test";

export class DebtsPage {
  readonly rows: Locator;
  readonly sections: Locator;
  readonly bodies: Locator;
  readonly search: Locator;
  readonly reminders: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator(".owed tbody tr:not(.section-row)");
    this.sections = page.locator(".owed .section-row");
    this.bodies = page.getByRole("group", { name: "单位", exact: true });
    this.search = page.getByRole("searchbox");
    this.reminders = page.locator(".reminders");
  }

  /** The number of rows that a button of the page promises: 有数字目标 54. */
  async promised(name: RegExp): Promise<number> {
    return Number((await this.button(name).innerText()).match(/\d+\s*$/)![0]);
  }

  button(name: RegExp | string): Locator {
    return this.page.locator(".debts").getByRole("button", { name });
  }

  async tick(count: number) {
    for (let at = 0; at < count; at++) await this.rows.nth(at).getByRole("checkbox").check();
  }

  /** Names the lead of everything that is ticked. */
  async assign(lead: string) {
    await this.page.locator("#assign").click();
    await this.page.locator('#assign-dialog [name="lead"]').fill(lead);
    await this.page.locator("#assign-save").click();
    await this.page.locator("#assign-dialog").waitFor({ state: "hidden" });
  }
}
