// What is passed on, and what comes by a link.
import { type Locator, type Page } from "@playwright/test";
import { ImportDialog } from "./data";

export class PassDialog {
  readonly dialog: Locator;
  readonly link: Locator;
  readonly text: Locator;
  readonly code: Locator;
  readonly file: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("#pass-dialog");
    this.link = this.dialog.getByLabel(/^(链接|Link)/);
    this.text = this.dialog.getByLabel(/^(文字|Text)/);
    this.code = this.dialog.getByRole("img");
    this.file = this.dialog.getByRole("button", { name: /存成文件|Save as a file/ });
  }

  async close() {
    await this.dialog.getByRole("button", { name: /关闭|Close/ }).click();
  }
}

export class ProposeDialog {
  readonly dialog: Locator;
  readonly make: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.locator("#propose-dialog");
    this.make = this.dialog.getByRole("button", { name: /生成意见|Make the proposal/ });
  }

  async fill(answers: Partial<Record<"应为" | "来源标题" | "网址" | "说明" | "填报人或单位" | "报告期", string>>) {
    for (const [label, answer] of Object.entries(answers)) await this.dialog.getByLabel(label).fill(answer);
  }
}

/** What came by a link: the preview with both answers. */
export class ReceivedDialog extends ImportDialog {
  async refuse(reason: string) {
    await this.dialog.getByText("不采纳", { exact: true }).click();
    await this.dialog.getByLabel("理由").fill(reason);
    await this.dialog.getByRole("button", { name: "不采纳并记下理由" }).click();
  }
}
