import { type Locator, type Page } from "@playwright/test";

export class Overview {
  readonly matrix: Locator;

  constructor(readonly page: Page) {
    this.matrix = page.getByRole("table", { name: "各领域完成情况" });
  }

  /** One count of a tier (承诺, 力争), as a link: "3 已达成". */
  count(tier: string, verdict: string): Locator {
    const section = this.page.locator("section.tier").filter({ has: this.page.getByRole("heading", { name: tier }) });
    return section.getByRole("link", { name: new RegExp(`^\\s*\\d+ ${verdict}$`) });
  }

  /** The number in it, or 0 for a verdict that does not occur. */
  async counted(tier: string, verdict: string): Promise<number> {
    const link = this.count(tier, verdict);
    return (await link.count()) ? Number.parseInt((await link.innerText()).trim(), 10) : 0;
  }

  /** The number of an area in the matrix. */
  async inMatrix(area: string, verdict: string): Promise<number> {
    const link = this.matrix.getByRole("link", { name: new RegExp(`^${area} ${verdict} \\d+$`) });
    return (await link.count()) ? Number.parseInt(await link.innerText(), 10) : 0;
  }
}
