// The rounds of reports on the page of data.
import type { Locator, Page } from "@playwright/test";
import { downloaded } from "../support/download";
import { unzipped, zipped } from "../support/zip";

export class Rounds {
  readonly section: Locator;
  readonly make: Locator;
  readonly all: Locator;
  readonly take: Locator;
  readonly leave: Locator;

  constructor(readonly page: Page) {
    this.section = page.locator("#rounds");
    this.make = this.section.getByRole("button", { name: "按单位生成填报表" });
    this.all = this.section.locator(".round");
    this.take = this.section.getByRole("button", { name: "采纳", exact: true });
    this.leave = this.section.getByRole("button", { name: "不采纳", exact: true });
  }

  /** Begins a round for a period; its forms by the names of their files. */
  async begin(period: string): Promise<Map<string, Buffer>> {
    await this.section.getByLabel("报告期").fill(period);
    return unzipped((await downloaded(this.make)).bytes);
  }

  /** Gives returned forms to the first round. */
  async giveBack(files: { name: string; buffer: Buffer }[]) {
    const given = files.map(file => ({ ...file, mimeType: "application/octet-stream" }));
    await this.all.first().getByLabel("选返回的填报表").setInputFiles(given);
  }

  /** Drops files on the first round, all at once. */
  async drop(files: { name: string; buffer: Buffer }[]) {
    const given = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
    const transfer = await this.page.evaluateHandle(given => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given) {
        transfer.items.add(new File([Uint8Array.from(atob(base64), byte => byte.charCodeAt(0))], name));
      }
      return transfer;
    }, given);
    await this.all.first().dispatchEvent("drop", { dataTransfer: transfer });
  }

  /** How many there are of something in the preview. */
  count(what: string): Locator {
    return this.all.locator(".counts div").filter({ has: this.page.getByText(what, { exact: true }) }).locator("dd");
  }
}

/** A form with a number in one of its empty cells, as a spreadsheet program saves it. */
export function filled(form: Buffer, cell: string, value: number): Buffer {
  const parts = unzipped(form);
  const sheet = "xl/worksheets/sheet2.xml";
  const empty = new RegExp(`<c r="${cell}"( s="\\d+")/>`);
  const xml = parts.get(sheet)!.toString("utf8").replace(empty, `<c r="${cell}"$1><v>${value}</v></c>`);
  return zipped(parts.set(sheet, Buffer.from(xml)));
}
