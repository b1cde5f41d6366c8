import { type Locator, type Page } from "@playwright/test";

/** The name of a verdict with its number: "8 已达成". */
const numbered = (verdict: string) => new RegExp(`^\\s*\\d+ ${verdict}$`);

export class Overview {
  readonly answer: Locator;
  /** A line for every verdict, with its number and its marks. */
  readonly verdicts: Locator;

  constructor(readonly page: Page) {
    this.answer = page.getByRole("heading", { level: 1 });
    this.verdicts = page.locator(".strip > li");
  }

  /** The number of targets with a verdict, as a link: "8 已达成". */
  count(verdict: string): Locator {
    return this.verdicts.getByRole("link", { name: numbered(verdict) });
  }

  /** The number in it, or 0 for a verdict that does not occur. */
  async counted(verdict: string): Promise<number> {
    await this.verdicts.first().waitFor();
    const link = this.count(verdict);
    return (await link.count()) ? Number.parseInt((await link.innerText()).trim(), 10) : 0;
  }

  /** The marks beside the number of a verdict. */
  marks(verdict: string): Locator {
    return this.verdicts.filter({ has: this.page.getByRole("link", { name: numbered(verdict) }) }).locator(".marks a");
  }

  /** The tile of a headline target. */
  tile(name: string): Locator {
    return this.page.locator(".tiles > li").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  /** A section by its heading. */
  section(heading: string | RegExp): Locator {
    return this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: heading }) });
  }

  /** The row of an area, a task or a district. */
  group(name: string): Locator {
    return this.page.locator(".groups-marks > li").filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }
}
