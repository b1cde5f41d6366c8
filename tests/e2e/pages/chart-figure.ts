// A chart on its page: its drawing, its data table, and its tools.
import { expect, type Locator, type Page } from "@playwright/test";
import { downloaded } from "../support/download";

export class ChartFigure {
  readonly figure: Locator;
  readonly host: Locator;
  readonly canvas: Locator;
  readonly fullScreen: Locator;
  readonly link: Locator;

  /** `slug` is completion, rates, … or target. */
  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {
    this.figure = page.locator(`#chart-${slug}`);
    this.host = this.figure.locator(".chart-host");
    this.canvas = this.host.locator("canvas");
    this.fullScreen = page.locator(`#chart-${slug}-full-screen`);
    this.link = page.locator(`#chart-${slug}-link`);
  }

  async drawn(): Promise<this> {
    await this.host.scrollIntoViewIfNeeded();
    await expect(this.canvas.first()).toBeVisible();
    await expect(this.figure.locator(".chart-state")).toBeEmpty();
    return this;
  }

  title(): Promise<string> {
    return this.figure.locator("figcaption").innerText();
  }

  /** Saves the chart as png, svg or csv. */
  download(kind: string): Promise<{ name: string; bytes: Buffer }> {
    return downloaded(this.page.locator(`#chart-${this.slug}-${kind}`));
  }

  /** Header and rows of the data table. */
  async twin(): Promise<string[][]> {
    await this.figure.getByText("以表格查看").click();
    return this.figure.locator(".twin tr").evaluateAll(rows => rows.map(row => [...row.children].map(cell => cell.textContent ?? "")));
  }
}
