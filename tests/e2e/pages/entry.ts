// The page on which many figures are entered: a grid that tables are pasted into.
import { type Locator, type Page } from "@playwright/test";

export class EntryPage {
  readonly rows: Locator;
  readonly said: Locator;
  readonly count: Locator;
  readonly save: Locator;
  readonly copy: Locator;
  readonly list: Locator;
  readonly file: Locator;
  readonly left: Locator;

  constructor(readonly page: Page) {
    this.rows = page.locator(".entry-grid tbody tr");
    this.said = page.locator("#entry-said");
    this.count = page.locator("#entry-count");
    this.save = page.locator("#entry-save");
    this.copy = page.locator("#entry-copy");
    this.list = page.getByLabel("列出");
    this.file = page.getByLabel("拖入");
    this.left = page.getByText("未取的单元格");
  }

  /** A cell by the name of its column and the number of its row. */
  cell(column: string, row: number): Locator {
    return this.page.getByRole("textbox", { name: `${column} ${row}`, exact: true });
  }

  /** How a row is read, and what is amiss with it. */
  readAs(row: number): Locator {
    return this.rows.nth(row - 1).locator(".read-as");
  }

  check(row: number): Locator {
    return this.rows.nth(row - 1).locator(".check-cell");
  }

  /** Pastes as a spreadsheet does: into the element with the focus, or on the page. */
  async paste(rows: string[][]) {
    const text = rows.map(row => row.join("\t")).join("\r\n");
    await this.page.evaluate(text => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      const place = document.activeElement ?? document.body;
      place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }
}
