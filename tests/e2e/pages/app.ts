// What stands around every page: masthead, navigation, banners, the message of what just happened.
import { expect, type Locator, type Page } from "@playwright/test";

export class App {
  readonly heading: Locator;
  readonly navigation: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly asOf: Locator;
  readonly today: Locator;
  readonly language: Locator;
  readonly toast: Locator;

  constructor(readonly page: Page) {
    this.heading = page.locator("#page-heading");
    this.navigation = page.locator(".masthead").getByRole("navigation");
    this.undo = page.locator("#undo");
    this.redo = page.locator("#redo");
    this.asOf = page.locator("#as-of");
    this.today = page.locator("#as-of-today");
    this.language = page.locator("#language");
    this.toast = page.locator("#toast");
  }

  /** Opens an address (`#/targets?q=…`) and waits until the page answers. */
  async open(hash = ""): Promise<this> {
    await this.page.goto(`./${hash}`);
    return this.answers();
  }

  async reload(): Promise<this> {
    await this.page.reload();
    return this.answers();
  }

  /** The shell of the build looks like the page; its own mark says that the program has taken over. */
  async answers(): Promise<this> {
    await this.page.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
    return this;
  }

  /** Goes to a page of the navigation. */
  async go(name: string) {
    await this.navigation.getByRole("link", { name, exact: true }).click();
    await expect(this.navigation.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  }

  /** The part of the address from `#` on. */
  hash(): Promise<string> {
    return this.page.evaluate(() => location.hash);
  }

  async setDay(day: string) {
    await this.asOf.fill(day);
  }

  /** A choice in the menu of appearances: 深色, 高对比, 大字 … */
  async appearance(name: string): Promise<Locator> {
    const choice = this.page.locator("#appearance-menu").getByRole("button", { name, exact: true });
    if (!(await choice.isVisible())) await this.page.locator("#appearance").click();
    return choice;
  }

  /** The records of a person's edits, as they lie in the storage. */
  records(): Promise<Record<string, string>> {
    return this.page.evaluate(() =>
      Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("xianfeng.edits/"))),
    );
  }

  /** Waits until the first big chart is on the screen. */
  async chartDrawn(): Promise<Locator> {
    const canvas = this.page.locator(".chart-host canvas").first();
    await this.page.locator(".chart-host").first().scrollIntoViewIfNeeded();
    await canvas.waitFor();
    await this.page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
    return canvas;
  }

  /** The element that has the focus: its id, else its tag. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.id || element?.tagName.toLowerCase() || "";
    });
  }
}
