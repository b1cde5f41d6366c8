// Export and import of the ledger.
import { expect, type Locator, type Page } from "@playwright/test";
import { downloaded } from "../support/download";
import { unzipped } from "../support/zip";

type PickedFile = { name: string; mimeType: string; buffer: Buffer };

export class DataPage {
  readonly ownButton: Locator;
  readonly clear: Locator;
  readonly shelf: Locator;
  readonly conflicts: Locator;
  readonly backups: Locator;
  readonly openData: Locator;

  constructor(readonly page: Page) {
    this.ownButton = page.locator("#export-own");
    this.clear = page.locator("#reset");
    this.shelf = page.locator("#shelf");
    this.conflicts = page.locator("#conflicts");
    this.backups = page.locator("#backups");
    this.openData = page.locator("#open-data");
  }

  /** Exports a file: own, all, targets, figures, plan. */
  async export(what: string): Promise<{ name: string; text: string }> {
    const { name, bytes } = await downloaded(this.page.locator(`#export-${what}`));
    return { name, text: bytes.toString("utf8") };
  }

  /** The day as a workbook: its name and its parts, by their names in the file. */
  async exportWorkbook(): Promise<{ name: string; parts: Map<string, string> }> {
    const { name, bytes } = await downloaded(this.page.getByRole("button", { name: /Excel (工作簿|workbook)/ }));
    return { name, parts: new Map([...unzipped(bytes)].map(([part, content]) => [part, content.toString("utf8")])) };
  }

  /** Takes back every change of one's own. */
  async takeBack() {
    await this.clear.click();
    await this.page.locator("#clear-dialog").getByRole("button", { name: "撤回全部修改" }).click();
  }

  /** Deletes for good, and answers the question with yes. */
  async deleteForGood(what: "删除本规划的修改" | "删除本浏览器里的全部内容") {
    await this.clear.click();
    this.page.once("dialog", question => question.accept());
    await this.page.locator("#clear-dialog").getByRole("button", { name: what }).click();
  }

  /** Picks a plan. */
  async pickPlan(file: PickedFile) {
    await this.page.locator("#plan-file").setInputFiles(file);
  }

  /** The entry of a plan in the list of plans. */
  plan(name: string): Locator {
    return this.page.locator("#plans").getByRole("listitem").filter({ hasText: name });
  }

  /** Picks a ledger; nothing is imported yet. */
  async pick(file: PickedFile): Promise<ImportDialog> {
    await this.page.locator("#import-file").setInputFiles(file);
    const dialog = new ImportDialog(this.page);
    await expect(dialog.dialog).toBeVisible();
    return dialog;
  }
}

/** The preview of a picked file, or the reasons why it is refused. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly accept: Locator;
  readonly close: Locator;
  readonly problems: Locator;
  readonly changes: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("#import-dialog");
    this.accept = page.locator("#import-accept");
    this.close = page.locator("#import-close");
    this.problems = this.dialog.locator(".problems").getByRole("listitem");
    this.changes = this.dialog.locator(".turns").getByRole("listitem");
  }

  /** The number of 新增, 修改, 删除, 冲突, 已有. */
  async counts(): Promise<Record<string, number>> {
    const list = this.dialog.locator("dl.counts");
    const [names, numbers] = [await list.locator("dt").allInnerTexts(), await list.locator("dd").allInnerTexts()];
    return Object.fromEntries(names.map((name, i) => [name, Number(numbers[i])]));
  }

  async take() {
    await this.accept.click();
    await expect(this.dialog).toBeHidden();
  }
}
