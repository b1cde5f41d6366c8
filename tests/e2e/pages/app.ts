// The frame of every page: masthead, navigation, banners, the message about the last event.
import { expect, type Locator, type Page } from "@playwright/test";
import { behind } from "../support/behind";

export class App {
  readonly heading: Locator;
  /** The plan, above the answer of the overview. */
  readonly plan: Locator;
  readonly navigation: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly asOf: Locator;
  readonly today: Locator;
  readonly language: Locator;
  readonly toast: Locator;
  /** The slider over the days on which something became known. */
  readonly slider: Locator;
  readonly audit: Locator;
  /** The buttons that open the panel of the as-of date, and the menu of everything else. */
  readonly day: Locator;
  readonly more: Locator;
  /** The pages at the foot of a narrow screen. */
  readonly tabs: Locator;

  constructor(readonly page: Page) {
    this.heading = page.locator("#page-heading");
    this.plan = page.locator(".origin");
    this.navigation = page.locator(".masthead").getByRole("navigation");
    this.day = page.locator("#day");
    this.more = page.locator("#more");
    this.tabs = page.locator("nav.tabs");
    this.undo = behind(this.more, page.locator("#undo"));
    this.redo = behind(this.more, page.locator("#redo"));
    this.language = behind(this.more, page.locator("#language"));
    this.asOf = behind(this.day, page.locator("#as-of"));
    this.slider = behind(this.day, page.locator("#replay-day"));
    this.audit = behind(this.day, page.locator("#audit"));
    this.today = page.locator("#as-of-today");
    this.toast = page.locator("#toast");
  }

  /** Opens an address (`#/targets?q=…`) and waits until the page is interactive. */
  async open(hash = ""): Promise<this> {
    await this.page.goto(`./${hash}`);
    return this.answers();
  }

  async reload(): Promise<this> {
    await this.page.reload();
    return this.answers();
  }

  /** The prerendered shell looks like the page; this performance mark says that the program has replaced it, and that its pages are there. */
  async answers(): Promise<this> {
    await this.page.waitForFunction(() => performance.getEntriesByName("complete").length > 0);
    return this;
  }

  /** Navigates to a page. */
  async go(name: string) {
    await this.navigation.getByRole("link", { name, exact: true }).click();
    await expect(this.navigation.getByRole("link", { name, exact: true })).toHaveAttribute("aria-current", "page");
  }

  /** The fragment of the address, from `#` on. */
  hash(): Promise<string> {
    return this.page.evaluate(() => location.hash);
  }

  async setDay(day: string) {
    await this.asOf.fill(day);
  }

  /** A choice in the appearance menu: 深色, 高对比, 大字 … */
  async appearance(name: string): Promise<Locator> {
    return behind(this.more, this.page.locator("#appearance").getByRole("button", { name, exact: true }));
  }

  /** Writes an item of the storage past the program; its key begins with the folder of the page. */
  async store(key: string, text: string) {
    await this.page.evaluate(([key, text]) => localStorage.setItem(new URL(".", location.href).pathname + key, text), [key, text]);
  }

  /** The items of the person's edits in the storage. */
  records(): Promise<Record<string, string>> {
    return this.page.evaluate(() => {
      const folder = new URL(".", location.href).pathname;
      const own = Object.entries(localStorage).filter(([key]) => key.startsWith(`${folder}xianfeng.edits/`));
      return Object.fromEntries(own.map(([key, text]) => [key.slice(folder.length), text]));
    });
  }

  /** Waits until the first big chart is drawn. */
  async chartDrawn(): Promise<Locator> {
    const canvas = this.page.locator(".chart-host canvas").first();
    await this.page.locator(".chart-host").first().scrollIntoViewIfNeeded();
    await canvas.waitFor();
    await this.page.waitForFunction(() => performance.getEntriesByName("ready").length > 0);
    return canvas;
  }

  /** The focused element: its id, or else its tag. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      return element?.id || element?.tagName.toLowerCase() || "";
    });
  }
}
