// The page of what changed between two days, and the page of the notice: both choose days by typing them.
import { type Locator, type Page } from "@playwright/test";

export class TwoDays {
  readonly since: Locator;
  readonly until: Locator;
  readonly answer: Locator;
  readonly sheet: Locator;

  constructor(readonly page: Page) {
    this.since = page.getByRole("textbox", { name: /^(从|上期通报截至|From|Last notice as of)$/ });
    this.until = page.getByRole("textbox", { name: /^(到|数据截至|To|Figures known by)$/ });
    this.answer = page.locator("main .answer");
    this.sheet = page.getByRole("article");
  }

  /** Types a day and leaves the field. */
  async type(field: Locator, day: string) {
    await field.fill(day);
    await field.press("Tab");
  }

  /** The list below a heading. */
  section(heading: string): Locator {
    return this.page.locator("main section").filter({ has: this.page.getByRole("heading", { name: heading }) });
  }

  item(heading: string, name: string): Locator {
    return this.section(heading).getByRole("listitem").filter({ hasText: name });
  }

  /** A row of a table of the notice. */
  row(table: string, name: string): Locator {
    return this.sheet.getByRole("table", { name: table }).getByRole("row").filter({ hasText: name });
  }
}
